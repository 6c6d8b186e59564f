namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether symbols of a document may be nested.</summary>
public sealed record DocumentSymbolClientCapabilities(bool? HierarchicalDocumentSymbolSupport = null);
