using ReportLsp.Grammar.Parsing;

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
        var words = report.Text.Slice(sentence.Span);
        foreach (var word in ProseWords.Overlaps)
        {
            if (words.Contains(word, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private bool IsLoose(Quantity quantity) => quantity.IsVague || PrintedPrecision.StepOf(report.Text.Slice(quantity.NumberSpan)) > 1;

    /// <summary>其他处理 and 其他结果 are rows of a table, not the rest of a list.</summary>
    private static bool IsRowOfTable(BoundStatement last) => last.Choice is not null && last.Statement.Subject.Length > 2;
}
