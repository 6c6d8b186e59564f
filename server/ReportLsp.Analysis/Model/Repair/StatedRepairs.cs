using ReportLsp.Analysis.Model.Relations;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Repair;

/// <summary>A change of one figure that makes a stated relation hold.</summary>
/// <param name="Span">The figure.</param>
/// <param name="Name">Row or column label.</param>
/// <param name="Old">The figure now; null for a blank.</param>
/// <param name="New">What it would be.</param>
/// <param name="IsTarget">True for the cell the finding stands on.</param>
public sealed record StatedChange(TextSpan Span, string Name, decimal? Old, decimal New, bool IsTarget);

/// <summary>
/// The changes of a single figure that make a failing stated equation hold, ranked like the repairs of the tables: what mends other stated
/// relations too comes first, then the weight of the cell and the slip that explains it, smaller changes, order of the relation. None
/// makes a relation fail that holds now.
/// </summary>
public static class StatedRepairs
{
    /// <summary>The changes, the likeliest first; none for an inequality or where a figure is unknown.</summary>
    /// <param name="report">The report.</param>
    /// <param name="instance">The relation in the row or column where it fails.</param>
    public static IReadOnlyList<StatedChange> Of(Report report, StatedInstance instance)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(instance);
        if (instance is not { Operator: RelationOperator.Equal, Left: { } left, Right: { } right } || left == right)
            return [];
        var found = new List<(StatedChange Change, int Failing, int Weight, int Order)>();
        var failing = Failing(report, default, 0);
        for (var i = 0; i < instance.Operands.Count; i++)
        {
            var operand = instance.Operands[i];
            if (operand is not { Value: { } value, Sign: not 0 } || operand.Span.IsEmpty || IsTwice(instance, operand))
                continue;
            var due = value - (operand.Sign * (left - right));
            var isBlank = ValueGrammar.Parse(report.Text.Slice(operand.Span)).Number is null;
            var change = new StatedChange(operand.Span, operand.Name, isBlank ? null : value, due, operand.Span == instance.TargetSpan);
            var (table, cell) = CellAt(report, operand.Span);
            if (!(table?.Cells[cell].Definition.Allows(due) ?? due >= 0) || (table is not null && Breaks(table, cell, due - value)))
                continue;
            var after = Failing(report, operand.Span, due - value);
            if (after < failing)
                found.Add((change, after, WeightOf(table, cell, change), i));
        }

        found.Sort(Compare);
        return found.ConvertAll(f => f.Change);
    }

    private static int Compare((StatedChange Change, int Failing, int Weight, int Order) one, (StatedChange Change, int Failing, int Weight, int Order) other)
    {
        var order = one.Failing.CompareTo(other.Failing);
        if (order == 0)
            order = one.Weight.CompareTo(other.Weight);
        if (order == 0)
            order = other.Change.IsTarget.CompareTo(one.Change.IsTarget);
        if (order == 0)
            order = Distance(one.Change).CompareTo(Distance(other.Change));
        return order != 0 ? order : one.Order.CompareTo(other.Order);
    }

    private static decimal Distance(StatedChange change) => Math.Abs(change.New - (change.Old ?? 0));

    private static int WeightOf(BoundTable? table, int cell, StatedChange change)
    {
        var slip = table is not null ? Slips.Of(table, cell, change.New) : change.Old is { } old ? Slips.Of(old, change.New) : SlipKind.Blank;
        return RepairRanking.Weigh(change.Old is null, table is null ? change.IsTarget : table.Definition.Cells[cell].IsTotal, slip, Sources(change.Old), Sources(change.New));

        ValueSources Sources(decimal? value) => value is { } known ? table?.Evidence?.Invoke(cell, known) ?? ValueSources.None : ValueSources.None;
    }

    /// <summary>True where a relation of the format holds now and fails after the change.</summary>
    private static bool Breaks(BoundTable table, int cell, decimal amount)
    {
        foreach (var result in table.Relations)
        {
            if (result is not { Outcome: RelationOutcome.Held, Difference: { } difference })
                continue;
            foreach (var term in result.Definition.Terms)
                difference += term.Cell == cell ? term.Coefficient * amount : 0;
            if (!RelationEvaluator.Holds(result.Definition.Operator, difference))
                return true;
        }

        return false;
    }

    private static bool IsTwice(StatedInstance instance, StatedOperand operand)
    {
        var count = 0;
        foreach (var other in instance.Operands)
            count += other.Span == operand.Span ? 1 : 0;
        return count > 1;
    }

    private static (BoundTable? Table, int Cell) CellAt(Report report, TextSpan span)
    {
        foreach (var table in report.Tables)
        {
            for (var i = 0; i < table.Cells.Count; i++)
            {
                if (table.Cells[i].IsPresent && table.Cells[i].Span == span)
                    return (table, i);
            }
        }

        return (null, -1);
    }

    /// <summary>How many stated relations fail where one figure changes by an amount; all of them must hold or fail alone, so a new failure counts for more than one mended.</summary>
    private static int Failing(Report report, TextSpan changed, decimal amount)
    {
        const int broken = 1000;
        var count = 0;
        foreach (var relation in report.StatedRelations)
        {
            foreach (var instance in relation.Instances)
            {
                if (instance is not { Outcome: not RelationOutcome.Unknown, Left: { } left, Right: { } right })
                    continue;
                var difference = left - right;
                foreach (var operand in instance.Operands)
                    difference += amount != 0 && operand.Span == changed ? operand.Sign * amount : 0;
                if (!RelationEvaluator.Holds(instance.Operator, difference))
                    count += instance.Outcome == RelationOutcome.Failed ? 1 : broken;
            }
        }

        return count;
    }
}
