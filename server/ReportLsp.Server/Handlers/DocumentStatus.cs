namespace ReportLsp.Server.Handlers;

/// <summary>Parameters of <c>reportlsp/documentStatus</c>.</summary>
/// <param name="TextDocument">The document.</param>
internal sealed record DocumentStatusParams(Lsp.TextDocumentIdentifier TextDocument);

/// <summary>The status of a document.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Version">Its version.</param>
/// <param name="Format">Id of its format; null where none is known.</param>
/// <param name="FormatName">Name of its format; null where none is known.</param>
/// <param name="Year">The report year, or null.</param>
/// <param name="Agency">The agency, or null.</param>
/// <param name="Held">Equations that hold.</param>
/// <param name="Failed">Equations that fail.</param>
/// <param name="Unknown">Equations of which too little is known.</param>
/// <param name="Equations">All equations.</param>
internal sealed record DocumentStatus(
    string Uri, int Version, string? Format, string? FormatName, int? Year, string? Agency, int Held, int Failed, int Unknown, int Equations);
