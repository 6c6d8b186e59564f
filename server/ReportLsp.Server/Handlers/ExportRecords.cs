namespace ReportLsp.Server.Handlers;

/// <summary>Parameters of <c>reportlsp/export</c>.</summary>
/// <param name="TextDocument">The document, which must be open.</param>
internal sealed record ExportParams(Lsp.TextDocumentIdentifier TextDocument);

/// <summary>A page to publish.</summary>
/// <param name="Uri">Address of the document.</param>
/// <param name="Version">Its version.</param>
/// <param name="Html">The page.</param>
internal sealed record ExportResult(string Uri, int Version, string Html);
