using System.Text.Json;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Features;
using ReportLsp.Grammar.Text;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary><c>workspace/executeCommand</c>.</summary>
internal static class CommandHandler
{
    /// <summary>Carries out a command of <see cref="Commands"/>.</summary>
    /// <exception cref="JsonRpcException">There is no such command, or its arguments do not fit.</exception>
    public static async Task<JsonElement?> HandleAsync(ReportSession session, Lsp.ExecuteCommandParams given, CancellationToken cancellation)
    {
        var arguments = given.Arguments ?? [];
        switch (given.Command)
        {
            case Commands.CheckWorkspace:
                var count = await WorkspaceCheck.RunAsync(session, given.WorkDoneToken, cancellation).ConfigureAwait(false);
                return JsonValues.Object(count, static (json, n) => json.WriteNumber("reports", n));
            case Commands.RecalculateTotals:
                return await EditAsync(session, Document(session, arguments), s => Recalculate(s, Line(arguments)), cancellation).ConfigureAwait(false);
            case Commands.ConvertTables:
                return await EditAsync(session, Document(session, arguments), s => TableConversion.Of(s.Document, Line(arguments), cancellation), cancellation).ConfigureAwait(false);
            case Commands.FixAll:
                var rule = arguments.Count > 1 && arguments[1].ValueKind == JsonValueKind.String ? arguments[1].GetString() : null;
                return await EditAsync(session, Document(session, arguments), s => CodeActions.FixAll(s.Document, rule, cancellation), cancellation).ConfigureAwait(false);
            case Commands.ShowLocations:
                return await ShowAsync(session, Argument(arguments, 2, Lsp.LspJson.Default.IReadOnlyListLocation), cancellation).ConfigureAwait(false);
            case Commands.Select:
                return await ShowAsync(session, Text(arguments, 0), Argument(arguments, 1, Lsp.LspJson.Default.Range), cancellation).ConfigureAwait(false);
            default:
                throw new JsonRpcException(JsonRpcErrorCodes.InvalidParams, $"There is no command {given.Command}.");
        }
    }

    private static IReadOnlyList<TextChange> Recalculate(Snapshot snapshot, int? line)
    {
        var report = snapshot.Document.Model;
        if (line is not { } known)
            return TotalRecalculation.Of(report);
        var table = report.Tables.FirstOrDefault(t => known >= t.Lines.First && known <= t.Lines.Last);
        return table is null ? [] : TotalRecalculation.Of(report, table);
    }

    /// <summary>Asks the client to apply changes; the answer says how many there were and whether it did.</summary>
    private static async Task<JsonElement?> EditAsync(
        ReportSession session, Snapshot snapshot, Func<Snapshot, IReadOnlyList<TextChange>> make, CancellationToken cancellation)
    {
        var changes = make(snapshot);
        var isApplied = changes.Count == 0;
        if (changes.Count > 0)
        {
            var answer = await session.Connection.RequestAsync(
                Lsp.LspRequests.ApplyEdit, new Lsp.ApplyWorkspaceEditParams(WorkspaceEdits.Of(snapshot, changes)), cancellation).ConfigureAwait(false);
            isApplied = answer.Applied;
        }

        return JsonValues.Object((changes.Count, isApplied), static (json, with) =>
        {
            json.WriteNumber("changes", with.Count);
            json.WriteBoolean("applied", with.isApplied);
        });
    }

    private static async Task<JsonElement?> ShowAsync(ReportSession session, string uri, Lsp.Range range, CancellationToken cancellation)
    {
        if (session.Client.ShowsDocuments)
            await session.Connection.RequestAsync(Lsp.LspRequests.ShowDocument, new Lsp.ShowDocumentParams(uri, null, true, range), cancellation).ConfigureAwait(false);
        return null;
    }

    /// <summary>Shows the first of some places; a client that opens no documents is told their lines.</summary>
    private static async Task<JsonElement?> ShowAsync(ReportSession session, IReadOnlyList<Lsp.Location> places, CancellationToken cancellation)
    {
        if (places.Count == 0)
            return null;
        if (session.Client.ShowsDocuments)
            return await ShowAsync(session, places[0].Uri, places[0].Range, cancellation).ConfigureAwait(false);
        var lines = string.Join(", ", places.Select(p => p.Range.Start.Line + 1).Distinct());
        var text = new LocalizedText($"见第 {lines} 行", $"See line {lines}");
        await session.Connection.NotifyAsync(
            Lsp.LspNotifications.ShowMessage, new Lsp.ShowMessageParams(Lsp.MessageType.Info, text.For(session.Language)), cancellation).ConfigureAwait(false);
        return null;
    }

    private static Snapshot Document(ReportSession session, IReadOnlyList<JsonElement> arguments) =>
        session.Snapshot(Text(arguments, 0)) ?? throw new JsonRpcException(JsonRpcErrorCodes.InvalidParams, "The first argument is not an open report.");

    private static string Text(IReadOnlyList<JsonElement> arguments, int index) =>
        arguments.Count > index && arguments[index].ValueKind == JsonValueKind.String
            ? arguments[index].GetString()!
            : throw new JsonRpcException(JsonRpcErrorCodes.InvalidParams, $"Argument {index + 1} must be a text.");

    private static int? Line(IReadOnlyList<JsonElement> arguments) =>
        arguments.Count > 1 && arguments[1].ValueKind == JsonValueKind.Number && arguments[1].TryGetInt32(out var line) ? line : null;

    private static T Argument<T>(IReadOnlyList<JsonElement> arguments, int index, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return arguments.Count > index && arguments[index].Deserialize(type) is { } value
                ? value
                : throw new JsonRpcException(JsonRpcErrorCodes.InvalidParams, $"Argument {index + 1} is missing.");
        }
        catch (JsonException fault)
        {
            throw new JsonRpcException(JsonRpcErrorCodes.InvalidParams, $"Argument {index + 1} does not fit.", cause: fault);
        }
    }
}
