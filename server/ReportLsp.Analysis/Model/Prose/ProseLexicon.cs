using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>The words of the language and of a format, found by their first character, longest first. Immutable; made once a format.</summary>
internal sealed class ProseLexicon
{
    /// <summary>Digits of a month: 12, 十二.</summary>
    private const int MostMonthDigits = 2;

    private readonly Dictionary<char, List<Entry>> _entries = [];

    /// <summary>For each common Han character, which nearly all words begin with: one more than the index of its words, or 0.</summary>
    private readonly ushort[] _places = new ushort[CharFolding.LastCommonHan - CharFolding.FirstCommonHan + 1];
    private readonly Entry[][] _words;

    /// <summary>Reads the vocabulary of a format.</summary>
    public ProseLexicon(StatutoryFormat format)
    {
        Vocabulary = format.Vocabulary;
        Agencies = new AgencyVocabulary(Vocabulary);
        foreach (var subject in Vocabulary.Subjects)
            Add(subject.Phrases, ProseWordKind.Subject, new ProseSubject(subject));
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
        _words = new Entry[_entries.Count][];
        var place = 0;
        foreach (var (first, list) in _entries)
        {
            list.Sort((a, b) => a.Text.Length != b.Text.Length ? b.Text.Length.CompareTo(a.Text.Length) : a.Order.CompareTo(b.Order));
            _words[place++] = [.. list];
            if (CharFolding.IsCommonHan(first))
                _places[first - CharFolding.FirstCommonHan] = (ushort)place;
        }

        FixedPhrases = [.. Vocabulary.Words(WordLists.FixedPhrases)];
        Plans = new WordSet([.. ProseWords.Plans, .. Vocabulary.Words(WordLists.NextYearWords).Where(w => !IsInName(w))]);
        Claims = new WordSet(Vocabulary.Claims.SelectMany(c => c.Phrases));
    }

    /// <summary>The vocabulary it was made from.</summary>
    public FormatVocabulary Vocabulary { get; }

    /// <summary>How agencies are named.</summary>
    public AgencyVocabulary Agencies { get; }

    /// <summary>Phrases with a mark inside that does not end a piece.</summary>
    public string[] FixedPhrases { get; }

    /// <summary>Words that make a sentence one of plans.</summary>
    public WordSet Plans { get; }

    /// <summary>Phrases of the claims.</summary>
    public WordSet Claims { get; }

    /// <summary>The longest known word at a place; the first of the lists wins among equals. Unknown, of one character, where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    public ProseToken At(string text, int at)
    {
        var number = ChineseNumeral.BeginsNumber(text[at]) ? ReadDate(text, at) : default;
        if (number.Length > 0)
            return number;
        foreach (var entry in WordsWith(text[at]))
        {
            if ((entry.Second == '\0' || (at + 1 < text.Length && text[at + 1] == entry.Second)) && text.AsSpan(at).StartsWith(entry.Text, StringComparison.Ordinal) && !IsExcluded(entry.Subject, text))
                return new ProseToken(at, entry.Text.Length, entry.Kind, entry.Subject, entry.Kind == ProseWordKind.Year ? -1 : 0);
        }

        return new ProseToken(at, 1, ProseWordKind.Unknown, null, 0);
    }

    /// <summary>The words that begin with a character, longest first.</summary>
    private ReadOnlySpan<Entry> WordsWith(char first)
    {
        if (CharFolding.IsCommonHan(first))
            return _places[first - CharFolding.FirstCommonHan] is > 0 and var place ? _words[place - 1] : [];
        return _entries.TryGetValue(first, out var list) ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list) : [];
    }

    /// <summary>True for a word that is part of the name of cells: what is left for 下年度 is no plan.</summary>
    private bool IsInName(string word)
    {
        foreach (var subject in Vocabulary.Subjects)
        {
            if (subject.Phrases.Any(p => p.Contains(word, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static bool IsExcluded(ProseSubject? subject, string text)
    {
        if (subject is null)
            return false;
        return WordSet.HoldsOneOf(text, subject.Definition.Excluding) || (subject.Definition.Requiring.Count > 0 && !WordSet.HoldsOneOf(text, subject.Definition.Requiring));
    }

    /// <summary>
    /// A year, a date, or a part of the year or several, as a month is and 2021年至2023年. The first and last day of a year are where it begins
    /// and ends, and stand for the year; without one they say nothing.
    /// </summary>
    private static ProseToken ReadDate(string text, int at)
    {
        var length = DateGrammar.LengthOfNumber(text, at);
        if (length == 0 || at + length >= text.Length)
            return default;
        if (DateGrammar.EndOfYears(text, at) is > 0 and var last)
            return new ProseToken(at, last - at, ProseWordKind.PartOfYear, null, 0);
        if (DateGrammar.ReadAt(text, at) is not { } date)
            return text[at + length] == '月' && length <= MostMonthDigits ? new ProseToken(at, length + 1, ProseWordKind.PartOfYear, null, 0) : default;
        if (date is { Year: { } year, Month: null })
            return ReadYear(text, date.Span, year);
        var kind = date is not { Month: 12, Day: 31 } and not { Month: 1, Day: 1 } ? ProseWordKind.PartOfYear : date.Year is null ? ProseWordKind.Neutral : ProseWordKind.Year;
        return new ProseToken(at, date.Span.Length, kind, null, kind == ProseWordKind.Year ? date.Year!.Value : 0);
    }

    private static ProseToken ReadYear(string text, TextSpan span, int year)
    {
        var end = span.End + (span.End < text.Length && text[span.End] == '度' ? 1 : 0);
        foreach (var word in ProseWords.Since)
        {
            if (text.AsSpan(end).StartsWith(word, StringComparison.Ordinal))
                return new ProseToken(span.Start, end + word.Length - span.Start, ProseWordKind.YearSince, null, year);
        }

        return new ProseToken(span.Start, end - span.Start, ProseWordKind.Year, null, year);
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

    /// <param name="Text">The word.</param>
    /// <param name="Kind">What it is for.</param>
    /// <param name="Subject">The subject or facet, or null.</param>
    /// <param name="Order">Place among the words with the same first character.</param>
    private readonly record struct Entry(string Text, ProseWordKind Kind, ProseSubject? Subject, int Order)
    {
        /// <summary>Its second character; NUL for a word of one.</summary>
        public char Second { get; } = Text.Length > 1 ? Text[1] : '\0';
    }
}
