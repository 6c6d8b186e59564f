using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules.Wording;

namespace ReportLsp.Rules.Dates;

/// <summary>
/// Finds an earlier year that a paragraph speaks of as the report year, as a paragraph copied from an earlier report does. Silent where
/// anything says that the past is meant: the report year in the same paragraph, a second year, words of history, of comparison, of a deadline.
/// </summary>
internal sealed class PassingYears
{
    /// <summary>What after a year says that it is a part of something else: 2022年的, 2022年以来, 2022年底, 2022年、2023年.</summary>
    private const string Continuations = "的底末初起至到前后中以来之、和与及同版春夏秋冬上下第~～—-－（(《";

    private readonly Report _report;
    private readonly int _year;
    private readonly string _written;
    private readonly IReadOnlyList<string> _thisYear;
    private readonly IReadOnlyList<string> _self;
    private readonly IReadOnlyList<string> _history;
    private readonly IReadOnlyList<SubjectDefinition> _subjects;

    /// <summary>Prepares the words of a format.</summary>
    public PassingYears(Report report, StatutoryFormat format, int year)
    {
        (_report, _year) = (report, year);
        _written = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var words = format.Vocabulary;
        _thisYear = words.Words(WordLists.ThisYearWords);
        _self = words.Words(WordLists.AgencySelfWords);
        _history = words.Words(WordLists.HistoryWords);
        _subjects = words.Subjects;
    }

    /// <summary>The years of a paragraph that should be the report year, in order.</summary>
    public IReadOnlyList<DateMention> Find(Paragraph paragraph)
    {
        var text = _report.Text.Slice(paragraph.Span);
        if (!MayNameOtherYear(text))
            return [];
        var dates = DateGrammar.FindDates(text, paragraph.Span.Start);
        foreach (var date in dates)
        {
            if (date.Year == _year && !IsInName(paragraph.Span, date))
                return [];
        }

        List<DateMention>? result = null;
        foreach (var date in dates)
        {
            if (date is { Month: null, Year: { } year } && year < _year && !IsInName(paragraph.Span, date) && SpeaksAsThisYear(paragraph, date, dates))
                (result ??= []).Add(date);
        }

        return result ?? (IReadOnlyList<DateMention>)[];
    }

    /// <summary>False where every 年 follows the report year, or no number at all. Quick, and never false where another year is named.</summary>
    private bool MayNameOtherYear(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('年'); at >= 0;)
        {
            var before = text[..at].TrimEnd();
            if (before.Length > 0 && (ProseText.DigitOf(before[^1]) >= 0 || ChineseNumeral.IsNumeral(before[^1])) && !before.EndsWith(_written, StringComparison.Ordinal))
                return true;
            var next = text[(at + 1)..].IndexOf('年');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private bool SpeaksAsThisYear(Paragraph paragraph, DateMention date, IReadOnlyList<DateMention> dates)
    {
        var text = _report.Text;
        if (_report.Period is { } period && period.Span.Contains(date.Span))
            return false;
        var start = paragraph.Syntax is HeadingLineSyntax heading ? heading.TextSpan.Start : paragraph.Span.Start;
        var isAfterSelf = IsAfterSelf(TextSpan.FromBounds(start, date.Span.Start));
        if (!isAfterSelf && !IsAtStart(start, date.Span.Start))
            return false;
        var sentence = Sentences.Around(text, paragraph.Span, date.Span);
        foreach (var other in dates)
        {
            if (other.Year is not null && other.Year != date.Year && sentence.Contains(other.Span) && !IsInName(paragraph.Span, other))
                return false;
        }

        var rest = text.Slice(TextSpan.FromBounds(date.Span.End, sentence.End)).TrimStart();
        var hasDegree = rest.StartsWith("度", StringComparison.Ordinal);
        rest = hasDegree ? rest[1..].TrimStart() : rest;
        if (rest.IsEmpty || Continuations.Contains(rest[0]) || IsContrast(rest))
            return false;
        var whole = text.Slice(sentence);
        if (WordSet.HoldsOneOf(whole, _history))
            return false;
        var isCounted = NamesQuantity(whole);
        var isStrong = isCounted || WordSet.HoldsOneOf(whole, _thisYear);
        var isAddressed = rest[0] is '，' or ',' or '共' || (isAfterSelf && hasDegree) || StartsWithSelf(rest) || StartsWith(rest, _thisYear);
        return isStrong ? isAddressed || isCounted : isAddressed && date.Year == _year - 1;
    }

    /// <summary>True where a sentence begins at a place: the start of the text of the paragraph, or after a stop or colon; 在 may stand before.</summary>
    private bool IsAtStart(int start, int at)
    {
        var text = _report.Text.Text;
        if (at > start && text[at - 1] == '在')
            at--;
        while (at > start && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at == start || text[at - 1] is '。' or '！' or '；' or ';' or '：' or ':';
    }

    /// <summary>True where the agency, or a word for it, stands right before a place.</summary>
    private bool IsAfterSelf(TextSpan before)
    {
        var text = _report.Text.Slice(before).TrimEnd();
        if (_report.Agency is { } agency && text.EndsWith(agency.Value, StringComparison.Ordinal))
            return true;
        foreach (var word in _self)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private bool StartsWithSelf(ReadOnlySpan<char> rest) =>
        (_report.Agency is { } agency && rest.StartsWith(agency.Value, StringComparison.Ordinal)) || StartsWith(rest, _self);

    private static bool StartsWith(ReadOnlySpan<char> rest, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (rest.StartsWith(words[i], StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>True where a word for the report year follows a figure: 2022年收到40件，今年收到53件.</summary>
    private bool IsContrast(ReadOnlySpan<char> rest)
    {
        for (var i = 0; i < _thisYear.Count; i++)
        {
            var at = rest.IndexOf(_thisYear[i], StringComparison.Ordinal);
            if (at > 0 && rest[..at].ContainsAnyInRange('0', '9'))
                return true;
        }

        return false;
    }

    private bool NamesQuantity(ReadOnlySpan<char> sentence)
    {
        for (var i = 0; i < _subjects.Count; i++)
        {
            if (WordSet.HoldsOneOf(sentence, _subjects[i].Phrases))
                return true;
        }

        return false;
    }

    /// <summary>True inside 《》, or right after an opening bracket.</summary>
    private bool IsInName(TextSpan paragraph, DateMention date)
    {
        var before = _report.Text.Slice(TextSpan.FromBounds(paragraph.Start, date.Span.Start));
        return (!before.IsEmpty && before[^1] is '（' or '(' or '〔' or '[') || before.LastIndexOf('《') > before.LastIndexOf('》');
    }
}
