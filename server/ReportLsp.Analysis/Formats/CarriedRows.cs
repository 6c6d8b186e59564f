namespace ReportLsp.Analysis.Formats;

/// <summary>Which row of last year's table a row of this year's goes on from.</summary>
public static class CarriedRows
{
    /// <summary>Rows that leave something over with those that begin with it, both in a balance of their tables; the first belongs to the first.</summary>
    /// <param name="old">Last year's table.</param>
    /// <param name="table">This year's table, of the same or another format.</param>
    public static IEnumerable<(string Source, string Target)> Between(TableDefinition old, TableDefinition table) =>
        RowsWith(old, AxisRoles.CarriedOut).Zip(RowsWith(table, AxisRoles.CarriedIn));

    private static IEnumerable<string> RowsWith(TableDefinition table, string role)
    {
        foreach (var row in table.RowKeys)
        {
            if (row.Roles.Contains(role) && table.Relations.Any(r => r.Kind == RelationKind.Balance && r.Terms.Any(t => table.Cells[t.Cell].RowKey == row.Key)))
                yield return row.Key;
        }
    }
}
