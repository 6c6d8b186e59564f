using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Selection that grows: word or number, clause, sentence, cell, line, table, section, text.</summary>
public static class SelectionRanges
{
    private const string ClauseEnds = "，；：,;:、。！？!?|｜\t";
    private const string SentenceEnds = "。！？!?|｜\t";

    /// <summary>The ranges at an offset, the smallest first; each holds the one before and is larger. At least one. An offset outside the text is clamped.</summary>
    public static IReadOnlyList<TextSpan> At(Document document, int offset)
    {
        var report = document.Model;
        var text = report.Text;
        offset = Math.Clamp(offset, 0, text.Length);
        var lineIndex = text.GetLineIndex(offset);
        var line = report.Tree.Lines[lineIndex];
        var content = line.ContentSpan;
        var candidates = new List<TextSpan>();
        if (content.Touches(new TextSpan(offset, 0)))
        {
            candidates.Add(Word(text.Text, content, offset));
            candidates.Add(Between(text.Text, content, offset, ClauseEnds));
            candidates.Add(Between(text.Text, content, offset, SentenceEnds));
        }

        if (CellFinder.FieldAt(line, offset) is { } field)
            candidates.Add(field);
        candidates.Add(content);
        candidates.Add(text.GetLineSpan(lineIndex));
        foreach (var (first, last) in report.Tables.Select(t => t.Lines).Concat(report.GenericTables.Select(t => t.Lines)))
        {
            if (lineIndex >= first && lineIndex <= last)
                candidates.Add(TextSpan.FromBounds(text.GetLineSpan(first).Start, text.GetLineSpan(last).End));
        }

        if (SectionFinder.At(report, offset) is { } section)
        {
            var last = SectionFinder.LastLine(report, section);
            if (last > section.Line)
                candidates.Add(TextSpan.FromBounds(text.GetLineSpan(section.Line + 1).Start, text.GetLineSpan(last).End));
            candidates.Add(SectionFinder.SpanOf(report, section));
        }

        candidates.Add(new TextSpan(0, text.Length));
        return Nested(candidates, offset);
    }

    /// <summary>Those that hold the offset, by size, each holding the one before.</summary>
    private static List<TextSpan> Nested(List<TextSpan> candidates, int offset)
    {
        candidates.Sort((a, b) => a.Length.CompareTo(b.Length));
        var result = new List<TextSpan>();
        foreach (var span in candidates)
        {
            if (span.Touches(new TextSpan(offset, 0)) && (result.Count == 0 || (span.Length > result[^1].Length && span.Contains(result[^1]))))
                result.Add(span);
        }

        return result;
    }

    /// <summary>A run of digits, of Latin letters, or of other letters.</summary>
    private static TextSpan Word(string text, TextSpan line, int offset)
    {
        var at = offset < line.End && ClassOf(text, offset, line.End) != 0 ? offset : offset > line.Start ? offset - 1 : offset;
        if (at >= line.End)
            return new TextSpan(offset, 0);
        var kind = ClassOf(text, at, line.End);
        if (kind == 0)
            return new TextSpan(offset, 0);
        var start = at;
        while (start > line.Start && ClassOf(text, start - 1, line.End) == kind)
            start--;
        var end = at;
        while (end < line.End && ClassOf(text, end, line.End) == kind)
            end++;
        return TextSpan.FromBounds(start, end);
    }

    private static int ClassOf(string text, int at, int end)
    {
        var c = text[at];
        if (char.IsDigit(c))
            return 1;
        if (c is '.' or ',' or '．' && at > 0 && at + 1 < end && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]))
            return 1;
        return char.IsAsciiLetter(c) ? 2 : char.IsLetter(c) || char.IsSurrogate(c) ? 3 : 0;
    }

    private static TextSpan Between(string text, TextSpan line, int offset, string ends)
    {
        var start = Math.Clamp(offset, line.Start, line.End);
        var end = start;
        while (start > line.Start && !ends.Contains(text[start - 1]))
            start--;
        while (end < line.End && !ends.Contains(text[end]))
            end++;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
