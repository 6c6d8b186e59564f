using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Engine;

/// <summary>Places of a text that changes have taken; two insertions at one place, or one at the start of a replacement, count as an overlap.</summary>
/// <param name="length">Length of the text.</param>
internal sealed class TakenSpans(int length)
{
    private readonly List<TextSpan> _spans = [];

    /// <summary>Takes the places of all the changes, or none of them where one is taken or lies outside the text.</summary>
    public bool TryTake(IReadOnlyList<TextChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (TryTake(changes[i].Span))
                continue;
            for (var j = 0; j < i; j++)
                _spans.RemoveAt(_spans.BinarySearch(changes[j].Span));
            return false;
        }

        return true;
    }

    private bool TryTake(TextSpan span)
    {
        if (span.Start < 0 || span.Length < 0 || span.End > length)
            return false;
        var at = _spans.BinarySearch(span);
        if (at >= 0)
            return false;
        at = ~at;

        // What is taken does not overlap: only the neighbours can.
        if (at > 0 && Overlap(_spans[at - 1], span))
            return false;
        if (at < _spans.Count && Overlap(span, _spans[at]))
            return false;
        _spans.Insert(at, span);
        return true;
    }

    private static bool Overlap(TextSpan first, TextSpan second) => first.Start == second.Start || first.End > second.Start;
}
