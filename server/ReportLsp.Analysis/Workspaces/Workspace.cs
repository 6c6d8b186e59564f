using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Workspaces;

/// <summary>What the reports below one folder with formats of its own share; reports without such a folder share another. Used by all threads.</summary>
public sealed class Workspace
{
    private readonly Lazy<ReportSniffer> _sniffer;

    private Workspace(RuleSet rules, WorkspaceFormats own)
    {
        FormatFiles = own.Files;
        Formats = own.Formats.Count == 0 ? FormatSet.BuiltIn : new FormatSet([.. BuiltInFormats.All, .. own.Formats]);
        Configurations = new ConfigurationLoader(rules, Formats);
        _sniffer = new Lazy<ReportSniffer>(() => new ReportSniffer(Formats));
    }

    /// <summary>The formats, built in ones included.</summary>
    public FormatSet Formats { get; }

    /// <summary>The format files of the workspace.</summary>
    public IReadOnlyList<FormatFile> FormatFiles { get; }

    /// <summary>The configuration files.</summary>
    public ConfigurationLoader Configurations { get; }

    /// <summary>Tells reports from other texts.</summary>
    public ReportSniffer Sniffer => _sniffer.Value;

    /// <summary>The workspace of a folder with formats; null for reports without one.</summary>
    public static Workspace Load(RuleSet rules, string? root) => new(rules, root is null ? WorkspaceFormats.None : WorkspaceFormats.Load(root));

    /// <summary>The findings of format files, RPT0005.</summary>
    public IEnumerable<(string Path, SourceText Text, IReadOnlyList<Diagnostic> Diagnostics)> FormatFindings()
    {
        foreach (var file in FormatFiles)
        {
            if (file.Problems.Count == 0)
                continue;
            var text = file.Text ?? SourceText.From("");
            yield return (file.Path, text, [.. file.Problems.Select(p => ToDiagnostic(p, text))]);
        }
    }

    private static Diagnostic ToDiagnostic(FormatProblem problem, SourceText text)
    {
        var descriptor = EngineDescriptors.InvalidFormat;
        var place = text.GetPosition(problem.Span.Start);
        return new Diagnostic
        {
            Descriptor = descriptor,
            Severity = descriptor.DefaultSeverity,
            Message = new LocalizedText(
                descriptor.Messages["default"],
                new MessageArguments(("line", place.Line + 1), ("column", place.Character + 1), ("detail", problem.Message))),
            Span = problem.Span,
        };
    }
}
