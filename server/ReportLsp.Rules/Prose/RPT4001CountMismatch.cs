using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Prose;

namespace ReportLsp.Rules.Prose;

/// <summary>RPT4001: a count in prose differs from the cells it names.</summary>
public sealed class RPT4001CountMismatch : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT4001",
        Name = "count-mismatch",
        Title = new LocalizedText("文中数量与表格不符", "Count differs from the table"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "文中写的是“{stated}”，而表中“{name}”为 {value}。请核对，改正文字或表格。",
                "The text says \"{stated}\", but \"{name}\" in the table is {value}. Check which is right and correct the other."),
            ["none"] = new(
                "文中写“{stated}”，而表中“{name}”为 {value}。请核对，改正文字或表格。",
                "The text says \"{stated}\", that is 0, but \"{name}\" in the table is {value}. Check which is right and correct the other."),
            ["several"] = new(
                "文中说几项“{stated}”，而表中不止一项不是这样，如“{name}”为 {value}。请核对。",
                "The text says \"{stated}\" of several counts, but more than one of them differs in the table: \"{name}\" is {value}. Check them."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var quantity in context.Model.ProseQuantities)
        {
            if (quantity is { Outcome: QuantityOutcome.Differs, Table: { } table, Cell: { } cell })
                Report(context, quantity, table, cell);
        }
    }

    private static void Report(RuleContext context, ProseQuantity quantity, BoundTable table, BoundCell cell)
    {
        var stated = context.Model.Text.ToString(quantity.IsNegation ? quantity.Span : quantity.NumberSpan.Union(quantity.Span));
        var names = string.Join("、", quantity.Cells.Select(c => ProseFigures.NameOf(table, c)).Take(3));
        var arguments = new MessageArguments(("stated", stated), ("name", names), ("value", quantity.Expected ?? CellValue(cell)));
        var key = quantity.IsNegation ? "none" : quantity.Expected is null ? "several" : "default";
        var fixes = quantity is { IsNegation: false, Expected: { } value } && CanBeSet(quantity)
            ? ProseFigures.Set(quantity.NumberSpan, ProseFigures.Write(context.Model, quantity.NumberSpan, value))
            : [];
        var due = quantity.Expected is { } expected ? Numbers.Format(expected) : null;
        var scope = new FindingScope(
            table.Definition.Key, cell.Definition.RowKey, cell.Definition.ColumnKey, Actual: Numbers.Format(quantity.Value), Expected: due, Operands: [Numbers.Format(quantity.Value), due ?? ""]);
        context.Report(key, quantity.NumberSpan, arguments, ProseFigures.Places(table, quantity.Cells), fixes, scope);
    }

    private static decimal CellValue(BoundCell cell) => cell.Number ?? 0;

    /// <summary>False for a number with 万 or 亿, which is rounded on purpose.</summary>
    private static bool CanBeSet(ProseQuantity quantity) => quantity.Value < 10_000 || quantity.NumberSpan.Length >= 5;
}
