using System.Text.Json;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Server.Session;

namespace ReportLsp.Server.Handlers;

/// <summary>The settings of the user.</summary>
internal static class ConfigurationHandler
{
    /// <summary>They have changed: a client that answers questions is asked, else what it sent counts.</summary>
    public static void Changed(ReportSession session, JsonElement? sent)
    {
        if (session.Client.HasConfiguration)
        {
            session.InBackground("settings", () => PullAsync(session));
            return;
        }

        var section = sent is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(SessionSettings.Section, out var own) ? own : sent;
        session.Configure(section);
    }

    /// <summary>Asks the client for its settings and takes them.</summary>
    public static async Task PullAsync(ReportSession session)
    {
        if (!session.Client.HasConfiguration)
            return;
        try
        {
            var question = new Lsp.ConfigurationParams([new Lsp.ConfigurationItem(null, SessionSettings.Section)]);
            var answer = await session.Connection.RequestAsync(Lsp.LspRequests.Configuration, question).ConfigureAwait(false);
            if (answer is [var section, ..])
                session.Configure(section);
        }
        catch (JsonRpcException fault)
        {
            session.Log.Skipped($"the settings could not be read: {fault.Message}");
        }
    }
}
