using System.Text.Json;

namespace ReportLsp.Protocol.Lsp;

/// <summary>What the client tells first: its process, folders, abilities and options. Process and folder may be missing, though the protocol asks for them.</summary>
public sealed record InitializeParams(
    ClientCapabilities Capabilities,
    IntegerOrString? WorkDoneToken = null,
    int? ProcessId = null,
    ClientInfo? ClientInfo = null,
    string? Locale = null,
    string? RootPath = null,
    string? RootUri = null,
    JsonElement? InitializationOptions = null,
    string? Trace = null,
    IReadOnlyList<WorkspaceFolder>? WorkspaceFolders = null);
