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
            if (IsAtEdge(changes[i].Span))
                return false;
        }

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

    /// <summary>True for an insertion at the end of what other changes replace, or a replacement that ends at an insertion: which comes first is not known.</summary>
    private bool IsAtEdge(TextSpan span)
    {
        var at = _spans.BinarySearch(span);
        at = at < 0 ? ~at : at;
        return span.IsEmpty
            ? at > 0 && !_spans[at - 1].IsEmpty && _spans[at - 1].End == span.Start
            : at < _spans.Count && _spans[at].IsEmpty && _spans[at].Start == span.End;
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
