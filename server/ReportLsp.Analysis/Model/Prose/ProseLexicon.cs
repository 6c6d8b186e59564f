using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>The words of the language and of a format, found by their first character, longest first. Immutable; made once a format.</summary>
internal sealed class ProseLexicon
{
    private readonly Dictionary<char, List<Entry>> _entries = [];

    /// <summary>Reads the vocabulary of a format.</summary>
    public ProseLexicon(StatutoryFormat format)
    {
        Vocabulary = format.Vocabulary;
        Subjects = [.. Vocabulary.Subjects.Select(s => new ProseSubject(s))];
        foreach (var subject in Subjects)
            Add(subject.Definition.Phrases, ProseWordKind.Subject, subject);
        foreach (var facet in Vocabulary.Facets)
            Add(facet.Phrases, ProseWordKind.Facet, new ProseSubject(facet));
        Add(Vocabulary.Words(WordLists.AgencySelfWords), ProseWordKind.Self);
        Add(Vocabulary.Words(WordLists.WiderScopeWords), ProseWordKind.Wider);
        Add(Vocabulary.Words(WordLists.OthersWorkWords), ProseWordKind.OthersWork);
        Add(ProseWords.ThisYear, ProseWordKind.ThisYear);
        Add(Vocabulary.Words(WordLists.NeutralWords), ProseWordKind.Neutral);
        Add(Vocabulary.Words(WordLists.FixedPhrases), ProseWordKind.Neutral);
        Add(ProseWords.Neutral, ProseWordKind.Neutral);
        Add(ProseWords.Restricting, ProseWordKind.Restricting);
        Add(ProseWords.PartOfYear, ProseWordKind.PartOfYear);
        Add(ProseWords.LastYear, ProseWordKind.Year);
        Add(ProseWords.Negations, ProseWordKind.Negation);
        Add(ProseWords.Zeros, ProseWordKind.Zero);
        Add(ProseWords.Happenings, ProseWordKind.Happening);
        foreach (var list in _entries.Values)
            list.Sort((a, b) => a.Text.Length != b.Text.Length ? b.Text.Length.CompareTo(a.Text.Length) : a.Order.CompareTo(b.Order));
        Plans = [.. ProseWords.Plans, .. Vocabulary.Words(WordLists.NextYearWords).Where(w => w is not ("下年度" or "下一年度" or "下一年"))];
    }

    /// <summary>The vocabulary it was made from.</summary>
    public FormatVocabulary Vocabulary { get; }

    /// <summary>The subjects in order.</summary>
    public IReadOnlyList<ProseSubject> Subjects { get; }

    /// <summary>Words that make a sentence one of plans.</summary>
    public IReadOnlyList<string> Plans { get; }

    /// <summary>The longest known word at a place; the first of the lists wins among equals. Unknown, of one character, where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    public ProseToken At(string text, int at)
    {
        var number = ReadDate(text, at);
        if (number.Length > 0)
            return number;
        if (_entries.TryGetValue(text[at], out var list))
        {
            foreach (var entry in list)
            {
                if (text.AsSpan(at).StartsWith(entry.Text, StringComparison.Ordinal) && !IsExcluded(entry.Subject, text))
                    return new ProseToken(at, entry.Text.Length, entry.Kind, entry.Subject, entry.Kind == ProseWordKind.Year ? -1 : 0);
            }
        }

        return new ProseToken(at, 1, ProseWordKind.Unknown, null, 0);
    }

    private static bool IsExcluded(ProseSubject? subject, string text)
    {
        if (subject is null)
            return false;
        return HoldsOneOf(text, subject.Definition.Excluding) || (subject.Definition.Requiring.Count > 0 && !HoldsOneOf(text, subject.Definition.Requiring));
    }

    private static bool HoldsOneOf(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>A year, a date, or a part of the year or several, as a month is and 2021年至2023年.</summary>
    private static ProseToken ReadDate(string text, int at)
    {
        var length = NumberLength(text, at);
        if (length == 0 || at + length >= text.Length)
            return default;
        var end = at + length;
        if (text[end] == '月')
        {
            var day = NumberLength(text, end + 1);
            if (day > 0 && end + 1 + day < text.Length && text[end + 1 + day] == '日')
                return new ProseToken(at, end + 2 + day - at, ProseWordKind.Neutral, null, 0);
            return new ProseToken(at, end + 1 - at, ProseWordKind.PartOfYear, null, 0);
        }

        if (length != 4 || YearOf(text.AsSpan(at, length)) is not { } year)
            return default;
        if (LastYearOfSpan(text, end) is > 0 and var last)
            return new ProseToken(at, last - at, ProseWordKind.PartOfYear, null, 0);
        if (text[end] != '年')
            return default;
        end++;
        var month = NumberLength(text, end);
        if (month > 0 && end + month < text.Length && text[end + month] == '月')
        {
            var day = NumberLength(text, end + month + 1);
            var isDay = day > 0 && end + month + 1 + day < text.Length && text[end + month + 1 + day] == '日';
            return isDay
                ? new ProseToken(at, end + month + 2 + day - at, ProseWordKind.Neutral, null, 0)
                : new ProseToken(at, end + month + 1 - at, ProseWordKind.PartOfYear, null, 0);
        }

        end += end < text.Length && text[end] == '度' ? 1 : 0;
        foreach (var word in ProseWords.Since)
        {
            if (text.AsSpan(end).StartsWith(word, StringComparison.Ordinal))
                return new ProseToken(at, end + word.Length - at, ProseWordKind.YearSince, null, year);
        }

        return new ProseToken(at, end - at, ProseWordKind.Year, null, year);
    }

    /// <summary>Offset after the second year of 2021年至2023年 or 2022年和2023年; 0 where one year stands alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Offset after the digits of the first.</param>
    private static int LastYearOfSpan(string text, int at)
    {
        var hasUnit = at < text.Length && text[at] == '年';
        at += hasUnit ? at + 1 < text.Length && text[at + 1] == '度' ? 2 : 1 : 0;
        if (at >= text.Length || !(text[at] is '至' or '到' or '—' or '–' or '-' or '－' or '～' or '~' || (hasUnit && text[at] is '和' or '及')))
            return 0;
        while (at < text.Length && text[at] is '至' or '到' or '—' or '–' or '-' or '－' or '～' or '~' or '和' or '及')
            at++;
        const int digits = 4;
        return at + digits < text.Length && text[at + digits] == '年' && YearOf(text.AsSpan(at, digits)) is not null ? at + digits + 1 : 0;
    }

    private static int? YearOf(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits)
        {
            var digit = c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : "〇一二三四五六七八九".IndexOf(c == '零' ? '〇' : c, StringComparison.Ordinal);
            if (digit < 0)
                return null;
            value = (value * 10) + digit;
        }

        return value is >= 1900 and <= 2199 ? value : null;
    }

    private static int NumberLength(string text, int at)
    {
        var length = 0;
        while (at + length < text.Length && text[at + length] is (>= '0' and <= '9') or (>= '０' and <= '９'))
            length++;
        return length > 0 || at >= text.Length ? length : ChineseNumeral.LengthAt(text.AsSpan(at));
    }

    private void Add(IReadOnlyList<string> words, ProseWordKind kind, ProseSubject? subject = null)
    {
        foreach (var word in words)
        {
            if (word.Length == 0)
                continue;
            if (!_entries.TryGetValue(word[0], out var list))
                _entries[word[0]] = list = [];
            list.Add(new Entry(word, kind, subject, list.Count));
        }
    }

    private sealed record Entry(string Text, ProseWordKind Kind, ProseSubject? Subject, int Order);
}
