using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Tables;

/// <summary>Writes fields of a row into the text, in the form the row is written in.</summary>
internal static class RowFields
{
    /// <summary>The change that gives a row these fields instead of the ones it has.</summary>
    public static TextChange Rewrite(Report report, BoundTable table, BoundRow row, IReadOnlyList<string> texts)
    {
        var separator = Separator(report, table, row);
        var (span, lead, tail) = Range(report, row, separator);
        return new TextChange(span, lead + string.Join(separator, texts) + tail);
    }

    /// <summary>The changes that write texts in place of cells or fields that are there, blank ones included.</summary>
    public static IReadOnlyList<TextChange> Fill(SourceText text, IEnumerable<(TextSpan Span, string Text)> fields) => FieldWriter.Fill(text, fields);

    private static (TextSpan Span, string Lead, string Tail) Range(Report report, BoundRow row, string separator)
    {
        if (row.Fields.Count > 0)
            return (TextSpan.FromBounds(row.Fields[0].Span.Start, row.Fields[^1].Span.End), "", row.Fields[^1].Span.IsEmpty && FieldWriter.IsAtText(report.Text, row.Fields[^1].Span.End) ? separator : "");
        var end = row.Label?.Span.End ?? row.Span.End;
        return (new TextSpan(end, 0), separator, "");
    }

    /// <summary>What stands between two values of the row, or of the table; else what its form has there.</summary>
    private static string Separator(Report report, BoundTable table, BoundRow row)
    {
        if (Between(report.Text, row) is { } own)
            return own;
        if (row.Label is { } label && report.Tree.Lines[report.Text.GetLineIndex(label.Span.End)] is TableRowLineSyntax { IsTab: true })
            return "\t";
        foreach (var other in table.Rows)
        {
            if (other.Cells.Count > 1 && Between(report.Text, other) is { } shared)
                return shared;
        }

        var line = report.Text.NewLine;
        return table.Form switch
        {
            TableForm.Tab => "\t",
            TableForm.CellBar => " |" + line,
            TableForm.BarLine => line + "|" + line,
            TableForm.Cell => line,
            _ => " | ",
        };
    }

    private static string? Between(SourceText text, BoundRow row)
    {
        for (var i = 1; i < row.Fields.Count; i++)
        {
            var (before, after) = (row.Fields[i - 1].Span, row.Fields[i].Span);
            if (!before.IsEmpty && !after.IsEmpty && after.Start > before.End)
                return Narrow(text.ToString(TextSpan.FromBounds(before.End, after.Start)));
        }

        return null;
    }

    /// <summary>Padding of aligned columns is not part of a separator.</summary>
    private static string Narrow(string separator)
    {
        var bar = separator.IndexOf('|');
        return bar > 1 && separator.AsSpan(0, bar).Trim(' ').IsEmpty ? separator[(bar - 1)..] : separator;
    }
}
