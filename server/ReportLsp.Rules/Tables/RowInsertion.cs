using System.Text;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Tables;

/// <summary>Where an absent row belongs, and the text that puts it there in the form of the rows around it.</summary>
/// <param name="Place">An empty range where it belongs.</param>
/// <param name="Change">The insertion; null where the rows around give no example to follow.</param>
internal sealed record RowInsertion(TextSpan Place, TextChange? Change)
{
    private const string Above = "^^";

    /// <summary>Finds the place of an absent row.</summary>
    public static RowInsertion Of(Report report, BoundTable table, LayoutRow missing)
    {
        var layout = table.Definition.Rows.ToList();
        var index = layout.IndexOf(missing);
        BoundRow? before = null;
        BoundRow? after = null;
        foreach (var row in table.Rows)
        {
            if (row.IsOutOfOrder || row.IsDuplicate || row.Label is null)
                continue;
            var at = layout.IndexOf(row.Layout);
            if (at < index)
                before = row;
            else if (at > index && after is null)
                after = row;
        }

        if (missing.RowLabel is null)
            return new RowInsertion(new TextSpan(table.Span.End, 0), null);
        // A row that opens a group stands after the label of the group, which the next row then follows.
        var opensGroup = missing.Labels.Count > 1 && table.Labels.Any(l => l.Layout is not null && l.Layout != missing.RowLabel && missing.Labels.Contains(l.Layout));
        if (opensGroup && after is not null && after.Layout.Block == missing.Block)
            return BeforeRow(report, table, missing, after);
        if (before is not null && before.Layout.Block == missing.Block)
            return AfterRow(report, table, missing, before);
        if (after is not null && after.Layout.Block == missing.Block && missing.Labels.Count == 1)
            return BeforeRow(report, table, missing, after);
        var place = before is not null ? EndOf(report, table, before) : table.Span.Start;
        return new RowInsertion(new TextSpan(place, 0), null);
    }

    private static RowInsertion AfterRow(Report report, BoundTable table, LayoutRow missing, BoundRow before)
    {
        var end = EndOf(report, table, before);
        var place = new TextSpan(end, 0);
        var example = Example(table, missing, before);
        if (example is null || BlankCopy(report, table, example, missing.RowLabel!.Text) is not { } copy)
            return new RowInsertion(place, null);
        var lead = IsOneLine(report, before) ? Lead(report, table, before, missing) : OpeningBar(report, before);
        return new RowInsertion(place, new TextChange(place, report.Text.NewLine + lead + copy));
    }

    private static RowInsertion BeforeRow(Report report, BoundTable table, LayoutRow missing, BoundRow after)
    {
        var start = after.Label!.Span.Start;
        var place = new TextSpan(start, 0);
        var example = Example(table, missing, after);
        if (example is null || BlankCopy(report, table, example, missing.RowLabel!.Text) is not { } copy)
            return new RowInsertion(place, null);
        var lead = IsOneLine(report, after) ? Lead(report, table, after, after.Layout) : "";
        return new RowInsertion(place, new TextChange(place, copy + report.Text.NewLine + lead));
    }

    /// <summary>A row to copy: with as many values and, as merged cells leave bars behind, as many labels; else the neighbour.</summary>
    private static BoundRow? Example(BoundTable table, LayoutRow missing, BoundRow neighbour)
    {
        var alike = table.Rows.Where(r => r.State == RowState.Complete && r.Label is not null && r.Layout.Cells.Count == missing.Cells.Count).ToList();
        return IsSame(neighbour) ? neighbour
            : alike.Find(IsSame) ?? (neighbour.Layout.Cells.Count == missing.Cells.Count ? neighbour : alike.FirstOrDefault());

        bool IsSame(BoundRow row) => row.Layout.Cells.Count == missing.Cells.Count && row.Layout.Labels.Count == missing.Labels.Count
            && row.Layout.RowLabel?.ColumnSpan == missing.RowLabel?.ColumnSpan;
    }

    private static bool IsOneLine(Report report, BoundRow row) =>
        row.Fields.Count > 0 && report.Text.GetLineIndex(row.Label!.Span.Start) == report.Text.GetLineIndex(row.Fields[0].Span.Start);

    /// <summary>Offset of the end of the last line of a row, bars that merged cells left behind included.</summary>
    private static int EndOf(Report report, BoundTable table, BoundRow row)
    {
        var line = report.Text.GetLineIndex(row.Span.End);
        var start = table.Labels.Where(l => l.Span.Start > row.Span.Start).Select(l => report.Text.GetLineIndex(l.Span.Start)).DefaultIfEmpty(int.MaxValue).Min();
        if (!IsOneLine(report, row))
        {
            while (line + 1 < Math.Min(start, report.Tree.Lines.Length) && report.Tree.Lines[line + 1] is BarRunLineSyntax bars && !OpensNextRow(report, table, line + 1, start, bars))
                line++;
        }

        return report.Text.GetLineSpan(line).End;
    }

    /// <summary>True for a lone bar directly before the next label in a table whose rows each begin with one.</summary>
    private static bool OpensNextRow(Report report, BoundTable table, int line, int nextLabel, BarRunLineSyntax bars) =>
        bars.Count == 1 && line + 1 == nextLabel && table.Labels.Count > 0
        && report.Text.GetLineIndex(table.Span.Start) is > 0 and var first && report.Tree.Lines[first - 1] is BarRunLineSyntax { Count: 1 };

    private static string OpeningBar(Report report, BoundRow row)
    {
        var line = report.Text.GetLineIndex(row.Label!.Span.Start);
        return line > 0 && report.Tree.Lines[line - 1] is BarRunLineSyntax { Count: 1 } && report.Tree.Lines[line] is TableRowLineSyntax ? "|" + report.Text.NewLine : "";
    }

    /// <summary>What stands on a row's line before its label, as the line of another row would have it.</summary>
    private static string Lead(Report report, BoundTable table, BoundRow row, LayoutRow target)
    {
        var line = report.Text.GetLineIndex(row.Label!.Span.Start);
        if (report.Tree.Lines[line] is not TableRowLineSyntax syntax)
            return "";
        var column = target.RowLabel!.Column;
        if (syntax.IsTab)
        {
            var tabs = report.Text.Slice(TextSpan.FromBounds(report.Text.GetLineSpan(line).Start, row.Label.Span.Start)).Count('\t');
            return new string('\t', target.RowLabel.Column == row.Layout.RowLabel!.Column ? tabs : column);
        }

        var bar = syntax.HasLeadingBar ? "| " : "";
        return table.Form == TableForm.Pipe ? bar + string.Concat(Enumerable.Repeat(Above + " | ", column)) : bar;
    }

    /// <summary>The text of a row from its label to its end with another label and no values.</summary>
    private static string? BlankCopy(Report report, BoundTable table, BoundRow example, string label)
    {
        var result = new StringBuilder(label);
        var at = example.Label!.Span.End;
        var oneLine = IsOneLine(report, example);
        foreach (var field in example.Fields)
        {
            if (field.Span.Start < at)
                return null;
            var between = report.Text.ToString(TextSpan.FromBounds(at, field.Span.Start));
            // Without bars only a mark shows a cell that is not filled in.
            var isBare = !oneLine && table.Form == TableForm.Cell;
            result.Append(!oneLine && !isBare ? between.TrimStart(' ') : between);
            if (isBare)
                result.Append('—');
            at = field.Span.End;
        }

        result.Append(report.Text.Slice(TextSpan.FromBounds(at, EndOf(report, table, example))));
        return oneLine ? result.ToString() : Squeeze(result.ToString(), report.Text.NewLine);
    }

    /// <summary>Lines that lost their value do not stay behind as blank ones.</summary>
    private static string Squeeze(string text, string newLine)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd('\r').Trim(' '));
        return text.Contains('|') ? string.Join(newLine, lines.Where(l => l.Length > 0)) : string.Join(newLine, lines);
    }
}
