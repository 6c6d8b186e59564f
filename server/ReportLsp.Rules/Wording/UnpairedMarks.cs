using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>Finds marks that open and never close, or close and never opened. A pair may run over lines that were cut in the middle of a sentence.</summary>
internal sealed class UnpairedMarks(Report report)
{
    /// <summary>Openers, and at the same place the closers; brackets of both widths pair with each other.</summary>
    private const string Openers = "《“（";

    private const string Closers = "》”）";

    private static readonly CharacterSet Marks = new("《》“”（）()");

    /// <summary>Lines at most that a pair may run over: text that was cut into lines.</summary>
    private const int MostLines = 3;

    private readonly List<Mark> _open = [];
    private readonly List<int> _unpaired = [];

    private readonly record struct Mark(int Kind, int Offset, int Line);

    /// <summary>Offsets of the marks without a partner, in order.</summary>
    public List<int> Find()
    {
        ReportSection? section = null;
        var isWhole = false;
        foreach (var paragraph in report.Paragraphs)
        {
            var text = report.Text.Slice(paragraph.Span);
            if (paragraph.Section != section || isWhole)
                Close(int.MaxValue);
            Close(paragraph.Line - MostLines);
            section = paragraph.Section;
            isWhole = !text.IsEmpty && text[^1] is '。' or '；' or ';' or '！' or '？' or '：' or ':';
            for (var at = Marks.IndexIn(text); at >= 0;)
            {
                Take(text, at, paragraph);
                at = Marks.IndexIn(text, at + 1);
            }
        }

        Close(int.MaxValue);
        if (_unpaired.Count > 1)
            _unpaired.Sort();
        return _unpaired;
    }

    private void Take(ReadOnlySpan<char> text, int at, Paragraph paragraph)
    {
        var c = text[at] switch { '(' => '（', ')' => '）', var other => other };
        var offset = paragraph.Span.Start + at;
        if (Openers.IndexOf(c) is >= 0 and var opened)
        {
            _open.Add(new Mark(opened, offset, paragraph.Line));
            return;
        }

        var kind = Closers.IndexOf(c);
        var partner = _open.FindLastIndex(m => m.Kind == kind);
        if (partner >= 0)
        {
            for (var i = partner + 1; i < _open.Count; i++)
                _unpaired.Add(_open[i].Offset);
            _open.RemoveRange(partner, _open.Count - partner);
        }
        else if (!(c == '）' && IsNumberOfItem(text[..at])))
        {
            _unpaired.Add(offset);
        }
    }

    /// <summary>Gives up on marks that were opened at some line or before.</summary>
    private void Close(int line)
    {
        var count = 0;
        for (; count < _open.Count && _open[count].Line <= line; count++)
        {
            // Of two that open in a line and never close, the second was meant to close the first.
            if (count + 1 < _open.Count && _open[count].Kind == _open[count + 1].Kind && _open[count].Line == _open[count + 1].Line)
                count++;
            _unpaired.Add(_open[count].Offset);
        }

        _open.RemoveRange(0, count);
    }

    /// <summary>1） or a) or 一） at the start of a clause is the number of an item.</summary>
    private static bool IsNumberOfItem(ReadOnlySpan<char> before)
    {
        var at = before.Length;
        while (at > 0 && (ProseText.DigitOf(before[at - 1]) >= 0 || ChineseNumeral.IsNumeral(before[at - 1])))
            at--;
        if (at == before.Length && at > 0 && char.IsAsciiLetter(before[at - 1]))
            at--;
        return at < before.Length && (at == 0 || !char.IsLetterOrDigit(before[at - 1]));
    }
}
