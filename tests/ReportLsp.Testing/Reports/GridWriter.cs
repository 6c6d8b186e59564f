using ReportLsp.Analysis.Formats;

namespace ReportLsp.Testing.Reports;

/// <summary>The two forms that keep the grid: pipe and TAB.</summary>
internal static class GridWriter
{
    private const string Above = "^^";
    private const string Left = "||";

    /// <summary>Canonical pipes: <c>^^</c> continues the cell above, adjacent bars the left neighbour; value rows hold only their own values.</summary>
    public static IReadOnlyList<string> Pipe(PrintedTable table, FlattenOptions options)
    {
        var lines = new List<string>();
        foreach (var (row, grid) in Grids(table, options, " "))
        {
            var width = row.Kind == LayoutRowKind.Values ? Used(grid, true) : grid.Length;
            var line = "|";
            for (var i = 0; i < width; i++)
                line += grid[i] is null or Left ? "|" : grid[i]!.Trim().Length == 0 ? "  |" : $" {grid[i]} |";
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>TAB-separated fields; whatever merged cells cover is an empty field.</summary>
    public static IReadOnlyList<string> Tab(PrintedTable table, FlattenOptions options)
    {
        var lines = new List<string>();
        foreach (var (row, grid) in Grids(table, options, ""))
        {
            IEnumerable<string?> fields = grid.Take(Used(grid, false));
            if (options.CompactTabs && row.Kind == LayoutRowKind.Values && row.Labels.Count > 0)
            {
                var first = row.Values.Count > 0 ? row.Values[0].Column : grid.Length;
                fields = fields.Where((text, i) => i >= first || text != Left);
            }

            lines.Add(string.Join('\t', fields.Select(t => t is null or Left or Above ? "" : t)));
        }

        return lines;
    }

    /// <summary>Slots up to the last one in use; pipes do not print what the last value covers.</summary>
    private static int Used(string?[] grid, bool isPipe)
    {
        var width = grid.Length;
        while (width > 0 && (grid[width - 1] is null || (isPipe && grid[width - 1] == Left)))
            width--;
        return width;
    }

    /// <summary>Each printed row as grid slots: a text, <see cref="Above"/>, <see cref="Left"/>, or null for what no label covers.</summary>
    private static IEnumerable<(PrintedRow Row, string?[] Grid)> Grids(PrintedTable table, FlattenOptions options, string blank)
    {
        var covered = new (int Rows, bool IsFirst)[table.Definition.GridWidth];
        foreach (var row in table.Rows)
        {
            var grid = new string?[covered.Length];
            var second = new string?[covered.Length];
            for (var i = 0; i < covered.Length; i++)
            {
                if (covered[i].Rows <= 0)
                    continue;
                grid[i] = second[i] = covered[i].IsFirst ? Above : Left;
                covered[i].Rows--;
            }

            var isBroken = false;
            foreach (var label in row.Labels)
            {
                var pieces = TableFlattener.Pieces(label, row, options);
                isBroken |= pieces.Count > 1;
                for (var i = label.Column; i < Math.Min(label.Column + label.ColumnSpan, grid.Length); i++)
                {
                    grid[i] = i == label.Column ? pieces[0] : Left;
                    second[i] = i > label.Column ? Left : pieces.Count > 1 ? pieces[1] : Above;
                    covered[i] = (label.RowSpan - 1, i == label.Column);
                }
            }

            foreach (var value in row.Values)
            {
                var text = value.Text ?? options.Blank;
                for (var i = value.Column; i < Math.Min(value.Column + value.ColumnSpan, grid.Length); i++)
                    grid[i] = i > value.Column ? Left : text.Length == 0 ? blank : text;
            }

            yield return (row, grid);
            if (isBroken)
                yield return (row, second);
        }
    }
}
