using System.Text;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formatting;

/// <summary>
/// Rewrites a statutory table as a canonical pipe table: labels and values as written, joined and freed of stray spaces. Letters, Han
/// characters and numbers keep their sequence; where that cannot be had, the table is left alone.
/// </summary>
public static class TablePrinter
{
    /// <summary>The change that makes a table canonical; null where it is not bound cleanly or is canonical already.</summary>
    public static TextChange? Convert(Report report, BoundTable table)
    {
        if (!CanConvert(table))
            return null;
        var labels = new Dictionary<LayoutLabel, string>(ReferenceEqualityComparer.Instance);
        foreach (var label in table.Labels)
        {
            if (label.Layout is null || !labels.TryAdd(label.Layout, TextOf(report, label)))
                return null;
        }

        if (table.Definition.Rows.Any(r => r.Labels.Any(l => !labels.ContainsKey(l))))
            return null;
        var lines = BlankTableWriter.Write(
            table.Definition,
            c => table.Cells[c.Index] is { Span: { IsEmpty: false } span } ? report.Text.ToString(span) : "",
            l => labels[l]);
        var (first, last) = (FirstLine(report, table), LastLine(report, table));
        var old = TextSpan.FromBounds(report.Text.GetLineSpan(first).Start, report.Text.GetLineSpan(last).End);
        var text = string.Join(report.Text.NewLine, lines);
        var before = report.Text.Slice(old);
        return before.SequenceEqual(text) || !ContentSequence.IsSame(before, text) ? null : new TextChange(old, text);
    }

    /// <summary>True where every row has its values and nothing foreign stands between; <see cref="Convert"/> may still find a letter that would be lost.</summary>
    public static bool CanConvert(BoundTable table) =>
        table.MissingRows.Count == 0
        && table.LocalRows.Count == 0
        && table.ForeignLabels.Count == 0
        && table.Repeat is null
        && !table.Splits.Any(s => s.HasText)
        && table.Rows.All(r => r.State == RowState.Complete && r is { IsOutOfOrder: false, IsDuplicate: false });

    /// <summary>A lone bar that opens the first row belongs to the table.</summary>
    private static int FirstLine(Report report, BoundTable table)
    {
        var first = table.Lines.First;
        return first > 0 && report.Tree.Lines[first - 1] is BarRunLineSyntax { Count: 1 } ? first - 1 : first;
    }

    /// <summary>Bars that merged cells left behind after the last value belong to the table.</summary>
    private static int LastLine(Report report, BoundTable table)
    {
        var last = table.Lines.Last;
        var lines = report.Tree.Lines;
        while (last + 1 < lines.Length && lines[last + 1].Kind is SyntaxKind.BarRunLine)
            last++;
        return last;
    }

    private static string TextOf(Report report, BoundLabel label)
    {
        var text = new StringBuilder();
        foreach (var piece in label.Pieces)
        {
            var part = report.Text.ToString(piece);
            if (text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]) && part.Length > 0 && char.IsAsciiLetterOrDigit(part[0]))
                text.Append(' ');
            text.Append(part);
        }

        return Spacing(text.ToString());
    }

    /// <summary>White space stays only between two ASCII characters, once.</summary>
    private static string Spacing(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                result.Append(text[i]);
                continue;
            }

            var next = i;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            if (next < text.Length && result.Length > 0 && char.IsAscii(result[^1]) && char.IsAscii(text[next]))
                result.Append(' ');
            i = next - 1;
        }

        return result.ToString();
    }
}
