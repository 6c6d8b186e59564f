using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>What the words around a number tell, whatever they name.</summary>
internal static class PhraseShape
{
    /// <summary>True for a word that means all of the year spoken of.</summary>
    public static bool IsWholeYear(ReadOnlySpan<char> word) => word is "全年" or "全年度";

    /// <summary>True where a time is the first of the words that say anything.</summary>
    public static bool BeginsWithTime(ProsePhrase phrase)
    {
        foreach (var token in phrase.Tokens)
        {
            if (token.Kind is not (ProseWordKind.Neutral or ProseWordKind.Self) && phrase.Text[token.Start] is not ('自' or '从'))
                return token.Kind is ProseWordKind.Year or ProseWordKind.YearSince or ProseWordKind.ThisYear or ProseWordKind.PartOfYear;
        }

        return false;
    }

    /// <summary>The last token of the tail that may name what is counted: up to a word for all, or the first unknown one.</summary>
    public static int EndOfTail(ProsePhrase phrase, int first)
    {
        var end = phrase.KnownFrom(first);
        for (var i = first; i <= end; i++)
        {
            if (phrase.TextOf(i) is "全部" or "均" or "都" or "已" or "和" or "与")
                return i - 1;
        }

        return end;
    }

    /// <summary>
    /// 2件因未到答复期限结转下年度: the words after a number begin with a reason that is not all known, or says no; what they name is where known
    /// words begin that run to their end.
    /// </summary>
    /// <param name="phrase">The words.</param>
    /// <param name="first">Index of the first token after the number.</param>
    /// <returns>The first token to look at; <paramref name="first"/> where there is no such reason.</returns>
    public static int AfterReason(ProsePhrase phrase, int first)
    {
        if (first >= phrase.Tokens.Count || phrase.TextOf(first) is not ("因" or "因为" or "由于" or "鉴于" or "受")
            || (phrase.KnownFrom(first) == phrase.Tokens.Count - 1 && !phrase.Has(ProseWordKind.Negation, first, phrase.Tokens.Count - 1)))
            return first;
        var from = phrase.Tokens.Count;
        for (var i = phrase.Tokens.Count - 1; i > first && phrase.Tokens[i].Kind is not (ProseWordKind.Unknown or ProseWordKind.Negation or ProseWordKind.Restricting); i--)
            from = phrase.Tokens[i] is { Kind: ProseWordKind.Subject, Subject: { HasRows: true, Definition.IsGeneral: false } } ? i : from;
        return from < phrase.Tokens.Count ? from : first;
    }

    /// <summary>True where the words before the number name the set it is taken from: 新收申请中2件….</summary>
    public static bool EndsWithin(ProsePhrase phrase, int last)
    {
        for (var i = last; i >= 0; i--)
        {
            if (phrase.TextOf(i) is "中" or "其中")
                return true;
            if (phrase.Tokens[i].Kind != ProseWordKind.Neutral)
                return false;
        }

        return false;
    }

    /// <summary>区法院受理…, 各镇街办理…: another body, whose name is not known, right before what it did.</summary>
    public static bool IsOfOther(ProsePhrase phrase, int first) =>
        first > 0 && phrase.Tokens[first].Kind is ProseWordKind.Facet or ProseWordKind.Subject && phrase.Tokens[first - 1].Kind == ProseWordKind.Unknown
        && phrase.Text[phrase.Tokens[first - 1].Start] is '局' or '院' or '府' or '委' or '厅' or '镇' or '乡' or '街' or '室';

    /// <summary>True where the words say that only a part is meant, or another's work, or stand behind an unknown word that a general one may belong to.</summary>
    public static bool IsRestricted(ProsePhrase phrase, List<ProseSubject> before, List<ProseSubject> behind, int first, int last)
    {
        if (phrase.Has(ProseWordKind.Restricting, 0, last) || phrase.Has(ProseWordKind.OthersWork, 0, last) || phrase.Has(ProseWordKind.Negation, first, last))
            return true;
        var isGeneral = before.TrueForAll(s => s.Definition.IsGeneral) && behind.TrueForAll(s => s.Definition.IsGeneral);
        return isGeneral && first > 0 && before.Count > 0;
    }

    /// <summary>True where two rows are joined: their sum is meant, or nobody knows.</summary>
    public static bool IsJoined(ProsePhrase phrase, int first, int last)
    {
        var seen = false;
        var joined = false;
        for (var i = first; i <= last; i++)
        {
            if (phrase.Tokens[i].Subject is { HasRows: true, Definition.IsGeneral: false })
            {
                if (seen && joined)
                    return true;
                (seen, joined) = (true, false);
            }
            else if (phrase.TextOf(i) is "和" or "与" or "及" or "以及" or "并")
            {
                joined = true;
            }
        }

        return false;
    }

    /// <summary>True where some word names what the sentence speaks of.</summary>
    public static bool HasTopic(List<ProseSubject> before, List<ProseSubject> behind) =>
        before.Exists(s => s.Definition.Topic is not null) || behind.Exists(s => s.Definition.Topic is not null);

    /// <summary>True behind a word that compares: what follows is not what is spoken of.</summary>
    public static bool IsComparison(string words, int at) =>
        words.AsSpan(0, Math.Min(words.Length, at + 1)).ContainsAny('较', '比', '与') || (at > 0 && at <= words.Length && words[at - 1] == '同');

    /// <summary>True where the first words name something: more than times, the agency and words that say nothing.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="end">Offset after them.</param>
    public static bool NamesSomething(ProsePhrase phrase, int end)
    {
        foreach (var token in phrase.Tokens)
        {
            if (token.Start < end && token.Kind is not (ProseWordKind.Neutral or ProseWordKind.Self or ProseWordKind.Year or ProseWordKind.ThisYear or ProseWordKind.YearSince or ProseWordKind.PartOfYear))
                return true;
        }

        return false;
    }

    /// <summary>True for a count of things that a table might hold; 一 is often no number.</summary>
    public static bool IsNoun(Quantity quantity) => quantity.Classifier is "件" or "宗" or "起" or "条" or "份" or "封" && quantity.Value != 1;
}
