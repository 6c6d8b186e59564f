using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>What the other words of a sentence tell of a count in it.</summary>
/// <param name="text">The text of the report.</param>
/// <param name="vocabulary">The vocabulary of its format.</param>
internal sealed class SentenceShape(string text, FormatVocabulary vocabulary)
{
    private readonly IReadOnlyList<string> _ownMatters = vocabulary.Words(WordLists.OwnMatters);
    private readonly IReadOnlyList<string> _bareNouns = vocabulary.Words(WordLists.BareNouns);

    /// <summary>2022年、2023年共收到…: the last of several years that share the figure.</summary>
    public bool IsOneOfYears(ProseSentence sentence, ProseStatement statement, ProsePhrase phrase)
    {
        const int year = 5;
        return statement.Piece > 0 && sentence.Pieces[statement.Piece].Before == '、' && phrase.Tokens is [{ Kind: ProseWordKind.Year }, ..]
            && sentence.Pieces[statement.Piece - 1].Span is { Length: year } before && text[before.End - 1] == '年' && text[before.Start] is (>= '0' and <= '9') or (>= '０' and <= '９') or '二'
            && !text.AsSpan(statement.SubjectSpan.Start, statement.SubjectSpan.Length).Contains("分别", StringComparison.Ordinal);
    }

    /// <summary>收到6件，撤回2件，答复4件: some left the count in a way no row has, so what is left of it is not sure to be a row either.</summary>
    public bool HasWithdrawn(ProseSentence sentence, ProseStatement statement) =>
        WordSet.HoldsOneOf(text.AsSpan(sentence.Span.Start, statement.Quantity.Span.Start - sentence.Span.Start), ProseWords.Withdrawals);

    /// <summary>行政复议9件，其中涉及政府信息公开的2件: a count of all kinds, of which the tables hold one.</summary>
    public bool IsOfAllKinds(ProseSentence sentence, ProseStatement statement, string words)
    {
        const int fewWords = 5;
        for (var i = statement.Piece + 1; i < sentence.Pieces.Count; i++)
        {
            if (sentence.Pieces[i].Before == '；')
                return false;
            var part = text.AsSpan(sentence.Pieces[i].Span.Start, sentence.Pieces[i].Span.Length);
            var list = part.IndexOf("其中", StringComparison.Ordinal);
            if (list < 0)
                continue;
            foreach (var matter in _ownMatters)
            {
                if (part[(list + 2)..].IndexOf(matter, StringComparison.Ordinal) is >= 0 and <= fewWords && !words.Contains(matter, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }

        return false;
    }

    /// <summary>True where a noun too common to name anything stands among the first words: 申请.</summary>
    public bool HasBareNoun(ProsePhrase phrase, int end)
    {
        for (var i = 0; i <= end; i++)
        {
            foreach (var noun in _bareNouns)
            {
                if (phrase.TextOf(i).SequenceEqual(noun))
                    return true;
            }
        }

        return false;
    }
}
