using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>One quantity stated twice: the words before both numbers are the same but for words that say nothing and their order.</summary>
/// <param name="report">The report.</param>
/// <param name="agency">The agency, whose own name says nothing.</param>
/// <param name="others">Names of things another rule holds together.</param>
internal sealed class ConflictCheck(Report report, AgencyWords agency, IReadOnlyList<string> others)
{
    /// <summary>Fewer characters name nothing.</summary>
    private const int Shortest = 4;

    /// <summary>So many characters name one thing even where no word says that all of the year is meant.</summary>
    private const int Telling = 8;

    private static readonly string[] WholeYear = ["全年", "本年", "今年", "年内", "累计", "一年来", "全年度"];
    private readonly Dictionary<string, (BoundStatement Bound, bool IsOfYear)> _seen = new(StringComparer.Ordinal);

    /// <summary>Takes a statement that no cell was compared with; adds a conflict with one before.</summary>
    public void Take(ProseSentence sentence, BoundStatement bound, bool isPart, List<QuantityConflict> result)
    {
        var statement = bound.Statement;
        var quantity = statement.Quantity;
        if (isPart || bound.Change is not null || bound.IsPercentage || quantity.IsVague || bound.Outcome != QuantityOutcome.NotCompared || statement.Names.Count > 0 || quantity.Classifier.Length == 0)
            return;
        if (sentence.Pieces[statement.Piece].Depth > 0 || statement.Subject.Contains('第') || sentence.Pieces[statement.Piece].Before == '、' || PrintedPrecision.StepOf(report.Text.Slice(quantity.NumberSpan)) > 1)
            return;
        foreach (var name in others)
        {
            if (statement.Subject.Contains(name, StringComparison.Ordinal))
                return;
        }

        var isOfYear = false;
        foreach (var word in WholeYear)
            isOfYear |= statement.Subject.Contains(word, StringComparison.Ordinal);
        var found = Compare(bound, statement.Subject, isOfYear);
        found = statement.Tail.Length == 0 ? found : Compare(bound, statement.Subject + statement.Tail, isOfYear) ?? found;
        if (found is not null)
            result.Add(found);
    }

    /// <summary>The conflict with a statement before of the same words, whether they stand before the number or behind it; notes the words where there is none.</summary>
    private QuantityConflict? Compare(BoundStatement bound, string said, bool isOfYear)
    {
        var quantity = bound.Statement.Quantity;
        var words = agency.Without(said) + quantity.Classifier;
        if (report.Year is { } year)
            words = words.Replace($"{year.Value}年度", "", StringComparison.Ordinal).Replace($"{year.Value}年", "", StringComparison.Ordinal);
        foreach (var word in ProseWords.LeftOut)
            words = words.Replace(word, "", StringComparison.Ordinal);
        if (words.Length - quantity.Classifier.Length < Shortest)
            return null;
        var characters = words.ToCharArray();
        Array.Sort(characters);
        var key = $"{bound.Period}{bound.IsWider}{new string(characters)}";
        if (!_seen.TryGetValue(key, out var before))
            _seen[key] = (bound, isOfYear);
        else if (before.Bound.Value != bound.Value && ((before.IsOfYear && isOfYear) || words.Length >= Telling))
            return new QuantityConflict(before.Bound.Statement.Quantity, quantity);
        return null;
    }
}
