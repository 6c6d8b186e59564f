using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli.Files;

/// <summary>A file that is not written for a reason of our own.</summary>
/// <param name="reason">The reason, for people.</param>
public sealed class FileRefusedException(LocalizedText reason) : IOException(reason.For(Language.English))
{
    /// <summary>The reason, for people.</summary>
    public LocalizedText Reason { get; } = reason;
}
