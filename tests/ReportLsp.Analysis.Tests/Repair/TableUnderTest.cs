using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Relations;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Tests.Repair;

/// <summary>Bound tables made of figures, without a text.</summary>
internal static class TableUnderTest
{
    /// <summary>A table with these figures; null for a blank cell.</summary>
    public static BoundTable Of(TableDefinition table, IReadOnlyList<decimal?> values, Func<int, bool>? isAbsent = null)
    {
        var cells = new BoundCell[table.Cells.Count];
        foreach (var cell in table.Cells)
        {
            var text = values[cell.Index] is { } value ? Numbers.Format(value) : "";
            var isPresent = isAbsent?.Invoke(cell.Index) != true;
            cells[cell.Index] = new BoundCell(cell, isPresent, new TextSpan(cell.Index * 10, isPresent ? text.Length : 0), ValueGrammar.Parse(isPresent ? text : ""));
        }

        var known = RelationEvaluator.Known(cells);
        var forced = RelationEvaluator.Force(table.Relations, known, i => table.Cells[i].Domain == ValueDomain.SignedCount);
        return new BoundTable
        {
            Definition = table,
            Format = BuiltInFormats.All[0],
            Span = new TextSpan(0, 0),
            Lines = (0, 0),
            Form = TableForm.Pipe,
            Rows = [],
            MissingRows = [],
            Labels = [],
            LocalRows = [],
            Splits = [],
            Cells = cells,
            Relations = [.. table.Relations.Select(r => RelationEvaluator.Evaluate(r, known))],
            Forced = forced,
        };
    }

    /// <summary>A table with these figures.</summary>
    public static BoundTable Of(TableDefinition table, IEnumerable<decimal> values) => Of(table, [.. values.Select(v => (decimal?)v)]);

    /// <summary>A square table of counts: rows and columns with their totals, every row and column an equation.</summary>
    public static TableDefinition Grid(int rows, int columns)
    {
        var cells = new List<CellDefinition>();
        for (var r = 0; r <= rows; r++)
        {
            for (var c = 0; c <= columns; c++)
                cells.Add(new CellDefinition(cells.Count, $"r{r}", $"c{c}", ValueDomain.Count, "", r == rows || c == columns, c, 1));
        }

        var relations = new List<RelationDefinition>();
        for (var r = 0; r <= rows; r++)
            relations.Add(Total($"row:{r}", RelationKind.RowTotal, Enumerable.Range(0, columns + 1).Select(c => (r * (columns + 1)) + c)));
        for (var c = 0; c <= columns; c++)
            relations.Add(Total($"column:{c}", RelationKind.ColumnTotal, Enumerable.Range(0, rows + 1).Select(r => (r * (columns + 1)) + c)));
        return new TableDefinition
        {
            Key = "grid",
            Name = "grid",
            SectionKey = "s",
            Rows = [],
            Cells = cells,
            RowKeys = [],
            ColumnKeys = [],
            Relations = relations,
            GridWidth = columns + 1,
        };
    }

    /// <summary>Figures of a grid that add up; the items are given row by row.</summary>
    public static decimal[] Balance(int rows, int columns, IReadOnlyList<int> items)
    {
        var values = new decimal[(rows + 1) * (columns + 1)];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var item = items[((r * columns) + c) % items.Count];
                foreach (var at in (int[])[At(r, c), At(r, columns), At(rows, c), At(rows, columns)])
                    values[at] += item;
            }
        }

        return values;

        int At(int row, int column) => (row * (columns + 1)) + column;
    }

    /// <summary>A repair as text, such as <c>3: 5→7</c>.</summary>
    public static string Text(Analysis.Model.Repair.RepairSolution repair) => string.Join(", ", repair.Changes.Select(c =>
        string.Create(CultureInfo.InvariantCulture, $"{c.Cell}: {(c.Old is { } old ? Numbers.Format(old) : "blank")}→{Numbers.Format(c.New)}")));

    private static RelationDefinition Total(string id, RelationKind kind, IEnumerable<int> cells)
    {
        var all = cells.ToList();
        var terms = all.Select((c, i) => new RelationCell(c, i == all.Count - 1 ? -1 : 1)).ToList();
        return new RelationDefinition(id, kind, RelationOperator.Equal, [.. terms], 0, all[^1], id, id);
    }
}
