namespace ReportLsp.Protocol.Lsp;

/// <summary>Kinds of folding ranges with a meaning to clients.</summary>
public static class FoldingRangeKind
{
    /// <summary><c>comment</c></summary>
    public const string Comment = "comment";

    /// <summary><c>imports</c></summary>
    public const string Imports = "imports";

    /// <summary><c>region</c></summary>
    public const string Region = "region";
}
