namespace ReportLsp.Protocol.Lsp;

/// <summary>How much is traced.</summary>
public static class TraceValue
{
    /// <summary><c>off</c></summary>
    public const string Off = "off";

    /// <summary><c>messages</c></summary>
    public const string Messages = "messages";

    /// <summary><c>verbose</c></summary>
    public const string Verbose = "verbose";
}
