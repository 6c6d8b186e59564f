using Microsoft.Extensions.Logging;

namespace ReportLsp.Server.Session;

/// <summary>The messages about a session.</summary>
internal sealed partial class SessionMessages(ILogger logger)
{
    private readonly ILogger _logger = logger;

    /// <summary>Something the client sent was skipped.</summary>
    [LoggerMessage(1, LogLevel.Warning, "{What}")]
    public partial void Skipped(string what);

    /// <summary>Something of ours failed.</summary>
    [LoggerMessage(2, LogLevel.Error, "{What}")]
    public partial void Failed(string what, Exception? fault);

    /// <summary>The workspace was read.</summary>
    [LoggerMessage(3, LogLevel.Information, "{Reports} reports in {Files} text files, read in {Milliseconds} ms")]
    public partial void Indexed(int reports, int files, long milliseconds);

    /// <summary>The workspace has more files than are read.</summary>
    [LoggerMessage(4, LogLevel.Warning, "the workspace has more than {Limit} text files; the others are compared only while they are open (setting reportlsp.maxWorkspaceFiles)")]
    public partial void TooManyFiles(int limit);
}
