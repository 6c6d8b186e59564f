using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>Finds the title: alone on a line, over two or three lines, or only named inside a sentence.</summary>
internal sealed class TitleFinder
{
    private const int MostLines = 40;
    private const int LongestTitle = 120;

    /// <summary>Templates of titles: the statutory ones, then the wrong ones.</summary>
    private readonly List<TemplateMatcher> _templates = [];

    /// <summary>How many of them are statutory.</summary>
    private readonly int _statutory;

    /// <summary>Prepares the templates of some formats.</summary>
    public TitleFinder(IReadOnlyList<StatutoryFormat> formats)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var format in formats)
            Add(format.TitleTemplates, seen);
        _statutory = _templates.Count;
        foreach (var format in formats)
            Add(format.WrongTitleTemplates, seen);
    }

    /// <summary>The title before some line, or null.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="before">First line that cannot be part of the title: the first section or table.</param>
    /// <param name="isMetadata">True for a labelled line, which can name the title but not be it.</param>
    public ReportTitle? Find(SyntaxTree tree, int before, Func<int, bool> isMetadata)
    {
        var lines = new List<int>();
        for (var i = 0; i < Math.Min(before, tree.Lines.Length) && lines.Count < MostLines; i++)
        {
            if (tree.Lines[i].Kind is not (SyntaxKind.BlankLine or SyntaxKind.DirectiveLine))
                lines.Add(i);
        }

        ReportTitle? best = null;
        var bestRank = int.MaxValue;
        for (var k = 0; k < lines.Count; k++)
        {
            if (isMetadata(lines[k]))
                continue;
            for (var count = 1; count <= 3 && k + count <= lines.Count; count++)
            {
                if (count > 1 && (isMetadata(lines[k + count - 1]) || lines[k + count - 1] - lines[k + count - 2] > 2))
                    break;
                if (Whole(tree, lines, k, count) is not { } found)
                    continue;
                var rank = (found.IsStatutory ? 0 : 10) + count - 1;
                if (rank < bestRank)
                    (best, bestRank) = (found, rank);
            }

            if (bestRank > 20 && Quoted(tree, lines[k]) is { } quoted)
                (best, bestRank) = (quoted, 20);
        }

        return best;
    }

    private ReportTitle? Whole(SyntaxTree tree, List<int> lines, int first, int count)
    {
        var start = ContentOf(tree, lines[first]).Start;
        var end = ContentOf(tree, lines[first + count - 1]).End;
        if (end - start > LongestTitle)
            return null;
        var folded = new FoldedText(tree.Text.Text, start, end);
        for (var i = 0; i < _templates.Count; i++)
        {
            if (_templates[i].Whole(folded.Text) is not { } match)
                continue;
            var agency = match.AgencyEnd > match.AgencyStart ? folded.SpanOf(match.AgencyStart, match.AgencyEnd) : AgencyAbove(tree, lines, first);
            if (count > 1 && match.AgencyEnd - match.AgencyStart >= LengthOfFirst(tree, lines[first]))
                continue;
            return new ReportTitle(TextSpan.FromBounds(start, end), folded.Text, count, true, match.Year, NameOf(tree.Text, agency), agency, i < _statutory);
        }

        return null;
    }

    private void Add(IReadOnlyList<string> templates, HashSet<string> seen)
    {
        foreach (var template in templates)
        {
            if (seen.Add(template))
                _templates.Add(new TemplateMatcher(template));
        }
    }

    private static int LengthOfFirst(SyntaxTree tree, int line) => new FoldedText(tree.Text.Text, ContentOf(tree, line).Start, ContentOf(tree, line).End).Text.Length;

    private ReportTitle? Quoted(SyntaxTree tree, int line)
    {
        var content = ContentOf(tree, line);
        var text = tree.Text.Text;
        for (var open = text.IndexOf('《', content.Start, content.Length); open >= 0 && open < content.End;)
        {
            var close = text.IndexOf('》', open, content.End - open);
            if (close < 0)
                return null;
            if (close - open <= LongestTitle)
            {
                var folded = new FoldedText(text, open + 1, close);
                for (var i = 0; i < _templates.Count; i++)
                {
                    if (_templates[i].Whole(folded.Text) is { Year: not null } match && match.AgencyEnd > match.AgencyStart)
                    {
                        var agency = folded.SpanOf(match.AgencyStart, match.AgencyEnd);
                        return new ReportTitle(TextSpan.FromBounds(open + 1, close), folded.Text, 1, false, match.Year, NameOf(tree.Text, agency), agency, i < _statutory);
                    }
                }
            }

            open = text.IndexOf('《', close, content.End - close);
        }

        return null;
    }

    private static TextSpan AgencyAbove(SyntaxTree tree, List<int> lines, int first)
    {
        if (first == 0)
            return default;
        var above = ContentOf(tree, lines[first - 1]);
        var isName = above.Length is >= 3 and <= 40 && IsPlain(tree.Text.Slice(above));
        return isName ? above : default;
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if ("，。；：、,;:|《》".Contains(c) || char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }

    private static string? NameOf(SourceText text, TextSpan span) =>
        span.IsEmpty ? null : string.Concat(text.ToString(span).Where(c => !char.IsWhiteSpace(c) || c == ' ')).Trim();

    private static TextSpan ContentOf(SyntaxTree tree, int line) =>
        tree.Lines[line] is HeadingLineSyntax { Kind: SyntaxKind.MarkdownHeadingLine } heading ? heading.TextSpan : tree.Lines[line].ContentSpan;
}
