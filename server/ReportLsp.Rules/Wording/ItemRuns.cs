using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>Items of numbered lists, one a line, that end otherwise than most of their list.</summary>
internal static class ItemRuns
{
    /// <summary>Two items are no majority.</summary>
    private const int Fewest = 3;

    private const char Semicolon = '；';
    private const char Stop = '。';
    private const char Nothing = '\0';

    /// <summary>An odd item.</summary>
    /// <param name="Place">The mark at its end; empty where one lacks.</param>
    /// <param name="Due">What most items end with; null for nothing.</param>
    public readonly record struct OddItem(TextSpan Place, string? Due);

    /// <summary>The odd items, in order.</summary>
    public static List<OddItem> Find(Report report)
    {
        var result = new List<OddItem>();
        for (var first = 0; first < report.Paragraphs.Count;)
        {
            var last = first;
            while (last + 1 < report.Paragraphs.Count && Follows(report.Paragraphs[last], report.Paragraphs[last + 1]))
                last++;
            if (last - first + 1 >= Fewest)
                Check(report, first, last, result);
            first = last + 1;
        }

        return result;
    }

    private static bool Follows(Paragraph before, Paragraph next) =>
        before.Syntax is HeadingLineSyntax { Kind: SyntaxKind.NumberedLine } a && next.Syntax is HeadingLineSyntax { Kind: SyntaxKind.NumberedLine } b
        && a.Level == b.Level && b.Ordinal == a.Ordinal + 1 && before.Section == next.Section;

    private static void Check(Report report, int first, int last, List<OddItem> result)
    {
        var count = last - first + 1;
        var (stops, semicolons, nothing) = (0, 0, 0);
        for (var i = first; i <= last; i++)
        {
            switch (EndOf(report, i))
            {
                case Stop:
                    stops++;
                    break;
                case Semicolon:
                    semicolons++;
                    break;
                case Nothing:
                    nothing++;
                    break;
                default:
                    break;
            }
        }

        // The last item of a list of clauses ends with a stop.
        var closes = semicolons > 0 && EndOf(report, last) == Stop ? 1 : 0;
        var most = Math.Max(Math.Max(stops, semicolons + closes), nothing);
        if (most * 2 <= count)
            return;
        var due = most == nothing ? Nothing : most == stops ? Stop : Semicolon;
        for (var i = first; i <= last; i++)
        {
            var end = EndOf(report, i);
            if (end == due || (due == Semicolon && i == last && end == Stop))
                continue;
            var span = report.Paragraphs[i].Span;
            var place = end == Nothing ? new TextSpan(span.End, 0) : new TextSpan(span.End - 1, 1);
            result.Add(new OddItem(place, due == Nothing ? null : due.ToString()));
        }
    }

    private static char EndOf(Report report, int index)
    {
        var span = report.Paragraphs[index].Span;
        return span.IsEmpty ? Nothing : report.Text.Text[span.End - 1] switch
        {
            '。' or '.' or '！' or '!' => Stop,
            '；' or ';' => Semicolon,
            '，' or ',' or '、' or '：' or ':' => ',',
            _ => Nothing,
        };
    }
}
