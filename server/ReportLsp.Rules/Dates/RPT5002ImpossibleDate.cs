using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Dates;

/// <summary>RPT5002: a date no calendar has, a date ahead of today, a period that runs backwards.</summary>
public sealed class RPT5002ImpossibleDate : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT5002",
        Name = "impossible-date",
        Title = new LocalizedText("日期不可能", "Impossible date"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("日期“{text}”不存在：{month} 月最多 {days} 天，请核对。", "The date \"{text}\" does not exist: month {month} has at most {days} {days|day|days}; check it."),
            ["month"] = new("日期“{text}”不存在：没有 {month} 月，请核对。", "The date \"{text}\" does not exist: there is no month {month}; check it."),
            ["future"] = new("日期“{text}”在今天（{today}）之后，请核对。", "The date \"{text}\" lies after today ({today}); check it."),
            ["year"] = new("标题的年度 {year} 在今年之后（今天是 {today}），请核对。", "The year {year} of the title lies ahead (today is {today}); check it."),
            ["backwards"] = new("起止日期颠倒：“{from}”在“{to}”之后，请核对。", "The period runs backwards: \"{from}\" is after \"{to}\"; check it."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Title is { Year: { } year } title && context.Today is { } today && year > today.Year)
            context.Report("year", title.Span, new MessageArguments(("year", year), ("today", Iso(today))));
        var issued = new HashSet<TextSpan>();
        foreach (var issue in IssueDates.Of(report))
        {
            issued.Add(issue.Mention.Span);
            if (!ReportImpossible(context, issue.Mention, null))
                ReportFuture(context, issue.Mention);
        }

        if (report.Period is { Form: PeriodForm.Complete, FromDate: { } from, ToDate: { } to } period && from > to)
            ReportBackwards(context, period.From!, period.To!);
        var future = report.Format?.Vocabulary.Words(WordLists.FutureWords) ?? [];
        foreach (var paragraph in report.Paragraphs)
        {
            if (DateGrammar.MayNameDay(report.Text.Slice(paragraph.Span)))
                Check(context, paragraph.Span, issued, future);
        }
    }

    private static void Check(RuleContext context, TextSpan paragraph, HashSet<TextSpan> issued, IReadOnlyList<string> future)
    {
        var report = context.Model;
        var dates = DateGrammar.FindDates(report.Text.Slice(paragraph), paragraph.Start);
        DateMention? before = null;
        foreach (var date in dates)
        {
            if (issued.Contains(date.Span) || IsNumberOfDocument(report.Text, date))
                continue;
            var isPeriod = report.Period is { } period && period.Span.Contains(date.Span);
            if (!ReportImpossible(context, date, before is not null && IsSameSentence(report.Text, before, date) ? before.Year : null) && !isPeriod)
            {
                if (before is not null && IsRange(report.Text, before, date) && before.Date > date.Date)
                    ReportBackwards(context, before, date);
                if (future.Count > 0 && !WordSet.HoldsOneOf(report.Text.Slice(Sentences.Around(report.Text, paragraph, date.Span)), future))
                    ReportFuture(context, date);
            }

            before = date.Year is null && before is not null ? date with { Year = before.Year } : date;
        }
    }

    /// <summary>Reports a day or month of no calendar; a day without a year takes the year before it in the sentence.</summary>
    private static bool ReportImpossible(RuleContext context, DateMention date, int? yearBefore)
    {
        var whole = date.Year is null && yearBefore is not null ? date with { Year = yearBefore } : date;
        if (whole.IsPossible || whole.Month is not { } month)
            return false;
        var text = context.Model.Text.ToString(date.Span);
        if (month is < 1 or > 12)
            context.Report("month", date.Span, new MessageArguments(("text", text), ("month", month)));
        else
            context.Report("default", date.Span, new MessageArguments(("text", text), ("month", month), ("days", DateTime.DaysInMonth(whole.Year ?? 2000, month))));
        return true;
    }

    private static void ReportFuture(RuleContext context, DateMention date)
    {
        if (context.Today is { } today && date.Date > today)
            context.Report("future", date.Span, new MessageArguments(("text", context.Model.Text.ToString(date.Span)), ("today", Iso(today))));
    }

    private static void ReportBackwards(RuleContext context, DateMention from, DateMention to)
    {
        var text = context.Model.Text;
        context.Report("backwards", from.Span.Union(to.Span), new MessageArguments(("from", text.ToString(from.Span)), ("to", text.ToString(to.Span))));
    }

    /// <summary>Four digits, two and two with a sign between are a date only where month and day can be: 2024-15-20 is some number.</summary>
    private static bool IsNumberOfDocument(SourceText text, DateMention date) =>
        date.IsWhole && !text.Slice(date.Span).ContainsAny('月', ' ') && (date.Month is < 1 or > 12 || date.Day is < 1 or > 31);

    private static bool IsSameSentence(SourceText text, DateMention before, DateMention date) =>
        !text.Slice(TextSpan.FromBounds(before.Span.End, date.Span.Start)).ContainsAny('。', '；', ';');

    private static bool IsRange(SourceText text, DateMention before, DateMention date) =>
        text.Slice(TextSpan.FromBounds(before.Span.End, date.Span.Start)).Trim() is "至" or "到" or "起至" or "起到" or "—" or "——" or "－" or "-" or "~" or "～" or "to";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
