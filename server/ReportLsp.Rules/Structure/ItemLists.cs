using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>
/// Follows the numbered items of each section. Every style is followed by itself; a number of a higher level ends the lists below it; 1 begins
/// a list anew, and an outer list may go on after an inner one. A list that does not begin with 1 is left alone.
/// </summary>
internal sealed class ItemLists(Report report, IReadOnlyList<string> marks)
{
    private readonly List<ItemMark> _marks = MarksIn(report, marks);

    /// <summary>Larger numbers are years or amounts.</summary>
    private const int Largest = 60;

    private const string Place = "{n}";

    /// <summary>The number every list begins with.</summary>
    private const string First = "一";
    private readonly Dictionary<string, List<ListItem>> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListJump> _last = new(StringComparer.Ordinal);
    private readonly List<ListJump> _jumps = [];

    /// <summary>All places where numbers jump or repeat, in order of the text.</summary>
    public List<ListJump> FindJumps()
    {
        ReportSection? section = null;
        foreach (var paragraph in report.Paragraphs)
        {
            if (paragraph.Section != section)
                EndLists(0);
            section = paragraph.Section;
            if (paragraph.Syntax is HeadingLineSyntax { Kind: SyntaxKind.NumberedLine, Level: > 1, Ordinal: > 0 and <= Largest } line)
            {
                EndLists(line.Level);
                var number = NumberMarks.SpanOf(report.Text, line.MarkerSpan);
                Take(new ListItem($"{line.Level}{StopOf(line)}", line.Level, line.Ordinal, line.MarkerSpan, number));
            }

            foreach (var mark in _marks)
                TakeMarks(paragraph.Span, mark);
        }

        return _jumps;
    }

    /// <summary>A mark of items, 一是: what stands before and behind its number.</summary>
    private sealed record ItemMark(string Style, string Head, string Tail);

    /// <summary>The marks a text may have; a mark that ends with its number is none.</summary>
    private static List<ItemMark> MarksIn(Report report, IReadOnlyList<string> marks)
    {
        var result = new List<ItemMark>();
        foreach (var mark in marks)
        {
            var place = mark.IndexOf(Place, StringComparison.Ordinal);
            var tail = place < 0 ? "" : mark[(place + Place.Length)..];
            if (tail.Length > 0 && report.MayContain($"{mark[..place]}{First}{tail}"))
                result.Add(new ItemMark(mark, mark[..place], tail));
        }

        return result;
    }

    /// <summary>The stop after a number, so that 1、 and 1. are two lists; brackets of both widths are one.</summary>
    private char StopOf(HeadingLineSyntax line)
    {
        var last = report.Text.Text[line.MarkerSpan.End - 1];
        return last switch
        {
            '．' => '.',
            '）' => ')',
            _ => last,
        };
    }

    private void EndLists(int level)
    {
        foreach (var (style, items) in _open)
        {
            if (level == 0 || items is [{ Level: var own }, ..] && (own > level || own == 0))
            {
                items.Clear();
                _last.Remove(style);
            }
        }
    }

    /// <summary>Marks such as 一是 at the start of a clause.</summary>
    private void TakeMarks(TextSpan range, ItemMark mark)
    {
        var (style, head, tail) = mark;
        var text = report.Text.Text;
        for (var at = text.IndexOf(tail, range.Start, range.Length, StringComparison.Ordinal); at >= 0; at = text.IndexOf(tail, at + 1, range.End - at - 1, StringComparison.Ordinal))
        {
            var start = at;
            while (start > range.Start && at - start < 3 && ChineseNumeral.IsNumeral(text[start - 1]))
                start--;
            var first = start - head.Length;
            if (start == at || first < range.Start || !text.AsSpan(first, head.Length).SequenceEqual(head) || (first > range.Start && char.IsLetterOrDigit(text[first - 1])))
                continue;
            if (ChineseNumeral.TryParse(text.AsSpan(start, at - start), out var ordinal) && ordinal is > 0 and <= Largest)
                Take(new ListItem(style, 0, ordinal, TextSpan.FromBounds(first, at + tail.Length), TextSpan.FromBounds(start, at)));
        }
    }

    private void Take(ListItem item)
    {
        if (!_open.TryGetValue(item.Style, out var open))
            _open[item.Style] = open = [];
        if (item.Ordinal == 1)
        {
            open.Add(item);
            _last.Remove(item.Style);
            return;
        }

        if (open.Count == 0)
            return;
        var follows = open.FindLastIndex(i => i.Ordinal == item.Ordinal - 1);
        if (follows >= 0)
        {
            if (follows == open.Count - 1 && _last.TryGetValue(item.Style, out var jump))
                jump.Items.Add(item);
            else
                _last.Remove(item.Style);
            open.RemoveRange(follows, open.Count - follows);
            open.Add(item);
            return;
        }

        var before = open[^1];
        if (item.Ordinal > before.Ordinal || (item.Ordinal == before.Ordinal && item.Level > 0))
        {
            var jump = new ListJump(before, [item]);
            _jumps.Add(jump);
            _last[item.Style] = jump;
        }

        open[^1] = item;
    }
}
