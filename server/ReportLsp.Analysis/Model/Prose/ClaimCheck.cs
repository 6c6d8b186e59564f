using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Claims such as 全部办结 and 零败诉 against the cells that must be 0 for them to be true.</summary>
internal sealed class ClaimCheck(Report report, ProseLexicon lexicon, SentenceBinder binder, ProseContext context)
{
    private const string NotOne = "无一";
    private static readonly string[] FullRates = ["率100%", "率为100%", "率达100%", "率达到100%", "率均为100%", "率均达100%", "率１００％", "率100％", "率达到了100%", "率百分之百", "率为百分之百", "率均达到100%"];

    /// <summary>Adds the claims of a piece that a cell contradicts.</summary>
    /// <param name="sentence">The sentence; what is wrong in one cell is said once of it.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="first">Offset of its words after the last count in it.</param>
    /// <param name="count">That count, or null.</param>
    /// <param name="result">Where findings are added.</param>
    public void Find(ProseSentence sentence, ProsePiece piece, int first, BoundStatement? count, List<WrongClaim> result)
    {
        if (context.IsWider || context.Period != ProsePeriod.ThisYear)
            return;
        if (lexicon.Claims.MissesAll(report.Text.Slice(piece.Span)))
            return;
        var words = report.Text.ToString(piece.Span);
        foreach (var claim in lexicon.Vocabulary.Claims)
        {
            if (SpanOf(words, claim) is not { } place || WordSet.HoldsOneOf(words, claim.Excluding))
                continue;
            var start = Math.Max(0, first - piece.Span.Start);
            if (place.Start >= start && Contradiction(claim, words[start..place.Start], first <= piece.Span.Start, count) is { } found
                && !result.Exists(c => c.Cell == found.Cell && c.Span.Start >= sentence.Span.Start))
                result.Add(found with { Span = new TextSpan(piece.Span.Start + place.Start, place.Length) });
        }
    }

    /// <summary>Where the words claim it; null where they do not.</summary>
    private static TextSpan? SpanOf(string words, ClaimDefinition claim)
    {
        foreach (var phrase in claim.Phrases)
        {
            if (phrase.StartsWith(NotOne, StringComparison.Ordinal) && NotOneOf(words, phrase) is { } none)
                return none;
            for (var at = words.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = words.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            {
                if (!claim.IsOfEach)
                    return new TextSpan(at, phrase.Length);
                if (Quantifier(words, at) is >= 0 and var start)
                    return TextSpan.FromBounds(start, at + phrase.Length);
                if (RateLength(words, at + phrase.Length) is > 0 and var length && !IsInTime(words, at))
                    return TextSpan.FromBounds(at, at + phrase.Length + length);
            }
        }

        return null;
    }

    /// <summary>无一件被纠正: a phrase with 无一, a classifier between.</summary>
    private static TextSpan? NotOneOf(string words, string phrase)
    {
        var at = words.IndexOf(NotOne, StringComparison.Ordinal);
        var rest = at + NotOne.Length + 1;
        return at >= 0 && rest < words.Length && (words[rest - 1] is '件' or '起' or '例' or '宗') && words.AsSpan(rest).StartsWith(phrase.AsSpan(NotOne.Length))
            ? TextSpan.FromBounds(at, rest + phrase.Length - NotOne.Length)
            : null;
    }

    /// <summary>Offset of the word for all before a verb, words such as 按期 between them; -1 for none.</summary>
    private static int Quantifier(string words, int verb)
    {
        var at = verb;
        for (var moved = true; moved;)
        {
            foreach (var word in ProseWords.Quantifiers)
            {
                if (words.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal))
                    return at - word.Length - (words.AsSpan(0, at - word.Length).EndsWith("已") ? 1 : 0);
            }

            moved = false;
            if (LimitLength(words, at) is > 0 and var limit)
            {
                at -= limit;
                moved = true;
                continue;
            }

            foreach (var word in ProseWords.BeforeVerb)
            {
                if (!words.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal))
                    continue;
                at -= word.Length;
                moved = true;
                break;
            }
        }

        return -1;
    }

    /// <summary>Length of 在法定时限内 and the like before an offset, or 0.</summary>
    private static int LimitLength(string words, int end)
    {
        const int longest = 14;
        if (end == 0 || words[end - 1] != '内')
            return 0;
        var from = Math.Max(0, end - longest);
        var start = words.AsSpan(from, end - from).LastIndexOfAny('在', '于');
        return start >= 0 ? end - from - start : 0;
    }

    private static int RateLength(string words, int at)
    {
        foreach (var rate in FullRates)
        {
            if (words.AsSpan(at).StartsWith(rate, StringComparison.Ordinal))
                return rate.Length;
        }

        return 0;
    }

    private static bool IsInTime(string words, int at)
    {
        foreach (var word in ProseWords.InTime)
        {
            if (words.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The cell that contradicts a claim; null where none does or it is not sure what the claim is about.</summary>
    private WrongClaim? Contradiction(ClaimDefinition claim, string before, bool standsAlone, BoundStatement? count)
    {
        var phrase = binder.Phrase(ProseGrammar.Compact(before, new TextSpan(0, before.Length)));
        var (first, last) = phrase.KnownBefore(phrase.Text.Length);
        if ((first > last && phrase.Tokens.Count > 0) || binder.IsOfOtherTime(phrase))
            return null;
        var subjects = phrase.Subjects(first, last);
        // 上年结转的2件政府信息公开申请全部办结: said of those counted, however they are called after the number.
        var isOfCount = !standsAlone && subjects.Count > 0 && subjects.TrueForAll(s => s.Definition.IsGeneral);
        if (isOfCount && count is not { Choice: not null })
            return null;
        var named = isOfCount ? count!.Choice : subjects.Count > 0 ? binder.Bind(subjects) : null;
        if (subjects.Count > 0 && (named is null || phrase.Has(ProseWordKind.Restricting, 0, last)) && !subjects.Exists(s => s.Definition.Topic == claim.Topic))
            return null;
        var topic = named is not null || subjects.Exists(s => s.Definition.Topic == claim.Topic) ? claim.Topic : context.IsForeign ? null : context.Topic;
        if (claim.Topic is not null && topic != claim.Topic)
            return null;
        return Contradiction(claim, named is not null ? isOfCount ? [named] : Rows(subjects, named) : context.Part is [.., { HasOwnColumns: true } some] ? [some] : context.Part, standsAlone);
    }

    /// <summary>All cells that subjects side by side name: 复议、诉讼均….</summary>
    private List<CellChoice> Rows(List<ProseSubject> subjects, CellChoice named)
    {
        var result = new List<CellChoice>();
        foreach (var subject in subjects)
        {
            if (subject.HasRows && binder.Bind([subject]) is { } one && one.Table == named.Table)
                result.Add(one);
        }

        return result.Count > 0 && !named.HasOwnColumns ? result : [named];
    }

    private static WrongClaim? Contradiction(ClaimDefinition claim, IReadOnlyList<CellChoice> about, bool standsAlone)
    {
        foreach (var path in claim.ZeroCells)
        {
            if (CellSelector.Parse(path) is not { } zero)
                continue;
            foreach (var choice in about)
            {
                if (choice.Table.Definition.Key != zero.Table || choice.IsUnsure || !IsOf(claim, about, standsAlone))
                    continue;
                var rows = zero.Rows.Count > 0 ? zero.RowsIn(choice.Table.Definition) : choice.Rows;
                var columns = zero.Columns.Count > 0 ? zero.ColumnsIn(choice.Table.Definition) : choice.Columns;
                if (rows is null || columns is null)
                    continue;
                if (choice.HasOwnColumns && zero.Columns.Count > 0)
                    columns = [.. columns.Where(choice.Columns.Contains)];
                if (NotZero(choice.Table, rows, columns) is { } found)
                    return found;
            }
        }

        return null;
    }

    /// <summary>True where a claim is about what was named last, or, in words of its own, about that and what was named before: 新收10件，上年结转1件，均已办结.</summary>
    private static bool IsOf(ClaimDefinition claim, IReadOnlyList<CellChoice> about, bool standsAlone)
    {
        var last = about[^1];
        if (IsOf(claim, last))
            return true;
        return standsAlone && about.Count > 1 && IsOf(claim, about[^2]) && last.Table == about[^2].Table && !last.HasOwnColumns
            && last.Rows.Count == 1 && RowRoles.Has(last.Table.Definition, last.Rows[0], AxisRoles.CarriedIn);
    }

    /// <summary>True where a claim is about all of what it must be about.</summary>
    private static bool IsOf(ClaimDefinition claim, CellChoice choice)
    {
        if (claim.Of.Count == 0)
            return true;
        foreach (var path in claim.Of)
        {
            if (CellSelector.Parse(path) is { } of && of.Table == choice.Table.Definition.Key && of.RowsIn(choice.Table.Definition) is { } rows && choice.Rows.All(rows.Contains))
                return true;
        }

        return false;
    }

    private static WrongClaim? NotZero(BoundTable table, IReadOnlyList<string> rows, IReadOnlyList<string> columns)
    {
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                if (table.Cell(row, column) is { } cell && CellChoice.ValueOf(table, cell) is > 0 and var value)
                    return new WrongClaim(default, table, cell, value);
            }
        }

        return null;
    }
}
