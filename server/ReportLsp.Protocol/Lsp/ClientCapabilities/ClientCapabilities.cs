namespace ReportLsp.Protocol.Lsp;

/// <summary>What the client can do, as far as the server asks. Absent means no.</summary>
public sealed record ClientCapabilities(
    WorkspaceClientCapabilities? Workspace = null,
    TextDocumentClientCapabilities? TextDocument = null,
    WindowClientCapabilities? Window = null,
    GeneralClientCapabilities? General = null);
