namespace ReportLsp.Analysis.Formats;

/// <summary>
/// Cells of a table named as <c>table/row/column</c>: keys joined by <c>+</c> are added up, the key of a group stands for its members that
/// are no total, and <c>*</c> for what a sentence says. Immutable.
/// </summary>
/// <param name="Table">Key of the table.</param>
/// <param name="Rows">Keys of rows or groups of rows; empty for <c>*</c>.</param>
/// <param name="Columns">Keys of columns or groups of columns; empty for <c>*</c>.</param>
public sealed record CellSelector(string Table, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns)
{
    /// <summary>What stands for the row or column a sentence speaks of.</summary>
    public const string Any = "*";

    /// <summary>Reads a path; null where it has not three parts.</summary>
    public static CellSelector? Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var first = path.IndexOf('/', StringComparison.Ordinal);
        var last = path.LastIndexOf('/');
        return first <= 0 || first == last || last == path.Length - 1 || last == first + 1
            ? null
            : new CellSelector(path[..first], Keys(path[(first + 1)..last]), Keys(path[(last + 1)..]));
    }

    /// <summary>Keys of the rows of a table, groups replaced by their members; null where a key is not of the table.</summary>
    public IReadOnlyList<string>? RowsIn(TableDefinition table) => Members(Rows, table.RowKeys, table.RowGroups);

    /// <summary>Keys of the columns of a table, groups replaced by their members; null where a key is not of the table.</summary>
    public IReadOnlyList<string>? ColumnsIn(TableDefinition table) => Members(Columns, table.ColumnKeys, table.ColumnGroups);

    private static string[] Keys(string part) => part == Any ? [] : part.Split('+');

    private static List<string>? Members(IReadOnlyList<string> keys, IReadOnlyList<AxisEntry> entries, IReadOnlyList<AxisGroup> groups)
    {
        var result = new List<string>();
        foreach (var key in keys)
        {
            if (IndexOf(entries, key) >= 0)
                result.Add(key);
            else if (!AddGroup(key, entries, groups, result))
                return null;
        }

        return result;
    }

    private static bool AddGroup(string key, IReadOnlyList<AxisEntry> entries, IReadOnlyList<AxisGroup> groups, List<string> result)
    {
        foreach (var group in groups)
        {
            if (group.Key != key && group.Label != key)
                continue;
            for (var i = group.First; i < group.First + group.Count; i++)
            {
                if (!entries[i].Roles.Contains(AxisRoles.Total))
                    result.Add(entries[i].Key);
            }

            return true;
        }

        return false;
    }

    private static int IndexOf(IReadOnlyList<AxisEntry> entries, string key)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Key == key)
                return i;
        }

        return -1;
    }
}
