using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Cli.Discovery;
using ReportLsp.Cli.Files;
using ReportLsp.Cli.Output;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Running;

/// <summary>A file as read: a document, or a finding that says why there is none, or neither where it is no report.</summary>
/// <param name="Document">The document, or null.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Unreadable">The result of a file that cannot be read, or null.</param>
public sealed record OpenedFile(Document? Document, byte[] Bytes, FileResult? Unreadable)
{
    /// <summary>Why the file cannot be read, even where the configuration does not want it reported; null where it can.</summary>
    public LocalizedText? Failure { get; init; }

    /// <summary>True where the file is no report and was not asked for by name.</summary>
    public bool IsSkipped => Document is null && Unreadable is null;
}

/// <summary>Opens the files of a run; shared by all threads.</summary>
public sealed class FileOpener(RunSettings settings)
{
    /// <summary>Opens a file.</summary>
    public OpenedFile Open(DiscoveredFile file)
    {
        if (file.Failure is { } reason)
            return Unreadable(file, reason);
        return OpenLoaded(file, FileLoader.Load(file.FullPath));
    }

    /// <summary>Opens a file of the run that was read already.</summary>
    public OpenedFile OpenLoaded(DiscoveredFile file, LoadedFile loaded)
    {
        if (!file.IsNamed && (loaded.Text is null || !settings.WorkspaceOf(file.FullPath).Sniffer.IsReport(loaded.Text)))
            return new OpenedFile(null, [], null) { Failure = loaded.Failure };
        return Open(file, loaded);
    }

    /// <summary>Opens what was read already, whether it is a report or not.</summary>
    public OpenedFile Open(DiscoveredFile file, LoadedFile loaded) => (loaded.Failure ?? OtherDocument.ReasonAgainst(file.Path, loaded.Text!)) is { } reason
        ? Unreadable(file, reason)
        : new OpenedFile(new Document(file.Path, loaded.Text!, settings.For(file.FullPath)), loaded.Bytes, null);

    private OpenedFile Unreadable(DiscoveredFile file, LocalizedText reason)
    {
        var configuration = settings.For(file.FullPath).Configuration;
        return new OpenedFile(null, [], new FileResult
        {
            Path = file.Path,
            Text = SourceText.From(""),
            Diagnostics = UnreadableFile.Findings(reason, configuration),
            Language = settings.LanguageOf(null, configuration),
        })
        {
            Failure = reason,
        };
    }
}
