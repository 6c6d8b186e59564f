using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>What rows of a table are to each other.</summary>
internal static class RowRoles
{
    /// <summary>True where a row has a role of <see cref="AxisRoles"/>.</summary>
    public static bool Has(TableDefinition table, string row, string role)
    {
        foreach (var entry in table.RowKeys)
        {
            if (entry.Key == row)
                return entry.Roles.Contains(role);
        }

        return false;
    }

    /// <summary>True where a row is the total of the group that all of some rows belong to.</summary>
    public static bool IsTotalOf(TableDefinition table, string total, IReadOnlyList<string> rows)
    {
        foreach (var group in table.RowGroups)
        {
            if (group.Total < 0 || table.RowKeys[group.Total].Key != total)
                continue;
            var count = 0;
            for (var i = group.First; i < group.First + group.Count; i++)
                count += i != group.Total && rows.Contains(table.RowKeys[i].Key) ? 1 : 0;
            return count == rows.Count;
        }

        return false;
    }
}
