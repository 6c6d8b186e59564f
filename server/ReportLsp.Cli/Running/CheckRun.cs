using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Cli.Caching;
using ReportLsp.Cli.Discovery;
using ReportLsp.Cli.Files;
using ReportLsp.Cli.Output;

namespace ReportLsp.Cli.Running;

/// <summary>What <c>check</c> was asked for besides its inputs and rules.</summary>
public sealed record CheckOptions
{
    /// <summary>The outputs.</summary>
    public required IReadOnlyList<OutputTarget> Outputs { get; init; }

    /// <summary>The severity that fails the run; null for never.</summary>
    public DiagnosticSeverity? FailOn { get; init; } = DiagnosticSeverity.Error;

    /// <summary>A file of known findings, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>The file to write the findings to as known ones, or null.</summary>
    public string? WriteBaseline { get; init; }

    /// <summary>False to leave out the rules over several reports.</summary>
    public bool Cross { get; init; } = true;

    /// <summary>Threads to work on.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>True to take the results of unchanged files from earlier runs.</summary>
    public bool UseCache { get; init; }

    /// <summary>False for no progress bar.</summary>
    public bool ShowProgress { get; init; } = true;

    /// <summary><c>auto</c>, <c>always</c> or <c>never</c>.</summary>
    public string Color { get; init; } = "auto";
}

/// <summary>Checks the files of a run and writes the results.</summary>
public sealed class CheckRun(CliHost host, RunSettings settings, RunInput input, CheckOptions options, RunLog? log)
{
    private readonly RunSummary _summary = new();
    private readonly List<BaselineEntry> _known = [];
    private Baseline? _baseline;
    private int _done;

    /// <summary>Runs; gives the exit code.</summary>
    /// <exception cref="UsageException">There is nothing to check, or a file beside the reports cannot be read or written.</exception>
    public int Run()
    {
        _baseline = options.Baseline is { } path ? BaselineFile.Read(host, path) : null;
        using var outputs = new OutputSet(options.Outputs, host, settings.Rules, options.FailOn, options.Color, settings.Language);
        using var progress = new ProgressBar(options.ShowProgress && host.IsErrorTerminal ? host.ErrorWriter : null, input.Files.Count);
        var opener = new FileOpener(settings);
        var phase = ComparesReports() ? new CrossReportPhase(settings.Rules, options.Jobs, host.Cancellation) : null;
        var checker = new FileChecker(settings, withFacts: phase is not null, NeedsChanges(), host.Cancellation);
        using var cache = options.UseCache ? ResultCache.Open(host, settings, withFacts: phase is not null, log) : null;
        var configurations = new Queue<FileResult>();
        var inputIsNext = input.FromStandardInput is not null;
        outputs.Begin();
        if (input.FromStandardInput is { } loaded)
        {
            var file = new DiscoveredFile(host.FullPath(input.StandardInputPath), input.StandardInputPath, IsNamed: true);
            Take(checker.Check(opener.Open(file, loaded)));
        }

        configurations = ConfigurationResults();
        new OrderedRun<CheckedFile>(
            index => Check(input.Files[index], opener, checker, cache),
            result =>
            {
                _done++;
                Take(result);
                progress.Show(_done);
            }).Run(input.Files.Count, options.Jobs);
        phase?.Finish(Emit);
        while (configurations.TryDequeue(out var rest))
            Add(rest, outputs, progress);
        progress.Clear();
        host.Cancellation.ThrowIfCancellationRequested();
        SayWhatWasSkipped();
        if (_summary.Files == 0)
            throw new UsageException("没有可检查的报告", "there is no report to check");
        outputs.End(_summary);
        cache?.Save();
        if (options.WriteBaseline is { } target)
            BaselineFile.Write(host, target, new Baseline(_known));
        return _summary.ExitCodeFor(options.FailOn);

        void Take(CheckedFile file)
        {
            if (phase is not null)
                phase.Add(file);
            else
                Emit(file.Result);
        }

        void Emit(FileResult result)
        {
            // Standard input comes before all files.
            var isFile = !inputIsNext && !FileChecker.IsSkipped(result);
            inputIsNext = false;
            while (isFile && configurations.TryPeek(out var next) && string.CompareOrdinal(next.Path, result.Path) < 0)
                Add(configurations.Dequeue(), outputs, progress);
            Add(result, outputs, progress);
        }
    }

    /// <summary>True where there are several reports and the command line leaves some rule over them on.</summary>
    private bool ComparesReports()
    {
        if (!options.Cross || input.Files.Count + (input.FromStandardInput is null ? 0 : 1) < 2)
            return false;
        var choice = RuleConfiguration.Default.With(settings.Select, settings.Ignore);
        return settings.Rules.CrossRules.Any(r => choice.IsEnabled(r.Descriptor))
            || settings.Rules.Rules.Any(r => r.UsesPreviousYear && choice.IsEnabled(r.Descriptor));
    }

    /// <summary>True where the edits of fixes are written, not only their titles.</summary>
    private bool NeedsChanges() =>
        options.UseCache || options.Outputs.Any(static o => o.Format is OutputFormat.Json or OutputFormat.Ndjson or OutputFormat.Sarif);

    /// <summary>The configuration files with findings, by path, so that they can be put between the reports.</summary>
    private Queue<FileResult> ConfigurationResults()
    {
        foreach (var file in input.Files)
            settings.For(file.FullPath);
        return new Queue<FileResult>(settings.ConfigurationResults());
    }

    private CheckedFile Check(DiscoveredFile file, FileOpener opener, FileChecker checker, ResultCache? cache)
    {
        log?.Checking(file.Path);
        return cache is not null ? cache.Check(file, opener, checker) : checker.Check(opener.Open(file));
    }

    private void Add(FileResult result, OutputSet outputs, ProgressBar progress)
    {
        if (FileChecker.IsSkipped(result))
        {
            if (ReferenceEquals(result, FileChecker.Skipped))
                input.Skipped.NotReports++;
            else
                input.Skipped.Unread++;
            return;
        }

        if (_baseline is not null)
            result = result.With(_baseline.Filter(result.Path, result.Diagnostics));
        log?.Checked(result.Path, result.Diagnostics.Count);
        _summary.Add(result);
        if (result.Report is not null && result.Text.Text.AsSpan().Trim().IsEmpty)
            SayEmpty(result.Path, progress);
        if (options.WriteBaseline is not null)
            _known.AddRange(BaselineEntry.Of(result.Path, result.Diagnostics));
        if (outputs.IsOnTerminal)
            progress.Clear();
        outputs.Write(result);
    }

    /// <summary>An empty file has no fault that could be named, and is hardly what was meant.</summary>
    private void SayEmpty(string path, ProgressBar progress)
    {
        progress.Clear();
        host.Say(path, new LocalizedText("文件是空的，没有可检查的内容", "the file is empty, there is nothing to check in it"));
    }

    private void SayWhatWasSkipped()
    {
        var skipped = input.Skipped;
        if (skipped.Count == 0)
            return;
        var chinese = new List<string>();
        var english = new List<string>();
        Add(skipped.NotReports, "个不像报告的文本文件（--all 一并检查）", "not recognised as a report (--all checks them too)");
        Add(skipped.Unread, "个读不出来的文本文件（单独检查可知原因）", "that cannot be read (check them by name to see why)");
        Add(skipped.Unsupported, "个 HTML 或 DOCX 文件（请另存为纯文本）", "in HTML or DOCX (save as plain text)");
        Add(skipped.Links, "个符号链接", "behind symbolic links");
        host.Say(new LocalizedText("跳过的文件：" + string.Join("、", chinese), "files left out: " + string.Join(", ", english)));

        void Add(int count, string unit, string reason)
        {
            if (count == 0)
                return;
            var number = count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            chinese.Add($"{number} {unit}");
            english.Add($"{number} {reason}");
        }
    }
}
