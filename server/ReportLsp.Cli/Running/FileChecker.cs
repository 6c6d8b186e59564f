using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Cli.Discovery;
using ReportLsp.Cli.Files;
using ReportLsp.Cli.Output;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Running;

/// <summary>Checks one file at a time; shared by all threads of a run.</summary>
public sealed class FileChecker(RunSettings settings, Baseline? baseline, CancellationToken cancellation)
{
    private readonly Lazy<ReportSniffer> _sniffer = new(() => new ReportSniffer(settings.Formats));

    /// <summary>The result of a file; the result <see cref="Skipped"/> for one that is no report and was not asked for by name.</summary>
    public FileResult Check(DiscoveredFile file)
    {
        cancellation.ThrowIfCancellationRequested();
        if (file.Failure is { } reason)
            return Unreadable(file.Path, file.FullPath, new LocalizedText(reason == DiscoveredFile.Missing ? "没有这个文件" : reason, reason));
        var loaded = FileLoader.Load(file.FullPath);
        if (loaded.Text is null)
            return file.IsNamed ? Unreadable(file.Path, file.FullPath, loaded.Failure!) : Skipped;
        if (!file.IsNamed && !_sniffer.Value.IsReport(loaded.Text))
            return Skipped;
        return Check(file.Path, file.FullPath, loaded.Text);
    }

    /// <summary>Stands for a file that was left out.</summary>
    public static FileResult Skipped { get; } = new() { Path = "", Text = SourceText.From(""), Diagnostics = [] };

    /// <summary>The result of a text.</summary>
    /// <param name="path">As printed.</param>
    /// <param name="fullPath">Absolute path that decides on the configuration.</param>
    /// <param name="text">The text.</param>
    public FileResult Check(string path, string fullPath, SourceText text)
    {
        var analysis = settings.For(fullPath);
        var document = new Document(path, text, analysis);
        var diagnostics = document.GetDiagnostics(cancellation);
        return new FileResult
        {
            Path = path,
            Text = text,
            Report = document.Model,
            Diagnostics = baseline?.Filter(path, diagnostics) ?? diagnostics,
            Suppressed = document.Suppressed,
            Language = settings.LanguageOf(document.Model, analysis.Configuration),
        };
    }

    /// <summary>The result of a file that cannot be read.</summary>
    public FileResult Unreadable(string path, string fullPath, LocalizedText reason)
    {
        var configuration = settings.For(fullPath).Configuration;
        var descriptor = EngineDescriptors.UnreadableFile;
        var template = descriptor.Messages["default"];
        var diagnostics = new List<Diagnostic>();
        if (configuration.IsEnabled(descriptor))
        {
            diagnostics.Add(new Diagnostic
            {
                Descriptor = descriptor,
                Severity = configuration.SeverityOf(descriptor, template),
                Message = new LocalizedText(template, new MessageArguments(("detail", reason))),
                Span = new TextSpan(0, 0),
            });
        }

        return new FileResult
        {
            Path = path,
            Text = SourceText.From(""),
            Diagnostics = baseline?.Filter(path, diagnostics) ?? diagnostics,
            Language = settings.LanguageOf(null, configuration),
        };
    }
}
