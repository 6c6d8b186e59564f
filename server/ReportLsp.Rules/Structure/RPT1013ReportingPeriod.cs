using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1013: the sentence on the reporting period is missing, malformed, or names another period than the prescribed one.</summary>
public sealed class RPT1013ReportingPeriod : Rule
{
    private static readonly LocalizedText Insert = new("补写统计期限", "Insert the reporting period");
    private static readonly MessageTemplate Replace = new("改为“{dates}”", "Change to \"{dates}\"");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1013",
        Name = "reporting-period",
        Title = new LocalizedText("统计期限缺失或有误", "Reporting period"),
        DefaultSeverity = DiagnosticSeverity.Information,
        Fix = FixKind.Mixed,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("没有写明所列数据的统计期限，可写“{sentence}”", "The reporting period is not stated; it may read \"{sentence}\""),
            ["malformed"] = new("统计期限“{found}”写得不完整，应写明起止的年、月、日。", "The reporting period \"{found}\" is not complete; state year, month and day of both ends.", DiagnosticSeverity.Warning),
            ["other"] = new("统计期限“{found}”不是规定的期限，应为“{dates}”。", "The reporting period \"{found}\" is not the prescribed one, \"{dates}\".", DiagnosticSeverity.Error),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is not { PeriodTemplates: [var template, ..] })
            return;
        switch (report.Period)
        {
            case null:
                ReportMissing(context, template);
                break;
            case { Form: PeriodForm.Malformed } period:
                ReportMalformed(context, period, template);
                break;
            case { Form: PeriodForm.Complete, IsPrescribed: false, FromDate: { } begin, ToDate: { } end } period when begin <= end:
                ReportOther(context, period, template, end.Year);
                break;
            default:
                // A year alone says enough; impossible dates and a period that runs backwards have their own rule.
                break;
        }
    }

    private static void ReportMissing(RuleContext context, string template)
    {
        var report = context.Model;
        if (StatutorySections.Of(report) is not [var first, ..])
            return;
        var year = report.Year?.Value.ToString(CultureInfo.InvariantCulture);
        CodeFix[] fixes = year is null ? [] : [new CodeFix(Insert, false, true, [LineInsertion.Before(report, first.Line, [Fill(template, year)])])];
        var sentence = new LocalizedText(Fill(template, year ?? "（年份）"), Fill(template, year ?? "(year)"));
        context.Report("default", new TextSpan(report.Text.GetLineSpan(first.Line).Start, 0), new MessageArguments(("sentence", sentence)), fixes: fixes);
    }

    private static void ReportMalformed(RuleContext context, PeriodStatement period, string template)
    {
        const int longestDates = 40;
        var report = context.Model;
        List<CodeFix> fixes = [];
        if (report.Year is { } year && period.DatesSpan.Length <= longestDates && DatesOf(template, year.Value) is { } dates)
        {
            var span = period.DatesSpan;
            if (span.End < report.Text.Length && report.Text.Text[span.End] == dates[^1])
                span = TextSpan.FromBounds(span.Start, span.End + 1);
            fixes.Add(Replacement(span, dates));
        }

        context.Report("malformed", period.DatesSpan, new MessageArguments(("found", report.Text.ToString(period.DatesSpan))), fixes: fixes);
    }

    /// <summary>Replaces the ends that are wrong, each in the words of the template; an end without a year stays without.</summary>
    private static void ReportOther(RuleContext context, PeriodStatement period, string template, int lastYear)
    {
        var report = context.Model;
        var year = report.Year?.Value ?? lastYear;
        if (DatesOf(template, year) is not { } dates)
            return;
        CodeFix[] fixes = year == lastYear ? [Replacement(period.DatesSpan, dates)] : [];
        var found = report.Text.ToString(period.DatesSpan);
        context.Report("other", period.DatesSpan, new MessageArguments(("found", found), ("dates", dates)), fixes: fixes, scope: new FindingScope(Actual: found, Expected: dates));
    }

    private static CodeFix Replacement(TextSpan span, string dates) =>
        new(new LocalizedText(Replace, new MessageArguments(("dates", dates))), false, true, [new TextChange(span, dates)]);

    /// <summary>The dates of a template with a year, from the first to the last; null where it has not two.</summary>
    private static string? DatesOf(string template, int year)
    {
        var text = Fill(template, year.ToString(CultureInfo.InvariantCulture));
        return DateGrammar.FindDates(text) is [var first, .., var last] ? text[first.Span.Start..last.Span.End] : null;
    }

    private static string Fill(string template, string year) => template.Replace("{year}", year, StringComparison.Ordinal);
}
