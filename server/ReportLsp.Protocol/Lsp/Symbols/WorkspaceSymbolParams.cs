namespace ReportLsp.Protocol.Lsp;

/// <summary>The client searches all documents; an empty query asks for everything.</summary>
public sealed record WorkspaceSymbolParams(
    string Query,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);
