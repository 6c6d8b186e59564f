using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Breakdowns of a sentence: the parts against the whole.</summary>
internal sealed class BreakdownCheck(Report report)
{
    /// <summary>Adds the breakdowns that do not fit.</summary>
    public void Find(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, IReadOnlyList<ProseBreakdown> breakdowns, List<WrongBreakdown> result)
    {
        foreach (var breakdown in breakdowns)
        {
            if (!IsSure(sentence, bound, breakdown))
                continue;
            var whole = breakdown.Whole.Quantity.Value;
            var (sum, sure) = (0m, 0m);
            for (var i = 0; i < breakdown.Parts.Count; i++)
            {
                sum += breakdown.Parts[i].Quantity.Value;
                sure += i < breakdown.SureParts ? breakdown.Parts[i].Quantity.Value : 0;
            }

            var isClosed = breakdown.IsClosed && !IsRowOfTable(bound[breakdown.Parts[^1].Index]);
            if (isClosed && sum != whole)
                Add(breakdown, breakdown.Parts.Count, sum, true, result);
            else if (!isClosed && sure > whole)
                Add(breakdown, breakdown.SureParts, sure, false, result);
        }
    }

    private static void Add(ProseBreakdown breakdown, int count, decimal sum, bool isClosed, List<WrongBreakdown> result) =>
        result.Add(new WrongBreakdown(breakdown.Whole.Quantity, [.. breakdown.Parts.Take(count).Select(p => p.Quantity)], sum, isClosed));

    /// <summary>False where a number is vague, a count is already known to be wrong, parts overlap, or a part alone is the whole.</summary>
    private bool IsSure(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, ProseBreakdown breakdown)
    {
        var whole = bound[breakdown.Whole.Index];
        if (whole.Outcome == QuantityOutcome.Differs || IsLoose(breakdown.Whole.Quantity) || whole.IsPercentage)
            return false;
        var agreeing = whole.Outcome == QuantityOutcome.Agrees;
        foreach (var part in breakdown.Parts)
        {
            var own = bound[part.Index];
            if (own.Outcome == QuantityOutcome.Differs || IsLoose(part.Quantity) || (breakdown.Parts.Count > 1 && part.Quantity.Value == whole.Value))
                return false;
            agreeing &= own.Outcome == QuantityOutcome.Agrees;
        }

        if (agreeing)
            return false;
        return !Overlaps(sentence, breakdown);
    }

    /// <summary>
    /// True where words say that one thing may be counted in several parts: in the clauses of the list, or in one before that is about the same
    /// parts, or about nothing else (多渠道发布). 解读与文件同步发布 before a list of other things is not.
    /// </summary>
    private bool Overlaps(ProseSentence sentence, ProseBreakdown breakdown)
    {
        var first = StartOfClause(sentence, breakdown.Whole.Piece);
        var list = report.Text.Slice(TextSpan.FromBounds(sentence.Pieces[first].Span.Start, sentence.Span.End));
        if (FirstOverlap(list) >= 0)
            return true;
        while (first > 0)
        {
            var last = first - 1;
            first = StartOfClause(sentence, last);
            var clause = report.Text.Slice(TextSpan.FromBounds(sentence.Pieces[first].Span.Start, sentence.Pieces[last].Span.End));
            if (FirstOverlap(clause) is >= 0 and var at && (!clause[..at].ContainsAny("与和同") || NamesPart(clause, breakdown)))
                return true;
        }

        return false;
    }

    /// <summary>The first of the pieces that 、 joins to a piece.</summary>
    private static int StartOfClause(ProseSentence sentence, int piece)
    {
        while (piece > 0 && sentence.Pieces[piece].Before == '、')
            piece--;
        return piece;
    }

    private static int FirstOverlap(ReadOnlySpan<char> words)
    {
        foreach (var word in ProseWords.Overlaps)
        {
            if (words.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                return at;
        }

        return -1;
    }

    /// <summary>True where a clause holds two characters side by side of the name of a part that the name of the whole does not hold.</summary>
    private static bool NamesPart(ReadOnlySpan<char> clause, ProseBreakdown breakdown)
    {
        const int fewest = 2;
        foreach (var part in breakdown.Parts)
        {
            for (var i = 0; i + fewest <= part.Subject.Length; i++)
            {
                var name = part.Subject.AsSpan(i, fewest);
                if (clause.Contains(name, StringComparison.Ordinal) && !breakdown.Whole.Subject.AsSpan().Contains(name, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    private bool IsLoose(Quantity quantity) => quantity.IsVague || PrintedPrecision.StepOf(report.Text.Slice(quantity.NumberSpan)) > 1;

    /// <summary>其他处理 and 其他结果 are rows of a table, not the rest of a list.</summary>
    private static bool IsRowOfTable(BoundStatement last) => last.Choice is not null && last.Statement.Subject.Length > 2;
}
