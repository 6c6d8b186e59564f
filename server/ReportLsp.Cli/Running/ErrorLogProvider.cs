using Microsoft.Extensions.Logging;
using ReportLsp.Cli.Output;

namespace ReportLsp.Cli.Running;

/// <summary>Writes log messages as lines to standard error.</summary>
internal sealed class ErrorLogProvider(TextWriter error) : ILoggerProvider, ILogger
{
    private readonly Lock _gate = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"reportlsp: {logLevel.ToString().ToLowerInvariant()}: {PrintableText.Clean(formatter(state, exception))}";
        lock (_gate)
            error.WriteLine(line);
    }

    public void Dispose()
    {
    }
}
