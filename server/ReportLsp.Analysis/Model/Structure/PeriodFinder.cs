using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>Finds the sentence on the reporting period by the words of a format, or by the dates its templates have.</summary>
internal sealed class PeriodFinder
{
    /// <summary>A common year that stands for the report year while templates are read.</summary>
    private const string SomeYear = "2001";

    /// <summary>Characters at most between the two dates of a period that no word announces.</summary>
    private const int LongestGap = 6;

    private readonly IReadOnlyList<string> _words;
    private readonly List<PrescribedPeriod> _periods = [];

    /// <summary>Prepares a format.</summary>
    public PeriodFinder(StatutoryFormat format)
    {
        var heads = new List<string>();
        foreach (var template in format.PeriodTemplates)
        {
            var text = template.Replace("{year}", SomeYear, StringComparison.Ordinal);
            var dates = DateGrammar.FindDates(text);
            if (dates.Count < 2 || dates[0] is not { Month: { } month, Day: { } day } || dates[1] is not { Month: { } lastMonth, Day: { } lastDay })
                continue;
            _periods.Add(new PrescribedPeriod(month, day, lastMonth, lastDay));
            var head = text[..dates[0].Span.Start].Trim();
            if (head.Length > 1)
                heads.Add(head);
        }

        var words = format.Vocabulary.Words(WordLists.PeriodWords);
        _words = words.Count > 0 ? words : heads;
    }

    /// <summary>The first statement, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">Its prose.</param>
    /// <param name="sections">Its sections; a period that no word announces is looked for up to the end of the first.</param>
    public PeriodStatement? Find(SourceText text, IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<ReportSection> sections)
    {
        foreach (var paragraph in paragraphs)
        {
            foreach (var word in _words)
            {
                var at = text.Text.IndexOf(word, paragraph.Span.Start, paragraph.Span.Length, StringComparison.Ordinal);
                if (at >= 0 && After(text.Text, paragraph.Span, at, at + word.Length) is { } found)
                    return found;
            }
        }

        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Section is not null && paragraph.Section != sections[0])
                break;
            if (Unannounced(text.Text, paragraph.Span) is { } found)
                return found;
        }

        return null;
    }

    private PeriodStatement? After(string text, TextSpan paragraph, int wordStart, int wordEnd)
    {
        var sentence = SentenceAt(text, paragraph, wordStart, wordEnd);
        var rest = TextSpan.FromBounds(wordEnd, sentence.End);
        var dates = DateGrammar.FindDates(text.AsSpan(rest.Start, rest.Length), rest.Start);
        if (dates.Count > 0 && dates[0] is { Month: null, Day: null })
            return new PeriodStatement(sentence, dates[0].Span, PeriodForm.YearOnly, dates[0], null, null, null, false);
        if (dates.Count > 1 && Complete(sentence, dates[0], dates[1]) is { } complete)
            return complete;
        var first = rest.Start;
        while (first < rest.End && !char.IsDigit(text[first]))
            first++;
        var last = rest.End;
        while (last > first && !char.IsDigit(text[last - 1]))
            last--;
        return last - first < 4 ? null : new PeriodStatement(sentence, TextSpan.FromBounds(first, last), PeriodForm.Malformed, null, null, null, null, false);
    }

    private PeriodStatement? Unannounced(string text, TextSpan paragraph)
    {
        var dates = DateGrammar.FindDates(text.AsSpan(paragraph.Start, paragraph.Length), paragraph.Start);
        for (var i = 0; i + 1 < dates.Count; i++)
        {
            if (dates[i + 1].Span.Start - dates[i].Span.End > LongestGap)
                continue;
            var sentence = SentenceAt(text, paragraph, dates[i].Span.Start, dates[i + 1].Span.End);
            if (Complete(sentence, dates[i], dates[i + 1]) is { IsPrescribed: true } found)
                return found;
        }

        return null;
    }

    private PeriodStatement? Complete(TextSpan sentence, DateMention begin, DateMention end)
    {
        var first = begin.Year is null ? begin with { Year = end.Year } : begin;
        var last = end.Year is null ? end with { Year = begin.Year } : end;
        if (!first.IsWhole || !last.IsWhole)
            return null;
        var isPrescribed = first.Year == last.Year && _periods.Contains(new PrescribedPeriod(first.Month!.Value, first.Day!.Value, last.Month!.Value, last.Day!.Value));
        return new PeriodStatement(sentence, begin.Span.Union(end.Span), PeriodForm.Complete, begin, end, first.Date, last.Date, isPrescribed);
    }

    private static TextSpan SentenceAt(string text, TextSpan paragraph, int start, int end)
    {
        while (start > paragraph.Start && !EndsSentence(text, start - 1, paragraph.End))
            start--;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end < paragraph.End && !EndsSentence(text, end, paragraph.End))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    private static bool EndsSentence(string text, int at, int end) =>
        text[at] is '。' or '；' or ';' or '！' or '!' || (text[at] == '.' && (at + 1 == end || char.IsWhiteSpace(text[at + 1])));

    /// <summary>Days a period begins and ends at, in any year.</summary>
    private sealed record PrescribedPeriod(int FromMonth, int FromDay, int ToMonth, int ToDay);
}
