using Microsoft.Extensions.Logging;
using ReportLsp.Protocol.JsonRpc;

namespace ReportLsp.Server.Session;

/// <summary>What is told about the session itself, as <c>window/logMessage</c>. The logging library is loaded with the first message.</summary>
internal sealed class SessionLog : IDisposable
{
    private readonly Lock _gate = new();
    private JsonRpcConnection? _connection;
    private LoggerFactory? _factory;
    private SessionMessages? _messages;

    private SessionMessages Messages
    {
        get
        {
            lock (_gate)
            {
                _factory ??= new LoggerFactory([new WindowLogProvider(() => _connection)]);
                return _messages ??= new SessionMessages(_factory.CreateLogger("reportlsp"));
            }
        }
    }

    /// <summary>From now on messages have a place to go; those before are lost.</summary>
    public void Attach(JsonRpcConnection connection) => _connection = connection;

    /// <summary>Something the client sent was skipped.</summary>
    public void Skipped(string what) => Messages.Skipped(what);

    /// <summary>Something of ours failed.</summary>
    public void Failed(string what, Exception? fault) => Messages.Failed(what, fault);

    /// <summary>The workspace was read.</summary>
    public void Indexed(int reports, int files, long milliseconds) => Messages.Indexed(reports, files, milliseconds);

    /// <summary>The workspace has more files than are read.</summary>
    public void TooManyFiles(int limit) => Messages.TooManyFiles(limit);

    /// <inheritdoc />
    public void Dispose() => _factory?.Dispose();
}
