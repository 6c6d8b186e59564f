using Microsoft.Extensions.Logging;

namespace ReportLsp.Cli.Running;

/// <summary>What <c>--verbose</c> tells on standard error. Made only then: loading the logging library takes longer than a check.</summary>
public sealed partial class RunLog : IDisposable
{
    private readonly LoggerFactory _factory;
    private readonly ILogger _logger;

    /// <summary>Logs to standard error.</summary>
    public RunLog(TextWriter error)
    {
        _factory = new LoggerFactory([new ErrorLogProvider(error)]);
        _logger = _factory.CreateLogger(ToolInfo.Name);
    }

    /// <summary>How many files were found and how many threads work on them.</summary>
    [LoggerMessage(1, LogLevel.Information, "files: {Files}, jobs: {Jobs}")]
    public partial void Starting(int files, int jobs);

    /// <summary>A file is opened.</summary>
    [LoggerMessage(2, LogLevel.Debug, "checking {Path}")]
    public partial void Checking(string path);

    /// <summary>A file is done.</summary>
    [LoggerMessage(3, LogLevel.Information, "{Path}: findings: {Findings}")]
    public partial void Checked(string path, int findings);

    /// <summary>A file did not change since an earlier run.</summary>
    [LoggerMessage(4, LogLevel.Debug, "{Path}: unchanged, taken from the cache")]
    public partial void FromCache(string path);

    /// <summary>A cache, or what it holds of a file, cannot be used.</summary>
    [LoggerMessage(5, LogLevel.Information, "the cache of {Path} is ignored: {Reason}")]
    public partial void CacheIgnored(string path, string reason);

    /// <inheritdoc />
    public void Dispose() => _factory.Dispose();
}
