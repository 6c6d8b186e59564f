using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Rules.Tables;

/// <summary>RPT2011: rows of a table of no known format differ in width.</summary>
public sealed class RPT2011RaggedTable : Rule
{
    private const int FewestNumbers = 2;

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT2011",
        Name = "ragged-table",
        Title = new LocalizedText("表格各行格数不一", "Rows of different width"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "这一行有 {found} 格，表中其他行有 {due} 格；请检查是否漏填或多填了一格。",
                "This row has {found} {found|cell|cells}, the other rows of the table have {due}; a cell is missing or too many."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.GenericTables)
        {
            var rows = table.Rows.Where(r => r.Cells.Count(c => c.Value.Number is not null) >= FewestNumbers).ToList();
            if (WidthOf(table, rows) is not { } due)
                continue;
            foreach (var row in rows)
            {
                var width = Width(table, row);
                if (width != due)
                    context.Report("default", row.Span, new MessageArguments(("found", width), ("due", due)));
            }
        }
    }

    /// <summary>The width more than half of the rows have; null where there is none or the rows are all alike.</summary>
    private static int? WidthOf(GenericTable table, List<GenericRow> rows)
    {
        foreach (var (width, count) in rows.CountBy(r => Width(table, r)))
        {
            if (count * 2 > rows.Count && count < rows.Count)
                return width;
        }

        return null;
    }

    /// <summary>Number of cells; pages drop or add empty TAB fields at the ends of rows.</summary>
    private static int Width(GenericTable table, GenericRow row)
    {
        var width = row.Cells.Count;
        while (table.Form == TableForm.Tab && width > 0 && row.Cells[width - 1].Span.IsEmpty)
            width--;
        return width;
    }
}
