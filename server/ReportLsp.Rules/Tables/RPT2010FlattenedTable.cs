using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Rules.Totals;

namespace ReportLsp.Rules.Tables;

/// <summary>RPT2010: a statutory table lost its grid on the way into the text.</summary>
public sealed class RPT2010FlattenedTable : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT2010",
        Name = "flattened-table",
        Title = new LocalizedText("表格不是竖线表格", "Table not in pipe form"),
        DefaultSeverity = DiagnosticSeverity.Hint,
        Fix = FixKind.Safe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{table}”{form}，可以转换为对齐的竖线表格，便于核对。",
                "\"{table}\" {form}; it can be converted into an aligned pipe table, which is easier to check."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            if (table.Form == TableForm.Pipe || table.Labels.Count == 0)
                continue;
            CodeFix[] fixes = TablePrinter.CanConvert(table) && Displacements.Of(context.Model, table).Count == 0 ? [Conversion(context.Model, table)] : [];
            var arguments = new MessageArguments(("table", table.Definition.Name), ("form", FormName(table.Form)));
            context.Report("default", table.Labels[0].Pieces[0], arguments, fixes: fixes, scope: TableNames.Scope(table));
        }
    }

    private static CodeFix Conversion(Report report, BoundTable table) => new(
        new LocalizedText("转换为竖线表格", "Convert to pipe table"),
        IsSafe: true,
        IsPreferred: true,
        new DeferredChanges(() => TablePrinter.Convert(report, table) is { } change ? [change] : []));

    private static LocalizedText FormName(TableForm form) => form switch
    {
        TableForm.Row => new LocalizedText("每行之间只有竖线分隔", "has rows with bars between the cells"),
        TableForm.CellBar => new LocalizedText("每格占一行，行末有竖线", "has a cell a line, each with a bar after it"),
        TableForm.BarLine => new LocalizedText("每格占一行，竖线另占一行", "has a cell a line, with bars on lines of their own"),
        TableForm.Tab => new LocalizedText("用制表符分隔", "has TABs between the cells"),
        _ => new LocalizedText("每格占一行，没有竖线", "has a cell a line, without bars"),
    };
}
