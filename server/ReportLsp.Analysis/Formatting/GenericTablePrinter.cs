using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formatting;

/// <summary>Aligns the columns of a pipe table of no format. Other forms, ragged ones and those with merged cells stay as they are.</summary>
internal static class GenericTablePrinter
{
    /// <summary>The change, or null where there is nothing to do.</summary>
    public static TextChange? Align(Report report, GenericTable table)
    {
        if (table.Form != TableForm.Pipe || table.Rows.Count == 0)
            return null;
        var width = table.Rows[0].Cells.Count;
        if (table.Rows.Any(r => r.Cells.Count != width || report.Tree.Lines[r.Line] is not TableRowLineSyntax { HasLeadingBar: true, HasTrailingBar: true } line
            || line.Cells.Any(c => c.IsZeroWidth)))
            return null;
        var rows = table.Rows.Select(IReadOnlyList<PipeSlot> (r) => [.. r.Cells.Select(c => new PipeSlot(report.Text.ToString(c.Span)))]).ToList();
        var lines = PipeGrid.Write(rows);
        var ruled = new List<string>();
        var next = 0;
        for (var i = table.Lines.First; i <= table.Lines.Last; i++)
        {
            if (next < rows.Count && table.Rows[next].Line == i)
                ruled.Add(lines[next++]);
            else if (report.Tree.Lines[i].Kind == SyntaxKind.RuleLine && Rule(report.Text.ToString(report.Tree.Lines[i].ContentSpan), lines[0]) is { } rule)
                ruled.Add(rule);
            else
                return null;
        }

        var old = TextSpan.FromBounds(report.Text.GetLineSpan(table.Lines.First).Start, report.Text.GetLineSpan(table.Lines.Last).End);
        var text = string.Join(report.Text.NewLine, ruled);
        return report.Text.Slice(old).SequenceEqual(text) ? null : new TextChange(old, text);
    }

    /// <summary>A rule line with the bars below those of a row; colons stay. Null where its columns are others.</summary>
    private static string? Rule(string old, string row)
    {
        var marks = old.Trim().Trim('|').Split('|');
        var bars = Bars(row);
        if (marks.Length != bars.Count - 1)
            return null;
        var result = "|";
        for (var i = 0; i < marks.Length; i++)
        {
            var mark = marks[i].Trim();
            var width = bars[i + 1] - bars[i] - 1;
            var left = mark.StartsWith(':') ? ":" : "";
            var right = mark.EndsWith(':') && mark.Length > 1 ? ":" : "";
            result += left + new string('-', Math.Max(1, width - left.Length - right.Length)) + right + "|";
        }

        return result;
    }

    /// <summary>Display columns of the bars of a row that no backslash makes literal.</summary>
    private static List<int> Bars(string row)
    {
        var result = new List<int>();
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '|' && (i == 0 || row[i - 1] != '\\'))
                result.Add(DisplayWidth.Of(row.AsSpan(0, i)));
        }

        return result;
    }
}
