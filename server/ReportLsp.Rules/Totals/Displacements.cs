using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.Totals;

/// <summary>Finds values in the wrong place: an extra one, one divided over two cells, a shifted row, swapped rows, a whole table (REPAIR, step 2).</summary>
internal static class Displacements
{
    /// <summary>With more failing equations than this no cell is to blame.</summary>
    public const int MostFailures = 10;

    /// <summary>All of a table, in order of the text.</summary>
    public static IReadOnlyList<Displacement> Of(Report report, BoundTable table) => table.Derived(t => new Found(Find(report, t))).All;

    private static List<Displacement> Find(Report report, BoundTable table)
    {
        var result = new List<Displacement>();
        foreach (var row in table.Rows)
        {
            if (row.State == RowState.Surplus && row.FieldCount == row.Layout.Cells.Count + 1)
                AddSurplus(report, table, row, result);
        }

        var failed = table.Relations.Count(r => r.Outcome == RelationOutcome.Failed && r.Definition.Operator == RelationOperator.Equal && !r.HasBlankItems);
        if (table.Relations.Any(r => r.Outcome == RelationOutcome.Failed) && !table.Repairs.NamesSingleCell)
        {
            var found = ShiftedRow.Find(report, table) ?? SwappedRows.Find(report, table);
            if (found is null && failed > MostFailures)
                found = Whole(table, failed);
            if (found is not null)
                result.Add(found);
        }

        return result;
    }

    /// <summary>True where the failing sums of a table are explained by values in the wrong place.</summary>
    public static bool ExplainFailures(Report report, BoundTable table)
    {
        foreach (var displacement in Of(report, table))
        {
            if (displacement.ExplainsFailures)
                return true;
        }

        return false;
    }

    private static void AddSurplus(Report report, BoundTable table, BoundRow row, List<Displacement> result)
    {
        var name = TableNames.Of(table, row.Layout);
        if (row.Candidates.Count > 0)
        {
            if (row.Cells.Any(c => !c.IsPresent))
                return;
            var at = row.Candidates[^1];
            var texts = row.Fields.Where((_, i) => i != at).Select(f => report.Text.ToString(f.Span)).ToList();
            result.Add(new Displacement(
                "extra", row.Fields[at].Span, row.Layout, new MessageArguments(("row", name), ("value", report.Text.ToString(row.Fields[at].Span))), [],
                [RowFields.Rewrite(report, table, row, texts)], false));
            return;
        }

        if (Joined(report, table, row) is not { } join)
            return;
        var (first, second) = (report.Text.ToString(row.Fields[join].Span), report.Text.ToString(row.Fields[join + 1].Span));
        List<string> joined = [.. row.Fields.Take(join).Select(f => report.Text.ToString(f.Span)), first + second, .. row.Fields.Skip(join + 2).Select(f => report.Text.ToString(f.Span))];
        result.Add(new Displacement(
            "divided", row.Fields[join].Span.Union(row.Fields[join + 1].Span), row.Layout,
            new MessageArguments(("row", name), ("first", first), ("second", second), ("number", first + second)), [],
            [RowFields.Rewrite(report, table, row, joined)], false));
    }

    /// <summary>The only neighbours that, read as one number, make every relation of the row hold.</summary>
    private static int? Joined(Report report, BoundTable table, BoundRow row)
    {
        int? found = null;
        for (var at = 0; at + 1 < row.Fields.Count; at++)
        {
            var text = report.Text.ToString(row.Fields[at].Span) + report.Text.ToString(row.Fields[at + 1].Span);
            if (!decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                continue;
            var values = new TableValues(table);
            for (var i = 0; i < row.Layout.Cells.Count; i++)
                values[row.Layout.Cells[i].Index] = i == at ? number : row.Fields[i < at ? i : i + 1].Value.Number;
            if (!HoldsIn(table, values, row))
                continue;
            if (found is not null)
                return null;
            found = at;
        }

        return found;
    }

    /// <summary>True where all relations over a row are known to hold, at least one.</summary>
    internal static bool HoldsIn(BoundTable table, TableValues values, BoundRow row)
    {
        var cells = row.Layout.Cells.Select(c => c.Index).ToHashSet();
        var known = 0;
        foreach (var relation in table.Definition.Relations)
        {
            if (!relation.Terms.Any(t => cells.Contains(t.Cell)))
                continue;
            if (values.Fails(relation))
                return false;
            known += relation.Operator != RelationOperator.Equal || values.Difference(relation) is null ? 0 : 1;
        }

        return known > 0;
    }

    private static Displacement Whole(BoundTable table, int failed)
    {
        var first = table.Rows.FirstOrDefault(r => table.Relations.Any(x => x.Outcome == RelationOutcome.Failed && x.Definition.Kind == RelationKind.RowTotal
            && r.Layout.Cells.Any(c => c.Index == x.Definition.Target)));
        var equations = table.Relations.Count(r => r.Definition.Operator == RelationOperator.Equal);
        var arguments = new MessageArguments(("table", table.Definition.Name), ("count", failed), ("all", equations));
        return new Displacement("default", first?.Label?.Span ?? table.Labels[0].Span, null, arguments, [], [], true);
    }

    /// <summary>What was found in a table; its name among what is derived from it.</summary>
    private sealed record Found(IReadOnlyList<Displacement> All);
}
