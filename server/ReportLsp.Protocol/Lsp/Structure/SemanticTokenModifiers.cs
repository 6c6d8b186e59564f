namespace ReportLsp.Protocol.Lsp;

/// <summary>Token modifiers that colour themes know.</summary>
public static class SemanticTokenModifiers
{
    /// <summary><c>declaration</c></summary>
    public const string Declaration = "declaration";

    /// <summary><c>definition</c></summary>
    public const string Definition = "definition";

    /// <summary><c>readonly</c></summary>
    public const string Readonly = "readonly";

    /// <summary><c>static</c></summary>
    public const string Static = "static";

    /// <summary><c>deprecated</c></summary>
    public const string Deprecated = "deprecated";

    /// <summary><c>abstract</c></summary>
    public const string Abstract = "abstract";

    /// <summary><c>async</c></summary>
    public const string Async = "async";

    /// <summary><c>modification</c></summary>
    public const string Modification = "modification";

    /// <summary><c>documentation</c></summary>
    public const string Documentation = "documentation";

    /// <summary><c>defaultLibrary</c></summary>
    public const string DefaultLibrary = "defaultLibrary";
}
