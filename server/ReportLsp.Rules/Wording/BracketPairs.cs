using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>Pairs of round brackets of either width on a line, with Han characters between them.</summary>
internal static class BracketPairs
{
    /// <summary>Deeper nesting is no prose.</summary>
    private const int Deepest = 16;

    /// <summary>Adds the offsets of the brackets of a line that are not of the width wanted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">Characters of the line.</param>
    /// <param name="isFull">True where full width is wanted.</param>
    /// <param name="found">Pairs with a bracket of the other width are added here: the pair, or the one bracket.</param>
    public static void Find(SourceText text, TextSpan line, bool isFull, List<TextSpan> found)
    {
        Span<int> open = stackalloc int[Deepest];
        var depth = 0;
        var first = found.Count;
        for (var at = line.Start; at < line.End; at++)
        {
            switch (text.Text[at])
            {
                case '(' or '（' when depth < Deepest:
                    open[depth++] = at;
                    break;
                case ')' or '）' when depth > 0:
                    Take(text, open[--depth], at, isFull, found);
                    break;
                default:
                    break;
            }
        }

        if (found.Count > first + 1)
            found.Sort(first, found.Count - first, null);
    }

    private static void Take(SourceText text, int open, int close, bool isFull, List<TextSpan> found)
    {
        var isOpenWrong = text.Text[open] == (isFull ? '(' : '（');
        var isCloseWrong = text.Text[close] == (isFull ? ')' : '）');
        if ((!isOpenWrong && !isCloseWrong) || !ProseText.HasHan(text.Slice(TextSpan.FromBounds(open + 1, close))))
            return;
        found.Add(isOpenWrong && isCloseWrong ? TextSpan.FromBounds(open, close + 1) : new TextSpan(isOpenWrong ? open : close, 1));
    }
}
