using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.Dates;

/// <summary>RPT5001: published after the deadline of this kind of agency, or only an update time after it is known.</summary>
public sealed class RPT5001LatePublication : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT5001",
        Name = "late-publication",
        Title = new LocalizedText("公布晚于期限", "Published late"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("公布日期 {date} 比期限 {deadline} 晚 {days} 天（{basis}），请核对日期。", "Published on {date}, {days} {days|day|days} after the deadline {deadline} ({basis}); check the date."),
            ["updated"] = new("只写明更新时间 {date}，比公布期限 {deadline} 晚 {days} 天（{basis}）；按期公布的，请填写发布时间。", "Only the update time {date} is given, {days} {days|day|days} after the deadline {deadline} ({basis}); state when the report was published if that was in time.", DiagnosticSeverity.Information),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Year is not { } year || FormatInForce.Of(report) is not { } format || Deadline(format, report.Agency?.Value, context.Deadline) is not { } deadline)
            return;
        if (IssueDates.Of(report).Find(d => d.Mention.Date is not null) is not { } issue)
            return;
        var date = issue.Mention.Date!.Value;
        var last = new DateOnly(year.Value + 1, deadline.Month, Math.Min(deadline.Day, DateTime.DaysInMonth(year.Value + 1, deadline.Month)));
        if (date <= last)
            return;
        var (written, due) = (Iso(date), Iso(last));
        var arguments = new MessageArguments(("date", written), ("deadline", due), ("days", date.DayNumber - last.DayNumber), ("basis", deadline.LegalBasis));
        context.Report(
            issue.Kind == IssueDateKind.Updated ? "updated" : "default",
            issue.Mention.Span,
            arguments,
            scope: new FindingScope(Actual: written, Expected: due, Operands: [written, due]));
    }

    /// <summary>The one the configuration names; else by the longest ending of the agency's name; the last of all where no agency is known.</summary>
    private static DeadlineDefinition? Deadline(StatutoryFormat format, string? agency, string? configured)
    {
        DeadlineDefinition? best = null;
        var bestLength = -1;
        foreach (var deadline in format.Deadlines)
        {
            if (deadline.Kind == configured)
                return deadline;
            if (agency is null)
            {
                if (best is null || (deadline.Month, deadline.Day).CompareTo((best.Month, best.Day)) > 0)
                    best = deadline;
                continue;
            }

            var length = deadline.AgencyWords.Count == 0 ? 0 : -1;
            foreach (var word in deadline.AgencyWords)
            {
                if (word.Length > length && agency.EndsWith(word, StringComparison.Ordinal))
                    length = word.Length;
            }

            if (length > bestLength)
                (best, bestLength) = (deadline, length);
        }

        return best;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
