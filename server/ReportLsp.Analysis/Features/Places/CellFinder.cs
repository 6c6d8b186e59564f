using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Finds what part of a table an offset is in. Any offset will do; one outside the text is clamped.</summary>
internal static class CellFinder
{
    /// <summary>The value cell at an offset, its padding included; null where there is none.</summary>
    public static CellPlace? At(Report report, int offset)
    {
        if (TableAt(report, offset) is not { } table)
            return null;
        offset = Math.Clamp(offset, 0, report.Text.Length);
        var field = FieldAt(report.Tree.Lines[report.Text.GetLineIndex(offset)], offset);
        var cursor = new TextSpan(offset, 0);
        BoundCell? touched = null;
        foreach (var cell in table.Cells)
        {
            if (!cell.IsPresent)
                continue;
            if (field is { } content && cell.Span == content)
                return new CellPlace(table, cell);
            if (touched is null && cell.Span.Touches(cursor))
                touched = cell;
        }

        return touched is null ? null : new CellPlace(table, touched);
    }

    /// <summary>The label at an offset with its table; null where there is none.</summary>
    public static (BoundTable Table, BoundLabel Label)? LabelAt(Report report, int offset)
    {
        if (TableAt(report, offset) is not { } table)
            return null;
        var cursor = new TextSpan(Math.Clamp(offset, 0, report.Text.Length), 0);
        foreach (var label in table.Labels)
        {
            foreach (var piece in label.Pieces)
            {
                if (piece.Touches(cursor))
                    return (table, label);
            }
        }

        return null;
    }

    /// <summary>The statutory table whose lines hold an offset; null where there is none.</summary>
    public static BoundTable? TableAt(Report report, int offset)
    {
        var line = report.Text.GetLineIndex(offset);
        foreach (var table in report.Tables)
        {
            if (line >= table.Lines.First && line <= table.Lines.Last)
                return table;
        }

        return null;
    }

    /// <summary>The text of the field of a row line at an offset; null where the line is no row or the cursor outside its fields.</summary>
    public static TextSpan? FieldAt(LineSyntax line, int offset)
    {
        if (line is not TableRowLineSyntax row)
            return null;
        foreach (var cell in row.CellSpans)
        {
            if (offset >= cell.Span.Start && offset <= cell.Span.End)
                return cell.ContentSpan;
        }

        return null;
    }
}
