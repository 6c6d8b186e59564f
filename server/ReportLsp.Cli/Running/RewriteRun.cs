using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Cli.Discovery;
using ReportLsp.Cli.Files;
using ReportLsp.Cli.Output;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Running;

/// <summary>A text after a command that rewrites reports.</summary>
/// <param name="Text">The new text.</param>
/// <param name="HasCrash">True where a rule crashed on the way.</param>
public sealed record Rewritten(SourceText Text, bool HasCrash);

/// <summary>Rewrites reports (<c>fix</c>, <c>format</c>): in place, or as a comparison, or only to say whether something would change.</summary>
/// <param name="host">Where the run takes place.</param>
/// <param name="settings">Settings of the run.</param>
/// <param name="input">What to read.</param>
/// <param name="rewrite">Gives the new text of a document; runs on any thread.</param>
public sealed class RewriteRun(CliHost host, RunSettings settings, RunInput input, Func<Document, Rewritten> rewrite)
{
    private int _files;
    private int _changedFiles;
    private int _code;

    /// <summary>True to print comparisons instead of writing.</summary>
    public bool Diff { get; init; }

    /// <summary>True to write nothing and exit with 1 where something would change.</summary>
    public bool CheckOnly { get; init; }

    /// <summary>Threads to work on.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Runs; gives the exit code.</summary>
    /// <exception cref="UsageException">There is nothing to rewrite.</exception>
    public int Run()
    {
        var opener = new FileOpener(settings);
        using var output = CliHost.OpenText(host.Output);
        if (input.FromStandardInput is { } loaded)
        {
            var file = new DiscoveredFile(host.FullPath(input.StandardInputPath), input.StandardInputPath, IsNamed: true);
            Take(file, Rewrite(opener.Open(file, loaded)), output, isStandardInput: true);
        }

        var index = 0;
        new OrderedRun<Outcome>(i => Rewrite(opener.Open(input.Files[i])), outcome => Take(input.Files[index++], outcome, output, isStandardInput: false))
            .Run(input.Files.Count, Jobs);
        foreach (var configuration in settings.ConfigurationResults())
            Complain(configuration, ExitCode.Usage);
        if (_files == 0)
            throw new UsageException("没有可处理的报告", "there is no report to work on");
        SaySummary();
        return _code;
    }

    private Outcome Rewrite(OpenedFile file)
    {
        host.Cancellation.ThrowIfCancellationRequested();
        return new Outcome(file, file.Document is { } document ? rewrite(document) : null);
    }

    private void Take(DiscoveredFile file, Outcome outcome, StreamWriter output, bool isStandardInput)
    {
        if (outcome.File.IsSkipped)
            return;
        _files++;
        if (outcome.File.Unreadable is { } unreadable)
        {
            Complain(unreadable, ExitCode.Findings);
            return;
        }

        var before = outcome.File.Document!.Text;
        var result = outcome.Result!;
        if (result.HasCrash)
            Raise(ExitCode.Internal);
        var changed = result.Text.Text != before.Text;
        if (changed)
        {
            _changedFiles++;
            if (CheckOnly)
                Raise(ExitCode.Findings);
        }

        if (Diff)
        {
            new UnifiedDiff(output, new TerminalStyle(host.IsOutputTerminal && string.IsNullOrEmpty(host.Environment("NO_COLOR"))))
                .Write(file.Path, before, result.Text);
            output.Flush();
        }
        else if (CheckOnly)
        {
            if (changed)
                output.WriteLine(PrintableText.Clean(file.Path));
        }
        else if (isStandardInput)
        {
            host.Output.Write(TextDecoder.Encode(result.Text));
        }
        else if (changed)
        {
            Write(file, result.Text, outcome.File.Bytes);
        }
    }

    private void Write(DiscoveredFile file, SourceText text, byte[] expected)
    {
        host.Cancellation.ThrowIfCancellationRequested();
        try
        {
            AtomicFile.Replace(file.FullPath, TextDecoder.Encode(text), expected);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            var reason = FileFailure.Reason(exception);
            host.Say(new LocalizedText($"{file.Path} 写不了：{reason.For(Language.Chinese)}", $"{file.Path} cannot be written: {reason.For(Language.English)}"));
            Raise(ExitCode.Usage);
            _changedFiles--;
        }
    }

    private void Complain(FileResult file, int code)
    {
        foreach (var diagnostic in file.Diagnostics)
        {
            host.Say(file.Path, diagnostic.Message);
            Raise(code);
        }
    }

    private void SaySummary()
    {
        var arguments = new MessageArguments(("files", _files), ("changed", _changedFiles));
        host.Say(Diff || CheckOnly
            ? new LocalizedText(new MessageTemplate("{files} 个文件中有 {changed} 个会改动", "{changed} of {files} {files|file|files} would change"), arguments)
            : new LocalizedText(new MessageTemplate("{files} 个文件中改动了 {changed} 个", "changed {changed} of {files} {files|file|files}"), arguments));
    }

    private void Raise(int code) => _code = Math.Max(_code, code);

    private sealed record Outcome(OpenedFile File, Rewritten? Result);
}
