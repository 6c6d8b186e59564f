using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Changes of a sentence against both figures, where both are known: from the tables, or from the sentence itself.</summary>
internal sealed class ChangeCheck(Report report, PreviousYearFigures? previous)
{
    /// <summary>True where last year's figures were asked for and not at hand since it was set to false.</summary>
    public bool LacksPreviousYear { get; set; }

    /// <summary>Adds what is wrong with the changes of a sentence.</summary>
    public void Find(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, List<WrongChange> result)
    {
        for (var i = 0; i < bound.Count; i++)
        {
            if (bound[i] is { Change: { } change, Statement.Quantity: { IsVague: false, Classifier: not "个百分点" } } && !bound[i].IsWider)
                Check(sentence, bound, i, change, result);
        }

        FindUnchanged(sentence, bound, result);
    }

    private void Check(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int index, ProseChange change, List<WrongChange> result)
    {
        if (ComparisonOf(sentence, bound, index, change) is not { } comparison)
            return;
        var hasOwn = change.Start > 0 && bound[index].Choice is not null;
        if (!hasOwn && bound[index].NamesOther)
            return;
        var current = hasOwn ? null : CurrentOf(sentence, bound, index);
        var choice = hasOwn ? bound[index].Choice : current?.Choice;
        if (!hasOwn && current is null)
            return;
        var ofBase = BaseOf(sentence, bound, index, current);
        var pairs = Pairs(choice, current, ofBase, comparison.Year);
        if (pairs.Count > 0)
            Compare(bound[index], change, pairs, result);
    }

    /// <summary>
    /// What a change is measured from. One without words of its own goes on from a change, or from a figure of another year, in the same part
    /// of the sentence, or from what the sentence began with. Null where nothing says so or it is not a year.
    /// </summary>
    private ProseComparison? ComparisonOf(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int index, ProseChange change)
    {
        var hasBase = false;
        for (var i = index; i >= 0 && !IsApart(sentence, bound, i, index); i--)
        {
            if (bound[i].Change is { Basis: not ChangeBasis.None } found)
                return found.Basis == ChangeBasis.Other ? null : new ProseComparison(found.Basis, found.BaseYear);
            hasBase |= i < index && (bound[i].IsBase || IsFrom(bound[i].Statement));
        }

        return hasBase ? new ProseComparison(change.Basis, change.BaseYear) : Introduction(sentence, bound, index);
    }

    /// <summary>与上年相比，…: what the part of the sentence begins with.</summary>
    private ProseComparison? Introduction(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int index)
    {
        for (var i = bound[index].Statement.Piece - 1; i >= 0 && sentence.Pieces[i + 1].Before != '；'; i--)
        {
            if (ChangeGrammar.ReadIntroduction(ProseGrammar.Compact(report.Text.Text, sentence.Pieces[i].Span)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>This year's figure: the last statement before that is neither a change nor of another year, in the same part of the sentence.</summary>
    private static BoundStatement? CurrentOf(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int index)
    {
        for (var i = index - 1; i >= 0 && !IsApart(sentence, bound, i, index); i--)
        {
            if (bound[i].Change is null && !bound[i].IsPercentage && !bound[i].IsBase && !IsFrom(bound[i].Statement))
                return bound[i].Statement.Quantity.Classifier is "个百分点" or "倍" ? null : bound[i];
        }

        return null;
    }

    private static BoundStatement? BaseOf(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int index, BoundStatement? current)
    {
        for (var i = index - 1; i >= 0 && !IsApart(sentence, bound, i, index); i--)
        {
            var one = bound[i];
            if ((one.IsBase || IsFrom(one.Statement)) && !one.Statement.Quantity.IsVague && (current is null || one.Statement.Quantity.Classifier == current.Statement.Quantity.Classifier))
                return one;
        }

        return null;
    }

    /// <summary>由1600条增加到…: the figure a change starts from.</summary>
    public static bool IsFrom(ProseStatement statement) =>
        (statement.Subject.Contains('由') || statement.Subject.Contains('从')) && (statement.Tail.Length == 0 || ChangeGrammar.Read(statement.Tail) is { IsTarget: true });

    private static bool IsApart(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int from, int to)
    {
        for (var i = bound[from].Statement.Piece + 1; i <= bound[to].Statement.Piece; i++)
        {
            if (sentence.Pieces[i].Before == '；')
                return true;
        }

        return false;
    }

    /// <summary>The pairs of figures that may be meant; one is enough to agree.</summary>
    private List<(StatedFigure Current, StatedFigure Previous)> Pairs(CellChoice? choice, BoundStatement? current, BoundStatement? ofBase, int? year)
    {
        var result = new List<(StatedFigure Current, StatedFigure Previous)>();
        var isLastYear = IsLastYear(year);
        if (current?.Statement.Quantity.IsVague == true && choice is null)
            return result;
        for (var i = 0; i < (choice?.Options.Count ?? 0); i++)
        {
            var before = ofBase is not null ? FigureOf(ofBase) : isLastYear && current?.IsWider != true && Previous(choice!, i) is { } known ? StatedFigure.Exactly(known) : (StatedFigure?)null;
            if (before is { } previous && choice!.Value(i) is { } value && current?.IsWider != true)
                result.Add((StatedFigure.Exactly(value), previous));
        }

        if (current is null || current.Statement.Quantity.IsVague)
            return result;
        var stated = FigureOf(current);
        if (ofBase is not null)
            result.Add((stated, FigureOf(ofBase)));
        else if (result.Count > 0 && result.Exists(r => r.Current != stated))
            result.Add((stated, result.Find(r => r.Current != stated).Previous));
        return result;
    }

    private bool IsLastYear(int? year) => year is null || (report.Year is { } own && year == own.Value - 1);

    private decimal? Previous(CellChoice choice, int option)
    {
        LacksPreviousYear |= previous is null;
        return choice.Previous(option, previous);
    }

    private StatedFigure FigureOf(BoundStatement bound) => StatedFigure.Printed(bound.Value, report.Text.Slice(bound.Statement.Quantity.NumberSpan));

    private void Compare(BoundStatement bound, ProseChange change, List<(StatedFigure Current, StatedFigure Previous)> pairs, List<WrongChange> result)
    {
        var quantity = bound.Statement.Quantity;
        var number = report.Text.Slice(quantity.NumberSpan);
        var step = PrintedPrecision.StepOf(number);
        var decimals = PrintedPrecision.Decimals(number);
        WrongChange? wrong = null;
        foreach (var (current, before) in pairs)
        {
            if (bound.IsPercentage && before.Value <= before.Slack)
                return;
            var difference = current.Value - before.Value;
            var exact = Math.Abs(bound.IsPercentage ? difference * 100 / before.Value : difference);
            var (low, high) = bound.IsPercentage ? current.ChangeFrom(before) : current.Less(before);
            var fits = low < high ? IsWithin(quantity.Value, low, high, step)
                : bound.IsPercentage || step > 1 ? PrintedPrecision.Agrees(quantity.Value, exact, step)
                : quantity.Value == exact;
            if (fits && ((low <= 0 && high >= 0) || Math.Sign(difference) == change.Direction))
                return;
            var digits = PrintedPrecision.DecimalsFor(exact, decimals);
            var due = bound.IsPercentage ? PrintedPrecision.Round(exact, digits) : exact;
            wrong ??= fits
                ? new WrongChange(ChangeError.Direction, DirectionSpan(bound.Statement, change), null, bound.IsPercentage, difference > 0, current.Value, before.Value, decimals)
                : new WrongChange(ChangeError.Amount, PercentSpan(bound), due, bound.IsPercentage, difference > 0, current.Value, before.Value, digits);
        }

        if (wrong is not null)
            result.Add(wrong);
    }

    /// <summary>True where some change within the bounds, more or less, prints as the value.</summary>
    private static bool IsWithin(decimal value, decimal low, decimal high, decimal step)
    {
        var least = low <= 0 && high >= 0 ? 0 : Math.Min(Math.Abs(low), Math.Abs(high));
        return value > least - step && value < Math.Max(Math.Abs(low), Math.Abs(high)) + step;
    }

    private static TextSpan PercentSpan(BoundStatement bound) =>
        bound.IsPercentage ? TextSpan.FromBounds(bound.Statement.Quantity.NumberSpan.Start, bound.Statement.Quantity.Span.End) : bound.Statement.Quantity.NumberSpan;

    /// <summary>Where the word for more or less stands; the words before the number where white space makes that unsure.</summary>
    private static TextSpan DirectionSpan(ProseStatement statement, ProseChange change) =>
        statement.SubjectSpan.Length == statement.Subject.Length
            ? new TextSpan(statement.SubjectSpan.Start + change.DirectionStart, change.DirectionLength)
            : statement.SubjectSpan;

    /// <summary>与上年持平 where both figures are known and differ.</summary>
    private void FindUnchanged(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, List<WrongChange> result)
    {
        for (var i = 0; i < sentence.Pieces.Count && bound.Count > 0; i++)
        {
            var span = sentence.Pieces[i].Span;
            if (!report.Text.Slice(span).Contains('平'))
                continue;
            var words = ProseGrammar.Compact(report.Text.Text, span);
            if (ChangeGrammar.ReadUnchanged(words, out var level) is { Basis: not ChangeBasis.Other } comparison)
                CheckUnchanged(sentence, bound, i, comparison, words.Length == span.Length ? new TextSpan(span.Start + level.Start, level.Length) : span, result);
        }
    }

    private void CheckUnchanged(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int piece, ProseComparison comparison, TextSpan span, List<WrongChange> result)
    {
        var last = bound.LastOrDefault(b => b.Statement.Quantity.Span.End <= span.Start && b.Change is null && !b.IsBase && !b.IsPercentage);
        if (last is not { IsWider: false, Period: ProsePeriod.ThisYear, Statement.Quantity: { IsVague: false } quantity })
            return;
        for (var i = last.Statement.Piece + 1; i <= piece; i++)
        {
            if (sentence.Pieces[i].Before == '；')
                return;
        }

        var stated = bound.FirstOrDefault(b => b.IsBase && b.Statement.Quantity.Classifier == quantity.Classifier);
        var before = stated?.Value ?? (last.Choice is { } choice && IsLastYear(comparison.Year) ? Previous(choice, 0) : null);
        var current = last.Choice?.Value(0) ?? last.Value;
        if (before is { } known && current != known && last.Value != known)
            result.Add(new WrongChange(ChangeError.Unchanged, span, null, false, current > known, current, known, 0));
    }
}
