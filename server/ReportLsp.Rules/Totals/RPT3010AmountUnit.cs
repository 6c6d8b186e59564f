using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.Totals;

/// <summary>RPT3010: an amount in units of ten thousand that was probably written in single ones.</summary>
public sealed class RPT3010AmountUnit : Rule
{
    private const decimal Factor = 10_000;
    private const string Unit = "万元";
    private static readonly MessageTemplate Convert = new("换算为万元：{value}", "Convert to units of 10,000 yuan: {value}");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT3010",
        Name = "amount-unit",
        Title = new LocalizedText("金额单位可能不是万元", "Amount perhaps not in units of 10,000 yuan"),
        DefaultSeverity = DiagnosticSeverity.Information,
        Fix = FixKind.Unsafe,
        Options = [new RuleOption("limit", 100_000, 1_000, 100_000_000, new LocalizedText("达到多少万元时提示", "Amount in units of 10,000 yuan from which it is reported"))],
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{cell}”的单位是万元，{text} 万元即 {yuan} 元，是否把元填成了万元？若是，应为 {value}。",
                "\"{cell}\" is in units of 10,000 yuan; {text} of them are {yuan} yuan. Was it written in yuan? Then it should be {value}."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var limit = context.Option("limit");
        foreach (var table in context.Model.Tables)
        {
            foreach (var cell in table.Cells)
            {
                if (cell.Definition is not { Domain: ValueDomain.Amount, Unit: Unit } || cell.Number is not { } number || cell.Value.Notes.HasFlag(CellValueNotes.Unit))
                    continue;
                var text = context.Model.Text.ToString(cell.Span);
                if (number < limit && !(number >= Factor && HasCents(text)))
                    continue;
                var value = Numbers.Format(decimal.Round(number / Factor, 4));
                var arguments = new MessageArguments(
                    ("cell", TableNames.Cell(table.Definition, cell.Definition)), ("text", text), ("yuan", number * Factor), ("value", value));
                var fix = new CodeFix(new LocalizedText(Convert, new MessageArguments(("value", value))), false, false, [new TextChange(cell.Span, value)]);
                context.Report("default", cell.Span, arguments, fixes: [fix], scope: TableNames.Scope(table, cell.Definition, text, value));
            }
        }
    }

    /// <summary>True for exactly two decimals, as yuan with 角 and 分 have.</summary>
    private static bool HasCents(string text)
    {
        var point = text.IndexOf('.');
        return point >= 0 && text.Length - point == 3;
    }
}
