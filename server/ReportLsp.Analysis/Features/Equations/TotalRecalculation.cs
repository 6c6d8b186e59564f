using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Relations;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>
/// Works all totals out again from the figures they add up, wrong and blank ones alike. Figures that are no totals stay as they are. Nothing
/// is offered where fewer equations would hold afterwards.
/// </summary>
public static class TotalRecalculation
{
    /// <summary>The changes that give every total of a report its value, in order, without overlaps; none where all are right.</summary>
    public static IReadOnlyList<TextChange> Of(Report report)
    {
        var fields = new List<(TextSpan, string)>();
        var taken = new HashSet<TextSpan>();
        foreach (var table in report.Tables)
            fields.AddRange(FieldsOf(table));
        foreach (var (span, _) in fields)
            taken.Add(span);
        foreach (var relation in report.StatedRelations)
        {
            foreach (var instance in relation.Instances)
            {
                if (instance is { Outcome: RelationOutcome.Failed, IsFormatRelation: false, Operator: RelationOperator.Equal, TargetValue: { } value }
                    && taken.Add(instance.TargetSpan))
                    fields.Add((instance.TargetSpan, Numbers.Format(value)));
            }
        }

        return FieldWriter.Fill(report.Text, fields);
    }

    /// <summary>The changes that give every total of one table its value, in order, without overlaps.</summary>
    public static IReadOnlyList<TextChange> Of(Report report, BoundTable table) => FieldWriter.Fill(report.Text, FieldsOf(table));

    private static List<(TextSpan Span, string Text)> FieldsOf(BoundTable table)
    {
        var changes = ValuesOf(table);
        return IsBetter(table, changes) ? changes.ConvertAll(c => (c.Cell.Span, Written(c.Cell, c.Value))) : [];
    }

    /// <summary>Totals whose value is another one, with that.</summary>
    private static List<(BoundCell Cell, decimal Value)> ValuesOf(BoundTable table)
    {
        var known = RelationEvaluator.Known(table.Cells);
        var sums = new List<RelationDefinition>();
        foreach (var relation in table.Definition.Relations)
        {
            if (relation is { Kind: RelationKind.RowTotal or RelationKind.ColumnTotal, Operator: RelationOperator.Equal, Target: >= 0 })
                sums.Add(relation);
        }

        foreach (var relation in sums)
            known[relation.Target] = default;
        var forced = RelationEvaluator.Force(sums, known, i => table.Definition.Cells[i].Domain == ValueDomain.SignedCount);
        var result = new List<(BoundCell, decimal)>();
        foreach (var row in table.Rows)
        {
            if (row.State is not (RowState.Complete or RowState.Split) || row.IsDuplicate)
                continue;
            foreach (var cell in row.Cells)
            {
                if (cell.IsPresent && sums.Exists(s => s.Target == cell.Definition.Index) && forced.TryGetValue(cell.Definition.Index, out var value)
                    && value != cell.Number && (cell.IsBlank || cell.Number is not null) && cell.Definition.Allows(value))
                    result.Add((cell, value));
            }
        }

        return result;
    }

    /// <summary>True where fewer relations fail with the changes, or no more do and only blanks are filled.</summary>
    private static bool IsBetter(BoundTable table, List<(BoundCell Cell, decimal Value)> changes)
    {
        if (changes.Count == 0)
            return false;
        var known = RelationEvaluator.Known(table.Cells);
        var isFill = true;
        foreach (var (cell, value) in changes)
        {
            known[cell.Definition.Index] = new CellKnowledge(value, false);
            isFill &= cell.IsBlank;
        }

        var before = 0;
        var after = 0;
        for (var i = 0; i < table.Relations.Count; i++)
        {
            before += table.Relations[i].Outcome == RelationOutcome.Failed ? 1 : 0;
            after += RelationEvaluator.Evaluate(table.Relations[i].Definition, known).Outcome == RelationOutcome.Failed ? 1 : 0;
        }

        return after < before || (isFill && after == before);
    }

    /// <summary>The value as it is written in a cell: with a plus where one stood before.</summary>
    private static string Written(BoundCell cell, decimal value) =>
        (value > 0 && cell.Number > 0 && cell.Value.Notes.HasFlag(CellValueNotes.Signed) ? "+" : "") + Numbers.Format(value);
}
