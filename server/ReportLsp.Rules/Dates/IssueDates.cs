using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Dates;

/// <summary>Finds when a report was issued: directive, labelled lines, lines of nothing but a date.</summary>
internal static class IssueDates
{
    private const int LongestLine = 48;

    /// <summary>All such dates, the most telling first.</summary>
    public static List<IssueDate> Of(Report report) => report.Shared(Find);

    private static List<IssueDate> Find(Report report)
    {
        var result = new List<IssueDate>();
        foreach (var directive in report.Directives)
        {
            if (directive.Key == "published")
                Take(report, directive.ValueSpan, IssueDateKind.Declared, 0, result);
        }

        var published = report.Format?.Vocabulary.Words(WordLists.PublishedLabels) ?? [];
        var updated = report.Format?.Vocabulary.Words(WordLists.UpdatedLabels) ?? [];
        foreach (var field in report.Metadata)
        {
            if (field.Value.Length == 0)
                continue;
            if (IndexOf(published, field.Label) is >= 0 and var rank)
                Take(report, field.ValueSpan, IssueDateKind.Published, rank, result);
            else if (IndexOf(updated, field.Label) >= 0)
                Take(report, field.ValueSpan, IssueDateKind.Updated, 0, result);
        }

        foreach (var paragraph in report.Paragraphs)
        {
            if (paragraph.Span.Length <= LongestLine && (paragraph.Section is null || paragraph.Section == report.Sections[^1]))
                TakeLine(report, paragraph.Span, published, result);
        }

        result.Sort(static (a, b) => (a.Kind, a.Rank, a.Mention.Span.Start).CompareTo((b.Kind, b.Rank, b.Mention.Span.Start)));
        return result;
    }

    private static void Take(Report report, TextSpan value, IssueDateKind kind, int rank, List<IssueDate> result)
    {
        foreach (var mention in DateGrammar.FindDates(report.Text.Slice(value), value.Start))
        {
            if (!mention.IsWhole)
                continue;
            result.Add(new IssueDate(mention, kind, rank));
            return;
        }
    }

    /// <summary>（2025年1月20日）, a date after a signature, or a label and a date in brackets: nothing after it, no stop before it.</summary>
    private static void TakeLine(Report report, TextSpan line, IReadOnlyList<string> labels, List<IssueDate> result)
    {
        var text = report.Text.Slice(line);
        if (!DateGrammar.MayNameDay(text))
            return;
        var dates = DateGrammar.FindDates(text, line.Start);
        if (dates.Count != 1 || !dates[0].IsWhole)
            return;
        var before = text[..(dates[0].Span.Start - line.Start)];
        if (text[(dates[0].Span.End - line.Start)..].ContainsAnyExcept(" )）]】\u3000"))
            return;
        if (!before.ContainsAny("，。；：、,;:《") || WordSet.HoldsOneOf(before, labels))
            result.Add(new IssueDate(dates[0], IssueDateKind.Signed, 0));
    }

    private static int IndexOf(IReadOnlyList<string> words, string word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word)
                return i;
        }

        return -1;
    }
}
