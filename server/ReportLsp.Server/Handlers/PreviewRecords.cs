namespace ReportLsp.Server.Handlers;

/// <summary>Parameters of <c>reportlsp/preview</c>.</summary>
/// <param name="TextDocument">The document, which must be open.</param>
/// <param name="Nonce">For a whole page: what its styles and its script carry, 16 to 128 characters of base64. Null for the content of the page alone.</param>
/// <param name="Script">For a whole page: the address of its script, or null.</param>
internal sealed record PreviewParams(Lsp.TextDocumentIdentifier TextDocument, string? Nonce = null, string? Script = null);

/// <summary>A preview.</summary>
/// <param name="Uri">Address of the document.</param>
/// <param name="Version">Its version.</param>
/// <param name="Html">A page, or the content of its <c>main#report</c>.</param>
internal sealed record PreviewResult(string Uri, int Version, string Html);
