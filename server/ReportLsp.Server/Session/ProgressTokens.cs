using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ReportLsp.Protocol.JsonRpc;

namespace ReportLsp.Server.Session;

/// <summary>Long runs that the client shows and can stop.</summary>
internal sealed class ProgressTokens(ReportSession session)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Lsp.IntegerOrString, CancellationTokenSource> _running = [];
    private int _last;

    /// <summary>Stops the run of a token; one that is over is left alone.</summary>
    public void Cancel(Lsp.IntegerOrString token)
    {
        lock (_gate)
        {
            if (_running.TryGetValue(token, out var source))
                source.Cancel();
        }
    }

    /// <summary>Runs work with progress: under the token of the client, else under one of ours where the client shows it.</summary>
    /// <param name="given">The token of the request, or null.</param>
    /// <param name="title">What is done.</param>
    /// <param name="work">The work: reports how many of how many are done and what comes next, and can be stopped.</param>
    /// <param name="cancellation">Stops the work too.</param>
    /// <exception cref="JsonRpcException">The user has stopped it.</exception>
    public async Task<T> RunAsync<T>(
        Lsp.IntegerOrString? given, string title, Func<Action<int, int, string>, CancellationToken, T> work, CancellationToken cancellation)
    {
        var token = given ?? await CreateAsync(cancellation).ConfigureAwait(false);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (token is not { } known)
            return work(static (_, _, _) => { }, source.Token);
        lock (_gate)
            _running[known] = source;
        await SendAsync(known, new Lsp.WorkDoneProgressBegin(title, true, null, 0), Lsp.LspJson.Default.WorkDoneProgressBegin).ConfigureAwait(false);
        try
        {
            var shown = 0;
            return work(
                (done, of, next) =>
                {
                    var percent = of == 0 ? 100 : (int)(100L * done / of);
                    if (percent == shown)
                        return;
                    shown = percent;
                    _ = SendAsync(known, new Lsp.WorkDoneProgressReport(true, $"{done}/{of} {Path.GetFileName(next)}", percent), Lsp.LspJson.Default.WorkDoneProgressReport);
                },
                source.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new JsonRpcException(JsonRpcErrorCodes.RequestCancelled, "The run was stopped.");
        }
        finally
        {
            lock (_gate)
                _running.Remove(known);
            await SendAsync(known, new Lsp.WorkDoneProgressEnd(), Lsp.LspJson.Default.WorkDoneProgressEnd).ConfigureAwait(false);
        }
    }

    private async Task<Lsp.IntegerOrString?> CreateAsync(CancellationToken cancellation)
    {
        if (!session.Client.ShowsProgress)
            return null;
        var token = "reportlsp-" + Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        try
        {
            await session.Connection.RequestAsync(Lsp.LspRequests.CreateWorkDoneProgress, new Lsp.WorkDoneProgressCreateParams(token), cancellation).ConfigureAwait(false);
            return token;
        }
        catch (JsonRpcException)
        {
            // The client will not show it: the work is done all the same.
            return null;
        }
    }

    private Task SendAsync<T>(Lsp.IntegerOrString token, T value, JsonTypeInfo<T> type) =>
        session.Connection.NotifyAsync(Lsp.LspNotifications.Progress, new Lsp.ProgressParams(token, JsonSerializer.SerializeToElement(value, type))).AsTask();
}
