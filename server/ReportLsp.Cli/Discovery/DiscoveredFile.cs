using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli.Discovery;

/// <summary>A file to check.</summary>
/// <param name="FullPath">Absolute path.</param>
/// <param name="Path">As printed.</param>
/// <param name="IsNamed">True where it was asked for by name or is a report by its name: it is checked whatever it holds.</param>
/// <param name="Failure">Why it cannot be read, where that is known already, or null; for people.</param>
public sealed record DiscoveredFile(string FullPath, string Path, bool IsNamed, LocalizedText? Failure = null)
{
    /// <summary>The failure of a path that does not exist.</summary>
    public static LocalizedText Missing { get; } = new("没有这个文件", "there is no such file");
}

/// <summary>What was left out of folders, by reason.</summary>
public sealed class SkippedFiles
{
    /// <summary>Text files that are no reports.</summary>
    public int NotReports { get; set; }

    /// <summary>Text files that cannot be read.</summary>
    public int Unread { get; set; }

    /// <summary>HTML and DOCX files, which are not read yet.</summary>
    public int Unsupported { get; set; }

    /// <summary>Symbolic links.</summary>
    public int Links { get; set; }

    /// <summary>All of them.</summary>
    public int Count => NotReports + Unread + Unsupported + Links;
}
