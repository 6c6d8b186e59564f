using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Words that say there is none: 未收到…, 无…, 零申请, and 未发生…, which is a claim.</summary>
internal sealed class NegationCheck(Report report, SentenceBinder binder, ProseContext context)
{
    /// <summary>Looks at the words of a piece.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">Index of the piece; it has no quantity.</param>
    /// <param name="phrase">Its words.</param>
    /// <param name="result">Where negations, contradicted claims, and every negation with the words after it are added.</param>
    public void Find(ProseSentence sentence, int index, ProsePhrase phrase, ParagraphFacts result)
    {
        for (var i = 0; i < phrase.Tokens.Count; i++)
        {
            if (phrase.Tokens[i].Kind is not (ProseWordKind.Negation or ProseWordKind.Zero))
                continue;
            var span = SpanOf(sentence.Pieces[index].Span, phrase, i);
            result.Mentions.Add(new ProseMention(null, phrase.Text[phrase.Tokens[i].End..], span));
            if (!context.IsWider && context.Period == ProsePeriod.ThisYear)
                Check(sentence, index, phrase, i, span, result);
            return;
        }
    }

    private void Check(ProseSentence sentence, int index, ProsePhrase phrase, int negation, TextSpan span, ParagraphFacts result)
    {
        var isZero = phrase.Tokens[negation].Kind == ProseWordKind.Zero;
        var end = phrase.KnownFrom(negation + 1);
        if (phrase.Has(ProseWordKind.Negation, negation + 1, end) || phrase.Has(ProseWordKind.Restricting, negation + 1, end)
            || phrase.Has(ProseWordKind.PartOfYear, 0, end) || phrase.Has(ProseWordKind.OthersWork, 0, end)
            || phrase.IsCausedByOther(negation + 1, end) || IsOfSome(phrase, negation))
            return;
        if (end < phrase.Tokens.Count - 1 && !(isZero && end > negation))
            return;
        var isClaim = negation < phrase.Tokens.Count - 1 && ProseWords.Happenings.Contains(phrase.TextOf(negation + 1).ToString());
        var subjects = phrase.Subjects(negation + 1, end);
        if (isZero && subjects.Count == 0 && phrase.Text.AsSpan(phrase.Tokens[negation].End).StartsWith("申请"))
            subjects = phrase.Subjects(0, negation - 1);
        Take(subjects, isClaim, binder.RoleOf(phrase), span, result);
        for (var i = index + 1; isClaim && i < sentence.Pieces.Count && sentence.Pieces[i].Before == '、'; i++)
        {
            var next = binder.Phrase(ProseGrammar.Compact(report.Text.Text, sentence.Pieces[i].Span));
            if (next.KnownFrom(0) == next.Tokens.Count - 1 && !sentence.Statements.Any(s => s.Piece == i))
                Take(next.Subjects(0, next.Tokens.Count - 1), true, null, span, result);
        }
    }

    /// <summary>部分站点未收到…: not said of the agency.</summary>
    private static bool IsOfSome(ProsePhrase phrase, int negation)
    {
        for (var i = 0; i < negation; i++)
        {
            foreach (var word in ProseWords.Some)
            {
                if (phrase.TextOf(i).SequenceEqual(word))
                    return true;
            }
        }

        return false;
    }

    private void Take(List<ProseSubject> subjects, bool isClaim, string? role, TextSpan span, ParagraphFacts result)
    {
        if (subjects.Count == 0)
            return;
        foreach (var group in Groups(subjects))
        {
            if (binder.Bind(group) is not { } choice || result.Claims.Exists(c => c.Span.Start < span.End && span.Start < c.Span.End))
                continue;
            choice = role is null ? choice : SentenceBinder.WithRole(choice, role);
            context.Last = choice;
            var value = choice.Value(0);
            if (isClaim && value > 0)
                result.Claims.Add(new WrongClaim(span, choice.Table, choice.Options[0].First(c => CellChoice.ValueOf(choice.Table, c) > 0), value.Value));
            else if (!isClaim && value is not null && !result.Quantities.Exists(q => q.Span == span && q.Outcome == QuantityOutcome.Differs))
                result.Quantities.Add(new ProseQuantity(span, span, 0, "", choice.Table, choice.Options[0], value, Agrees(choice) ? QuantityOutcome.Agrees : QuantityOutcome.Differs) { IsNegation = true });
        }
    }

    /// <summary>True where one of the sums is 0; of several only the likeliest counts if it is their sum.</summary>
    private static bool Agrees(CellChoice choice)
    {
        if (choice.Value(0) == 0)
            return true;
        for (var i = 1; i < choice.Options.Count; i++)
        {
            if (choice.Value(i) == 0 && !choice.Options[i].All(choice.Options[0].Contains))
                return true;
        }

        return false;
    }

    /// <summary>Subjects of another table than the one before stand for themselves: 复议 and 诉讼 side by side.</summary>
    private static IEnumerable<List<ProseSubject>> Groups(List<ProseSubject> subjects)
    {
        var strong = subjects.FindAll(s => s is { HasRows: true, Definition: { IsGeneral: false, Needs: null } });
        if (strong.Count < 2)
            return [subjects];
        return strong.Select(s => new List<ProseSubject> { s });
    }

    /// <summary>The negation with the verb after it.</summary>
    private static TextSpan SpanOf(TextSpan piece, ProsePhrase phrase, int negation)
    {
        var start = phrase.Tokens[negation].Start;
        var end = phrase.Tokens[negation].End;
        if (negation + 1 < phrase.Tokens.Count && (phrase.Tokens[negation + 1].Kind is ProseWordKind.Facet or ProseWordKind.Happening || (phrase.Tokens[negation + 1] is { Kind: ProseWordKind.Neutral, Length: 2 })))
            end = phrase.Tokens[negation + 1].End;
        return piece.Length == phrase.Text.Length ? TextSpan.FromBounds(piece.Start + start, piece.Start + end) : piece;
    }
}
