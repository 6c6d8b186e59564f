using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Relations;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>Makes a bound table of a draft: cells, states of rows, relations, forced values.</summary>
internal static class TableAssembler
{
    private static readonly CellValue BlankValue = new(CellValueKind.Blank, null, CellValueNotes.None);

    /// <summary>The bound table.</summary>
    public static BoundTable Assemble(TableDraft draft)
    {
        var table = draft.Index.Table;
        var end = draft.Tokens[draft.LastToken];
        var cells = new BoundCell[table.Cells.Count];
        var rows = new List<BoundRow>(draft.Rows.Count);
        var lastRow = draft.Rows.Count > 0 ? draft.Rows.Max(r => r.Segment.First) : -1;
        foreach (var row in draft.Rows)
            AddRow(draft, row, row.Segment.First == lastRow, rows, cells);
        for (var i = 0; i < cells.Length; i++)
            cells[i] ??= new BoundCell(table.Cells[i], false, new TextSpan(end.Span.End, 0), BlankValue);
        rows = WideRowReader.Improve(rows, cells, table);
        rows = RowCompletion.Improve(rows, cells, table);

        var known = RelationEvaluator.Known(cells);
        var forced = RelationEvaluator.Force(table.Relations, known, i => table.Cells[i].Domain == ValueDomain.SignedCount);
        var local = new LocalRow[draft.LocalRows.Count];
        for (var i = 0; i < local.Length; i++)
            local[i] = Local(draft, draft.LocalRows[i]);
        var relations = new RelationResult[table.Relations.Count];
        for (var i = 0; i < relations.Length; i++)
            relations[i] = RelationEvaluator.Evaluate(table.Relations[i], known);
        if (local.Length > 0)
            CountedLocalRows.Settle(relations, table, local);
        var first = draft.Tokens[draft.FirstToken];
        return new BoundTable
        {
            Definition = table,
            Format = draft.Index.Format,
            Span = TextSpan.FromBounds(first.Span.Start, Math.Max(first.Span.End, end.Span.End)),
            Lines = (first.Line, end.Line),
            Form = TableFormFinder.Find(draft),
            Rows = rows,
            MissingRows = [.. table.Rows.Where(r => r.Kind == LayoutRowKind.Values && !rows.Exists(x => ReferenceEquals(x.Layout, r)))],
            Labels = AllLabels(draft).ConvertAll(draft.Bind),
            LocalRows = local,
            Splits = SplitFinder.Find(draft),
            Repeat = draft.Repeat is { } repeat
                ? new TableRepeat((draft.Tokens[repeat.First].Line, draft.Tokens[repeat.Last].Line), draft.Tokens[repeat.First].Span)
                : null,
            Cells = cells,
            Relations = relations,
            Forced = forced,
        };
    }

    /// <summary>Labels of the chain, of rows placed later, and of local rows, in order of the text.</summary>
    private static List<DraftLabel> AllLabels(TableDraft draft)
    {
        var labels = new List<DraftLabel>(draft.Labels);
        foreach (var row in draft.Rows)
        {
            if (row.Label is { } label && !labels.Exists(l => ReferenceEquals(l, label)))
                labels.Add(label);
        }

        foreach (var row in draft.LocalRows)
            labels.Add(row.Label);
        labels.Sort((a, b) => a.Tokens[0] - b.Tokens[0]);
        return labels;
    }

    private static LocalRow Local(TableDraft draft, DraftLocalRow row)
    {
        var label = draft.Bind(row.Label);
        var fields = row.Segment.Fields;
        return new LocalRow(label, fields, fields.Length == 0 ? label.Span : label.Span.Union(fields[^1].Span), row.Block);
    }

    private static void AddRow(TableDraft draft, DraftRow row, bool isLast, List<BoundRow> rows, BoundCell[] cells)
    {
        var label = row.Label is null ? null : draft.Bind(row.Label);
        var place = label?.Span ?? new TextSpan(row.Segment.Fields.Length > 0 ? row.Segment.Fields[0].Span.Start : draft.Tokens[draft.LastToken].Span.End, 0);
        var n = row.Row.Cells.Count;
        var reading = RowReader.Read(row.Row, row.Segment, draft.Surplus, draft.Index.Table.GridWidth, isLast);
        if (reading.State == RowState.Surplus && SplitOver(draft, row, reading.FieldCount) is { } following)
        {
            for (var k = 0; k <= following.Count; k++)
            {
                var part = reading.Fields[(k * n)..((k + 1) * n)];
                Add(k == 0 ? row.Row : following[k - 1], k == 0 ? label : null, RowState.Split, part, [.. Enumerable.Range(0, n)]);
            }

            return;
        }

        Add(row.Row, label, reading.State, reading.Fields, reading.Cells);

        void Add(LayoutRow layout, BoundLabel? name, RowState state, BoundField[] fields, int[] map)
        {
            var bound = new BoundCell[layout.Cells.Count];
            for (var i = 0; i < bound.Length; i++)
            {
                var definition = layout.Cells[i];
                bound[i] = map[i] >= 0
                    ? new BoundCell(definition, true, fields[map[i]].Span, fields[map[i]].Value)
                    : new BoundCell(definition, false, new TextSpan(place.End, 0), BlankValue);
                if (!row.IsDuplicate)
                    cells[definition.Index] = bound[i];
            }

            var span = name?.Span ?? (fields.Length > 0 ? fields[0].Span : place);
            rows.Add(new BoundRow
            {
                Layout = layout,
                Label = name,
                State = state,
                FieldCount = fields.Length,
                Fields = fields,
                Cells = bound,
                IsOutOfOrder = row.IsOutOfOrder,
                IsDuplicate = row.IsDuplicate,
                Span = fields.Length > 0 ? span.Union(fields[^1].Span) : span,
            });
        }
    }

    /// <summary>The next rows of the layout that are missing and whose values stand behind this one's (BINDER, step 9), or null.</summary>
    private static List<LayoutRow>? SplitOver(TableDraft draft, DraftRow row, int count)
    {
        var n = row.Row.Cells.Count;
        if (count % n != 0 || n < 2)
            return null;
        var result = new List<LayoutRow>();
        var rows = draft.Index.Table.Rows;
        for (var r = row.RowIndex + 1; r < rows.Count && result.Count < (count / n) - 1; r++)
        {
            if (rows[r].Kind != LayoutRowKind.Values)
                continue;
            if (rows[r].Cells.Count != n || draft.Rows.Exists(x => x.RowIndex == r))
                return null;
            result.Add(rows[r]);
        }

        return result.Count == (count / n) - 1 ? result : null;
    }
}
