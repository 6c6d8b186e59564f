using Microsoft.Extensions.Logging;
using ReportLsp.Protocol.JsonRpc;

namespace ReportLsp.Server.Session;

/// <summary>Sends log messages to the client.</summary>
/// <param name="connection">Gives the way to the client; null while there is none.</param>
internal sealed class WindowLogProvider(Func<JsonRpcConnection?> connection) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel) || connection() is not { } to)
            return;
        var type = logLevel switch
        {
            >= LogLevel.Error => Lsp.MessageType.Error,
            LogLevel.Warning => Lsp.MessageType.Warning,
            _ => Lsp.MessageType.Info,
        };
        var text = formatter(state, exception);
        if (exception is not null)
            text += $"\n{exception}";
        _ = to.NotifyAsync(Lsp.LspNotifications.LogMessage, new Lsp.LogMessageParams(type, text)).AsTask();
    }

    public void Dispose()
    {
    }
}
