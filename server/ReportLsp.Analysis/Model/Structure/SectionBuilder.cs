using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>Makes sections of the headings found and of numbered lines of the first level outside tables.</summary>
internal static class SectionBuilder
{
    private const int LongestUnknownTitle = 40;

    /// <summary>The sections in order.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="headings">Headings of statutory sections; null without a format.</param>
    /// <param name="isTable">True for lines inside a table.</param>
    /// <param name="first">First line that can begin a section of no format: after the title.</param>
    public static List<ReportSection> Build(SyntaxTree tree, HeadingMap? headings, Func<int, bool> isTable, int first)
    {
        var starts = new List<(int Line, FoundHeading? Heading)>();
        for (var line = 0; line < tree.Lines.Length; line++)
        {
            if (headings?.At(line) is { } heading)
                starts.Add((line, heading));
            else if (line >= first && !isTable(line) && IsUnknownHeading(tree, line))
                starts.Add((line, null));
        }

        var result = new List<ReportSection>(starts.Count);
        for (var k = 0; k < starts.Count; k++)
        {
            var (line, heading) = starts[k];
            var last = k + 1 < starts.Count ? starts[k + 1].Line - 1 : tree.Lines.Length - 1;
            var numbered = tree.Lines[line] as HeadingLineSyntax;
            result.Add(new ReportSection
            {
                Definition = heading?.Definition,
                Match = heading?.Match ?? HeadingMatch.Unknown,
                HeadingLine = tree.Lines[line],
                Line = line,
                Ordinal = heading?.Ordinal ?? numbered?.Ordinal ?? 0,
                MarkerSpan = heading?.MarkerSpan ?? numbered?.MarkerSpan ?? default,
                TitleSpan = heading?.TitleSpan ?? numbered?.TextSpan ?? tree.Lines[line].ContentSpan,
                Body = (line + 1, last),
            });
        }

        return result;
    }

    /// <summary>A short numbered line of the first level that does not end like a sentence.</summary>
    private static bool IsUnknownHeading(SyntaxTree tree, int line) =>
        tree.Lines[line] is HeadingLineSyntax { Level: 1, Kind: SyntaxKind.NumberedLine } heading
        && heading.TextSpan.Length is > 0 and <= LongestUnknownTitle
        && !EndsLikeSentence(tree.Text, heading.TextSpan);

    private static bool EndsLikeSentence(SourceText text, TextSpan span) => text.Text[span.End - 1] is '。' or '；' or ';' or '，' or ',' || text.Slice(span).Contains('。');
}
