namespace ReportLsp.Protocol.Lsp;

/// <summary>How a symbol is shown.</summary>
public enum SymbolTag
{
    /// <summary>Deprecated.</summary>
    Deprecated = 1,
}
