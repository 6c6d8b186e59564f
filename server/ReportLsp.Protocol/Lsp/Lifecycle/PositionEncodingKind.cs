namespace ReportLsp.Protocol.Lsp;

/// <summary>Units of <see cref="Position.Character"/>.</summary>
public static class PositionEncodingKind
{
    /// <summary><c>utf-8</c></summary>
    public const string UTF8 = "utf-8";

    /// <summary><c>utf-16</c></summary>
    public const string UTF16 = "utf-16";

    /// <summary><c>utf-32</c></summary>
    public const string UTF32 = "utf-32";
}
