namespace ReportLsp.Analysis.Model.Repair;

/// <summary>Cells of rows with a field too many whose relations do not tell which: their figures may stand under another column.</summary>
internal static class UncertainCells
{
    /// <summary>True for each such cell; null where there is none.</summary>
    public static bool[]? Of(BoundTable table)
    {
        bool[]? result = null;
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            if (row.State != RowState.Surplus || row.IsDuplicate)
                continue;
            result ??= new bool[table.Cells.Count];
            for (var i = 0; i < row.Cells.Count; i++)
                result[row.Cells[i].Definition.Index] = true;
        }

        return result;
    }

    /// <summary>True where an equation has such a cell.</summary>
    public static bool Touch(bool[]? uncertain, List<RelationResult> failing)
    {
        for (var r = 0; uncertain is not null && r < failing.Count; r++)
        {
            var terms = failing[r].Definition.Terms;
            for (var i = 0; i < terms.Length; i++)
            {
                if (uncertain[terms[i].Cell])
                    return true;
            }
        }

        return false;
    }
}
