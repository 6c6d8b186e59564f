using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>All that a rule over several reports sees: the reports in a fixed order, which belong together, its options, and a way to report.</summary>
public sealed class CrossReportContext
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly List<(ReportFacts Report, int Line, Diagnostic Diagnostic)> _found = [];

    internal CrossReportContext(AgencyIndex index, DiagnosticDescriptor descriptor, CancellationToken cancellation)
    {
        Known = index.Known;
        Pairs = index.Pairs;
        _descriptor = descriptor;
        Cancellation = cancellation;
    }

    /// <summary>Reports whose agency and year no other report of the run has, in order of paths.</summary>
    public IReadOnlyList<ReportFacts> Known { get; }

    /// <summary>Reports of one agency on successive years, in order of the path of the later one.</summary>
    public IReadOnlyList<ReportPair> Pairs { get; }

    /// <summary>Stops long work.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>What was reported, each with the report and the line (0-based) it stands in.</summary>
    internal IReadOnlyList<(ReportFacts Report, int Line, Diagnostic Diagnostic)> Found => _found;

    /// <summary>True where findings of the rule on a report are wanted.</summary>
    public bool IsEnabled(ReportFacts report) => report.Settings.Configuration.IsEnabled(_descriptor);

    /// <summary>The value of an option for findings on a report: configured, else its default.</summary>
    public int Option(ReportFacts report, string name) =>
        report.Settings.Configuration.Setting(_descriptor.Id).Options.TryGetValue(name, out var value) ? value : _descriptor.Options.First(o => o.Name == name).Default;

    /// <summary>Reports a finding. The engine sets the severity later.</summary>
    /// <param name="report">The report it stands in.</param>
    /// <param name="message">Key of one of the messages of the descriptor.</param>
    /// <param name="place">Where it stands there.</param>
    /// <param name="arguments">Arguments of the message.</param>
    /// <param name="related">Other places, those of other reports with path and range.</param>
    /// <param name="scope">Keys and figures.</param>
    public void Report(
        ReportFacts report,
        string message,
        FactPlace place,
        MessageArguments arguments,
        IReadOnlyList<RelatedLocation> related,
        FindingScope? scope = null)
    {
        var template = _descriptor.Messages[message];
        _found.Add((report, place.Start.Line, new Diagnostic
        {
            Descriptor = _descriptor,
            Severity = template.Severity ?? _descriptor.DefaultSeverity,
            Message = new LocalizedText(template, arguments),
            Span = place.Span,
            Related = related,
            Scope = scope ?? FindingScope.None,
        }));
    }
}
