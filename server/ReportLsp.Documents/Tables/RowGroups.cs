using ReportLsp.Analysis.Formats;

namespace ReportLsp.Documents.Tables;

/// <summary>The groups that the rows of a layout stand in.</summary>
internal static class RowGroups
{
    /// <summary>For each row of values the labels of its groups, outer ones first; empty for a row in none.</summary>
    public static Dictionary<LayoutRow, IReadOnlyList<LayoutLabel>> Of(TableDefinition table)
    {
        var result = new Dictionary<LayoutRow, IReadOnlyList<LayoutLabel>>(ReferenceEqualityComparer.Instance);
        var open = new List<(LayoutLabel Label, int End)>();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            open.RemoveAll(o => o.End <= i);
            open.AddRange(row.Labels.Where(l => l.Role == LabelRole.Group).Select(l => (l, i + l.RowSpan)));
            if (row.Kind == LayoutRowKind.Values)
                result[row] = [.. open.Select(o => o.Label).OrderBy(l => l.Column)];
        }

        return result;
    }
}
