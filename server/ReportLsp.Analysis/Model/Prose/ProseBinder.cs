using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Holds the prose of a report against its tables and against itself. One pass, linear in the length of the prose.</summary>
public static class ProseBinder
{
    /// <summary>A line this short that states nothing is a heading: what follows speaks of its topic.</summary>
    private const int LongestHeading = 40;

    /// <summary>Binds the prose.</summary>
    /// <param name="report">The report.</param>
    /// <param name="previous">Figures of the year before, or null.</param>
    public static ProseFacts Bind(Report report, PreviousYearFigures? previous = null) => Bind(report, previous, null);

    /// <summary>Binds the prose with what is remembered of the version before; the facts are the same as without.</summary>
    internal static ProseFacts Bind(Report report, PreviousYearFigures? previous, ProseMemory? memory)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Format is not { } format || report.Formats.Lexicon(format) is not { } lexicon)
            return Empty;
        var paragraphs = Prose(report);
        var readings = Read(new ParagraphReader(report, lexicon, previous), paragraphs, memory?.For(report, previous, paragraphs) ?? default);
        memory?.Keep(report, previous, paragraphs, readings);
        return Gather(readings);
    }

    private static ProseFacts Empty { get; } = new() { Quantities = [], Breakdowns = [], Shares = [], Changes = [], Claims = [], Conflicts = [], Mentions = [] };

    private static List<Paragraph> Prose(Report report)
    {
        var result = new List<Paragraph>(report.Paragraphs.Count);
        foreach (var paragraph in report.Paragraphs)
        {
            if (paragraph.Span != report.Period?.Span && !IsRow(paragraph))
                result.Add(paragraph);
        }

        return result;
    }

    /// <summary>A row between bars states nothing by itself: its figures belong to columns that no format names.</summary>
    private static bool IsRow(Paragraph paragraph) => paragraph.Syntax is TableRowLineSyntax { HasLeadingBar: true, HasTrailingBar: true };

    private static List<ParagraphReading> Read(ParagraphReader reader, List<Paragraph> paragraphs, ProseMemory.Recall memory)
    {
        var result = new List<ParagraphReading>(paragraphs.Count);
        var unread = default(TextSpan);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var heading = unread.Length < LongestHeading ? unread : default;
            var reading = memory.Of(i, heading) ?? reader.Read(paragraphs[i].Span, heading);
            result.Add(reading);
            unread = reading.Unread ?? heading;
        }

        return result;
    }

    private static ProseFacts Gather(List<ParagraphReading> readings)
    {
        return new ProseFacts
        {
            Quantities = All(readings, static f => f.Quantities),
            Breakdowns = All(readings, static f => f.Breakdowns),
            Shares = All(readings, static f => f.Shares),
            Changes = All(readings, static f => f.Changes),
            LacksPreviousYear = readings.Exists(static r => r.LacksPreviousYear),
            Claims = All(readings, static f => f.Claims),
            Conflicts = Conflicts(readings),
            Mentions = All(readings, static f => f.Mentions),
        };
    }

    private static List<T> All<T>(List<ParagraphReading> readings, Func<ParagraphFacts, List<T>> part)
    {
        var result = new List<T>();
        foreach (var reading in readings)
        {
            if (reading.Facts is { } facts)
                result.AddRange(part(facts));
        }

        return result;
    }

    private static List<QuantityConflict> Conflicts(List<ParagraphReading> readings)
    {
        var result = new List<QuantityConflict>();
        var check = new ConflictCheck();
        foreach (var reading in readings)
        {
            if (reading.Facts is not { } facts)
                continue;
            foreach (var count in facts.Counts)
                check.Take(count, result);
        }

        return result;
    }
}
