using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>One text made into another by changing only the lines between those that both begin and end with.</summary>
internal static class LineChanges
{
    /// <summary>One change of whole lines; none where the texts are the same.</summary>
    public static IReadOnlyList<TextChange> Between(SourceText before, SourceText after)
    {
        var first = 0;
        while (first < before.LineCount && first < after.LineCount && Line(before, first).SequenceEqual(Line(after, first)))
            first++;
        if (first == before.LineCount && first == after.LineCount)
            return [];
        var last = 0;
        while (last < before.LineCount - first && last < after.LineCount - first
            && Line(before, before.LineCount - 1 - last).SequenceEqual(Line(after, after.LineCount - 1 - last)))
            last++;
        var old = Range(before, first, last);
        return [new TextChange(old, after.ToString(Range(after, first, last)))];
    }

    private static ReadOnlySpan<char> Line(SourceText text, int line) => text.Slice(text.GetLineSpanWithBreak(line));

    private static TextSpan Range(SourceText text, int first, int last)
    {
        var start = first < text.LineCount ? text.GetLineSpanWithBreak(first).Start : text.Length;
        var end = last == 0 ? text.Length : text.GetLineSpanWithBreak(text.LineCount - last).Start;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }
}
