using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules.Structure;

namespace ReportLsp.Rules.Dates;

/// <summary>RPT5005: no date of issue anywhere.</summary>
public sealed class RPT5005MissingDate : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT5005",
        Name = "missing-date",
        Title = new LocalizedText("没有成文或公布日期", "No date of issue"),
        DefaultSeverity = DiagnosticSeverity.Information,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("没有写明成文或公布日期，可在标题下加一行，如“（{year}年1月20日）”。", "No date of issue is given; it may stand on a line below the title, such as \"20 January {year}\"."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is null || (report.Title is null && StatutorySections.Of(report).Count == 0) || IssueDates.Of(report).Count > 0)
            return;
        var next = report.Year is { } year ? new LocalizedText($"{year.Value + 1}", $"{year.Value + 1}") : new LocalizedText("××××", "...");
        var place = report.Title is { IsStandAlone: true } title ? title.Span.End : report.Text.Length;
        context.Report("default", new TextSpan(place, 0), new MessageArguments(("year", next)));
    }
}
