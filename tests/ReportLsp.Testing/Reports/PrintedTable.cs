using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Testing.Reports;

/// <summary>A statutory table with its values, before a text form is chosen; mutations change it row by row. Immutable.</summary>
/// <param name="Definition">The table of the format it was made from.</param>
/// <param name="Rows">The printed rows in order.</param>
public sealed record PrintedTable(TableDefinition Definition, IReadOnlyList<PrintedRow> Rows)
{
    /// <summary>Prints a table with numbers by cell index; null prints a blank.</summary>
    public static PrintedTable From(TableDefinition definition, IReadOnlyList<decimal?> values) =>
        From(definition, [.. values.Select((v, i) => v is { } number ? Write(definition.Cells[i], number) : null)]);

    /// <summary>Prints a table with texts by cell index; null prints a blank.</summary>
    public static PrintedTable From(TableDefinition definition, IReadOnlyList<string?> texts)
    {
        if (texts.Count != definition.Cells.Count)
            throw new ArgumentException($"{definition.Key} has {definition.Cells.Count} cells, not {texts.Count}", nameof(texts));
        return new PrintedTable(definition, [.. definition.Rows.Select(row => Print(definition, row, texts))]);
    }

    /// <summary>Index of the row with a key, or -1.</summary>
    public int IndexOf(string rowKey)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Key == rowKey)
                return i;
        }

        return -1;
    }

    /// <summary>The table with one row replaced.</summary>
    public PrintedTable With(int index, PrintedRow row) => this with { Rows = [.. Rows.Select((r, i) => i == index ? row : r)] };

    /// <summary>The table without a row: labels that span it shrink, labels that begin in it and span more move to the next row.</summary>
    public PrintedTable Without(int index)
    {
        var rows = Reach(index, -1);
        var moved = rows[index].Labels.Where(l => l.RowSpan > 1).Select(l => l with { RowSpan = l.RowSpan - 1 }).ToList();
        if (moved.Count > 0)
        {
            var next = rows[index + 1];
            rows[index + 1] = next with { Labels = [.. moved, .. next.Labels], SwallowedSlots = next.SwallowedSlots - moved.Count };
        }

        rows.RemoveAt(index);
        return this with { Rows = rows };
    }

    /// <summary>The table with a row put in before <paramref name="index"/>; labels that span the place grow.</summary>
    public PrintedTable Insert(int index, PrintedRow row)
    {
        var rows = Reach(index, 1);
        rows.Insert(index, row);
        return this with { Rows = rows };
    }

    /// <summary>The table with every value text mapped.</summary>
    public PrintedTable MapValues(Func<PrintedValue, string?> text) => this with
    {
        Rows = [.. Rows.Select(r => r with { Values = [.. r.Values.Select(v => v with { Text = text(v) })] })],
    };

    private static PrintedRow Print(TableDefinition definition, LayoutRow row, IReadOnlyList<string?> texts) => new(
        row.Kind,
        row.Block,
        row.Key,
        [.. row.Labels.Select(l => new PrintedLabel(l.Role, l.Text, l.Column, l.ColumnSpan, l.RowSpan))],
        [.. row.Cells.Select(c => new PrintedValue(texts[c.Index], c.Index, c.Column, c.ColumnSpan))],
        definition.GridWidth - row.Labels.Count - row.Cells.Count);

    private static string Write(CellDefinition cell, decimal number) =>
        cell.Domain == ValueDomain.SignedCount && number > 0 ? "+" + Numbers.Format(number) : Numbers.Format(number);

    private List<PrintedRow> Reach(int index, int change)
    {
        var rows = Rows.ToList();
        for (var i = 0; i < index; i++)
        {
            var at = i;
            rows[i] = rows[i] with { Labels = [.. rows[i].Labels.Select(l => at + l.RowSpan > index ? l with { RowSpan = l.RowSpan + change } : l)] };
        }

        return rows;
    }
}

/// <summary>A printed row.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Block">Block of the layout.</param>
/// <param name="Key">Row key, or null.</param>
/// <param name="Labels">Labels that begin in it, from left to right.</param>
/// <param name="Values">Values, from left to right.</param>
/// <param name="SwallowedSlots">Grid slots that merged cells swallow; web dumps leave a bar for each at the end of the row.</param>
public sealed record PrintedRow(
    LayoutRowKind Kind,
    int Block,
    string? Key,
    IReadOnlyList<PrintedLabel> Labels,
    IReadOnlyList<PrintedValue> Values,
    int SwallowedSlots);

/// <summary>A printed label.</summary>
/// <param name="Role">What it names.</param>
/// <param name="Text">Its text.</param>
/// <param name="Column">First grid column, from 0.</param>
/// <param name="ColumnSpan">Grid columns covered.</param>
/// <param name="RowSpan">Printed rows covered.</param>
public sealed record PrintedLabel(LabelRole Role, string Text, int Column, int ColumnSpan, int RowSpan);

/// <summary>A printed value.</summary>
/// <param name="Text">Its text, or null for a blank.</param>
/// <param name="Cell">Index of the cell of the layout; -1 for one that is not of it.</param>
/// <param name="Column">First grid column, from 0.</param>
/// <param name="ColumnSpan">Grid columns covered.</param>
public sealed record PrintedValue(string? Text, int Cell, int Column, int ColumnSpan);
