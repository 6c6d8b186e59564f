using System.Globalization;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Dates;

/// <summary>A place that states the report year.</summary>
/// <param name="Source">Directive, title or period.</param>
/// <param name="Year">The year.</param>
/// <param name="Spans">Its digits, once or twice; never empty.</param>
internal sealed record StatedYear(InferenceSource Source, int Year, IReadOnlyList<TextSpan> Spans);

/// <summary>The places that state the report year, and the year most of them mean.</summary>
internal sealed class StatedYears
{
    /// <summary>A report is published in the first half of the year after its own; a later date says nothing of the year.</summary>
    private const int LastMonthOfIssue = 6;

    private StatedYears(IReadOnlyList<StatedYear> places, int? year) => (Places, Year) = (places, year);

    /// <summary>The places: directive, title, period, as far as they are there.</summary>
    public IReadOnlyList<StatedYear> Places { get; }

    /// <summary>The year most evidence speaks for, the stronger place where it is even; null where no place states one.</summary>
    public int? Year { get; }

    /// <summary>Reads a report. The first lines of prose and the date of issue count as evidence, but are no places of their own.</summary>
    public static StatedYears Of(Report report)
    {
        var places = new List<StatedYear>(3);
        foreach (var directive in report.Directives)
        {
            if (directive.Key == "year" && directive.Value.Length == 4 && int.TryParse(directive.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var declared))
            {
                places.Add(new StatedYear(InferenceSource.Declared, declared, [directive.ValueSpan]));
                break;
            }
        }

        if (report.Title is { Year: { } titled } title)
            places.Add(new StatedYear(InferenceSource.Title, titled, [DigitsOf(report.Text, title.Span, titled)]));
        if (report.Period is { Year: { } covered } period)
        {
            List<TextSpan> spans = [];
            if (period.From is { YearSpan.IsEmpty: false } from)
                spans.Add(from.YearSpan);
            if (period.To is { YearSpan.IsEmpty: false } to)
                spans.Add(to.YearSpan);
            places.Add(new StatedYear(InferenceSource.Period, covered, spans));
        }

        return new StatedYears(places, Choose(report, places));
    }

    private static int? Choose(Report report, List<StatedYear> places)
    {
        if (places.Count == 0)
            return null;
        if (places.TrueForAll(p => p.Year == places[0].Year))
            return places[0].Year;
        var issued = IssueDates.Of(report).Find(d => d.Mention.Date is not null && d.Kind != IssueDateKind.Updated)?.Mention.Date;
        int? byIssue = issued is { Month: <= LastMonthOfIssue } date ? date.Year - 1 : null;
        var inProse = LeadingYear(report);
        var best = places[0];
        var bestVotes = 0;
        foreach (var place in places)
        {
            var votes = places.Count(p => p.Year == place.Year) + (byIssue == place.Year ? 1 : 0) + (inProse == place.Year ? 1 : 0);
            if (votes > bestVotes)
                (best, bestVotes) = (place, votes);
        }

        return best.Year;
    }

    /// <summary>The first year that begins a paragraph.</summary>
    private static int? LeadingYear(Report report)
    {
        const int longestDate = 12;
        foreach (var paragraph in report.Paragraphs)
        {
            var text = report.Text.Slice(paragraph.Span);
            text = text[..Math.Min(text.Length, longestDate)];
            if (paragraph.Section is not null && text.Contains('年') && DateGrammar.FindDates(text) is [{ Span.Start: 0, Month: null } first, ..])
                return first.Year;
        }

        return null;
    }

    private static TextSpan DigitsOf(SourceText text, TextSpan title, int year)
    {
        foreach (var date in DateGrammar.FindDates(text.Slice(title), title.Start))
        {
            if (date.Year == year)
                return date.YearSpan;
        }

        var at = text.Slice(title).IndexOf(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return at < 0 ? title : new TextSpan(title.Start + at, 4);
    }
}
