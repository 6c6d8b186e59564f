using System.Text.Json;

namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks to run a command.</summary>
public sealed record ExecuteCommandParams(
    string Command,
    IntegerOrString? WorkDoneToken = null,
    IReadOnlyList<JsonElement>? Arguments = null);
