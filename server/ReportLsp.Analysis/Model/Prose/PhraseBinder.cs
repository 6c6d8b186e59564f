namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Finds the cells that words name, from the subjects and facets among them and from what the sentence speaks of.</summary>
internal sealed class PhraseBinder(Report report)
{
    /// <summary>The cells that the subjects and facets before and behind a number name; null for none or where it is not sure.</summary>
    /// <param name="before">Subjects and facets before it, in order.</param>
    /// <param name="behind">Subjects and facets behind it, in order.</param>
    /// <param name="context">What has been spoken of.</param>
    /// <param name="inheritsColumns">True where the columns of the statement before go on: 现行有效A 2件、B 3件.</param>
    public CellChoice? Bind(IReadOnlyList<ProseSubject> before, IReadOnlyList<ProseSubject> behind, ProseContext context, bool inheritsColumns)
    {
        var topic = TopicOf(before, behind) ?? (context.IsForeign ? null : context.Topic);
        var (usableBefore, usableBehind) = (Usable(before, topic), Usable(behind, topic));
        var row = PickRow(usableBefore, out var isUnsure);
        if (row is null or { Definition.IsGeneral: true } && PickRow(usableBehind, out var isOtherUnsure) is { } other && (row is null || !other.Definition.IsGeneral))
            (row, isUnsure) = (other, isOtherUnsure);
        var column = PickColumn(usableBefore) ?? PickColumn(usableBehind);
        if (column is not null && row is not null && column.Table != row.Table)
            column = null;
        var choice = row is not null ? FromRow(row, column, context, inheritsColumns) : column is not null ? FromColumn(column, context) : null;
        return isUnsure && choice is not null ? choice with { IsUnsure = true } : choice;
    }

    /// <summary>The table with a key; null where its figures are not sure to be those prose counts: another format, or rows added locally.</summary>
    public BoundTable? Table(string key)
    {
        foreach (var table in report.Tables)
        {
            if (table.Definition.Key == key)
                return table.Format == report.Format && table.LocalRows.Count == 0 && (report.Year is not { } year || table.Format.IsInForce(year.Value)) ? table : null;
        }

        return null;
    }

    /// <summary>What the words speak of: the last topic of theirs, those of general words where no other has one.</summary>
    public static string? TopicOf(IReadOnlyList<ProseSubject> before, IReadOnlyList<ProseSubject> behind)
    {
        string? result = null;
        string? general = null;
        foreach (var subject in behind)
            Take(subject);
        foreach (var subject in before)
            Take(subject);
        return result ?? general;

        void Take(ProseSubject subject)
        {
            if (subject.Definition.IsGeneral)
                general = subject.Definition.Topic ?? general;
            else
                result = subject.Definition.Topic ?? result;
        }
    }

    private static List<ProseSubject> Usable(IReadOnlyList<ProseSubject> subjects, string? topic)
    {
        var result = new List<ProseSubject>(subjects.Count);
        foreach (var subject in subjects)
        {
            if (subject.Cells.Count > 0 && (subject.Definition.Needs is not { } needs || needs == topic))
                result.Add(subject);
        }

        return result;
    }

    /// <summary>
    /// The subject that names the row: the most special one, else the last. What only chooses a row of the topic (办结, 收到) yields to a subject
    /// that is a part of it (予以公开答复); beside another subject (上年结转办结) it is not sure what is meant.
    /// </summary>
    private ProseSubject? PickRow(List<ProseSubject> subjects, out bool isUnsure)
    {
        ProseSubject? result = null;
        isUnsure = false;
        foreach (var subject in subjects)
        {
            if (!subject.HasRows)
                continue;
            if (result is null || (result.Definition.IsGeneral && !(subject.Definition.IsGeneral && result.Definition.Needs is not null)))
                result = subject;
            else if (!subject.Definition.IsGeneral && !IsWithin(result, subject))
                (result, isUnsure) = Either(result, subject, isUnsure);
        }

        return result;
    }

    private (ProseSubject Row, bool IsUnsure) Either(ProseSubject one, ProseSubject other, bool isUnsure)
    {
        if (one.Table != other.Table || (one.Definition.Needs is null) == (other.Definition.Needs is null))
            return (other, false);
        var (subject, facet) = one.Definition.Needs is null ? (one, other) : (other, one);
        if (Table(one.Table)?.Definition is not { } table || facet.Cells[0].RowsIn(table) is not [var row] || subject.Cells[0].RowsIn(table) is not { } rows)
            return (subject, isUnsure);
        return (subject, isUnsure || !(rows.Contains(row) || RowRoles.IsTotalOf(table, row, rows)));
    }

    /// <summary>True where the rows of one are among those of the other.</summary>
    private bool IsWithin(ProseSubject one, ProseSubject other)
    {
        if (one.Table != other.Table || Table(one.Table) is not { } table || other.Cells[0].RowsIn(table.Definition) is not { } around)
            return false;
        foreach (var row in one.Cells[0].RowsIn(table.Definition) ?? [])
        {
            if (!around.Contains(row))
                return false;
        }

        return true;
    }

    private static ProseSubject? PickColumn(List<ProseSubject> subjects)
    {
        ProseSubject? result = null;
        foreach (var subject in subjects)
        {
            if (!subject.HasRows && subject.HasColumns)
                result = subject;
        }

        return result;
    }

    private CellChoice? FromRow(ProseSubject row, ProseSubject? column, ProseContext context, bool inheritsColumns)
    {
        if (Table(row.Table) is not { } table)
            return null;
        var definition = table.Definition;
        var options = new List<(IReadOnlyList<string>, IReadOnlyList<string>)>();
        inheritsColumns = inheritsColumns && context.Last is { HasOwnColumns: true, IsOfColumn: false };
        foreach (var cells in row.Cells)
        {
            if (cells.RowsIn(definition) is not { Count: > 0 } rows)
                return null;
            var columns = column is not null ? column.Cells[0].ColumnsIn(definition)
                : cells.Columns.Count > 0 ? cells.ColumnsIn(definition)
                : inheritsColumns && context.Last is { HasOwnColumns: true } last && last.Table == table ? last.Columns
                : CellChoice.TotalColumns(definition);
            if (columns is not { Count: > 0 })
                return null;
            options.Add((rows, columns));
        }

        return CellChoice.Of(table, options, column is not null || (inheritsColumns && row.Cells[0].Columns.Count == 0));
    }

    private static bool HasCells(BoundTable table, IReadOnlyList<string> rows, IReadOnlyList<string> columns)
    {
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                if (table.Cell(row, column) is null)
                    return false;
            }
        }

        return true;
    }

    private CellChoice? FromColumn(ProseSubject column, ProseContext context)
    {
        if (Table(column.Table) is not { } table || column.Cells[0].ColumnsIn(table.Definition) is not { Count: > 0 } columns)
            return null;
        if (context.Last is not { } last || last.Table != table)
            return column.Default is { } path && path.RowsIn(table.Definition) is { Count: > 0 } rows ? CellChoice.Of(table, [(rows, columns)], true) is { } only ? only with { IsOfColumn = true } : null : null;
        var options = new List<(IReadOnlyList<string>, IReadOnlyList<string>)> { (last.Rows, columns) };
        foreach (var other in context.Part)
        {
            if (other.Table == table && !options.Exists(o => o.Item1.SequenceEqual(other.Rows)) && HasCells(table, other.Rows, columns))
                options.Add((other.Rows, columns));
        }

        return CellChoice.Of(table, options, true) is { } choice ? choice with { IsUnsure = options.Count > 1, IsOfColumn = true } : null;
    }
}
