using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Testing.Reports;

/// <summary>Writes a table the way web pages lose it: six forms, each with what merged cells leave behind.</summary>
public static class TableFlattener
{
    /// <summary>The lines of a table in a form, without line ends.</summary>
    public static IReadOnlyList<string> Write(PrintedTable table, FlattenOptions options)
    {
        switch (options.Form)
        {
            case TableForm.Pipe:
                return GridWriter.Pipe(table, options);
            case TableForm.Tab:
                return GridWriter.Tab(table, options);
            default:
                return Stream(table, options);
        }
    }

    /// <summary>The pieces of a label as the header break of the options has it: one or two.</summary>
    public static IReadOnlyList<string> Pieces(PrintedLabel label, PrintedRow row, FlattenOptions options)
    {
        if (options.HeaderBreak == HeaderBreak.Whole || !CanBreak(label, row))
            return [label.Text];
        var half = label.Text.Length / 2;
        var (first, second) = (label.Text[..half], label.Text[half..]);
        return options.HeaderBreak switch
        {
            HeaderBreak.Spaced => [first + " " + second],
            HeaderBreak.Lines => [first, second],
            _ => [first],
        };
    }

    private static bool CanBreak(PrintedLabel label, PrintedRow row) =>
        row.Kind == LayoutRowKind.Header && label.Role == LabelRole.Column && label is { ColumnSpan: 1, Text.Length: >= 4 and <= 8 };

    private static List<string> Stream(PrintedTable table, FlattenOptions options)
    {
        var lines = new List<string>();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            // Dumps trim the bars that end the table, unless every row has one.
            var surplus = options.RowEndBars ? row.SwallowedSlots + 1 : i == table.Rows.Count - 1 ? 0 : row.SwallowedSlots;
            if (options.Form == TableForm.Row)
                WriteRow(lines, row, surplus, options);
            else if (options.Form == TableForm.Cell)
                WriteCells(lines, row, options);
            else if (options is { Form: TableForm.BarLine, OpeningBars: false })
                WriteBarLines(lines, row, surplus, options);
            else
                WriteCellBars(lines, row, surplus, options);
        }

        if (options is { Form: TableForm.Cell, BlankLines: true })
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    private static void WriteRow(List<string> lines, PrintedRow row, int surplus, FlattenOptions options)
    {
        var labels = row.Labels.Select(l => Pieces(l, row, options)).ToList();
        var start = options.OpeningBars ? "| " : "";
        lines.Add(start + string.Join(' ', Barred([.. labels.Select(p => p[0]), .. Texts(row, options)], surplus)));
        if (labels.Any(p => p.Count > 1))
            lines.Add(start + string.Join(' ', Barred([.. labels.Where(p => p.Count > 1).Select(p => p[1])], surplus)));
    }

    private static void WriteCellBars(List<string> lines, PrintedRow row, int surplus, FlattenOptions options)
    {
        if (options.Form == TableForm.BarLine)
            lines.Add("|");
        lines.AddRange(Barred([.. row.Labels.Select(l => string.Join('\n', Pieces(l, row, options))), .. Texts(row, options)], surplus)
            .SelectMany(t => t.Split('\n')));
    }

    private static void WriteBarLines(List<string> lines, PrintedRow row, int surplus, FlattenOptions options)
    {
        foreach (var label in row.Labels)
            lines.AddRange([.. Pieces(label, row, options), "|"]);
        foreach (var text in Texts(row, options))
            lines.AddRange(text.Length == 0 ? ["|"] : [text, "|"]);
        if (surplus > 0)
            lines.Add(new string('|', surplus));
    }

    private static void WriteCells(List<string> lines, PrintedRow row, FlattenOptions options)
    {
        foreach (var text in row.Labels.SelectMany(l => Pieces(l, row, options)).Concat(Texts(row, options)))
        {
            lines.Add(text);
            if (options.BlankLines)
                lines.Add("");
        }
    }

    /// <summary>Each text with its bar; empty texts and swallowed slots side by side become one run of bars.</summary>
    private static List<string> Barred(IReadOnlyList<string> texts, int surplus)
    {
        var parts = new List<string>();
        var run = 0;
        foreach (var text in texts)
        {
            if (text.Length == 0)
            {
                run++;
                continue;
            }

            if (run > 0)
                parts.Add(new string('|', run));
            run = 0;
            parts.Add(text + " |");
        }

        if (run + surplus > 0)
            parts.Add(new string('|', run + surplus));
        return parts;
    }

    private static IEnumerable<string> Texts(PrintedRow row, FlattenOptions options) => row.Values.Select(v => v.Text ?? options.Blank);
}
