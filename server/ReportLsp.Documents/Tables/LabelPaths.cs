using ReportLsp.Analysis.Formats;

namespace ReportLsp.Documents.Tables;

/// <summary>For each row of a layout, the labels that cover its label columns: groups that began above, then its own.</summary>
internal static class LabelPaths
{
    /// <summary>The labels from left to right, by row.</summary>
    public static Dictionary<LayoutRow, IReadOnlyList<LayoutLabel>> Of(TableDefinition table)
    {
        var result = new Dictionary<LayoutRow, IReadOnlyList<LayoutLabel>>(ReferenceEqualityComparer.Instance);
        var open = new List<(LayoutLabel Label, int RowsLeft)>();
        foreach (var row in table.Rows)
        {
            open.RemoveAll(o => o.RowsLeft == 0);
            open.AddRange(row.Labels.Select(l => (l, l.RowSpan)));
            if (row.Kind == LayoutRowKind.Values)
                result[row] = [.. open.Select(o => o.Label).Where(l => l.Role is LabelRole.Group or LabelRole.Row).OrderBy(l => l.Column)];
            for (var i = 0; i < open.Count; i++)
                open[i] = open[i] with { RowsLeft = open[i].RowsLeft - 1 };
        }

        return result;
    }
}
