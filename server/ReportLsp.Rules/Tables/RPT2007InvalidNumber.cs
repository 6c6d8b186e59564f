using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Tables;

/// <summary>RPT2007: a value that is not written as its cell wants it: unit, full-width digits, sign, fraction.</summary>
public sealed class RPT2007InvalidNumber : Rule
{
    private static readonly MessageTemplate Replace = new("改为 {value}", "Write {value}");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT2007",
        Name = "invalid-number",
        Title = new LocalizedText("数的写法不对", "Number written wrongly"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Mixed,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{cell}”写的是“{text}”，表中只写数，不写单位。", "\"{cell}\" holds \"{text}\"; write the number only, without a unit."),
            ["width"] = new("“{cell}”的“{text}”用了全角字符，请改为半角。", "\"{cell}\" holds \"{text}\" in full-width characters; write it in half width."),
            ["space"] = new("“{cell}”的“{text}”中间有空格，是一个数还是两个数？", "\"{cell}\" holds \"{text}\" with a space inside; is it one number or two?"),
            ["negative"] = new("“{cell}”是 {text}，数量不能是负数。", "\"{cell}\" is {text}; a count cannot be negative."),
            ["fraction"] = new("“{cell}”是 {text}，件数应当是整数。", "\"{cell}\" is {text}; a count should be a whole number."),
            ["decimals"] = new("“{cell}”是 {text}，金额最多四位小数。", "\"{cell}\" is {text}; an amount has at most four decimals."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            foreach (var cell in table.Cells)
            {
                if (!cell.IsPresent || cell.Span.IsEmpty || Problem(cell) is not { } message)
                    continue;
                var text = context.Model.Text.ToString(cell.Span);
                var arguments = new MessageArguments(("cell", TableNames.Cell(table.Definition, cell.Definition)), ("text", text));
                context.Report(message, cell.Span, arguments, fixes: Fixes(cell, text, message), scope: TableNames.Scope(table, cell.Definition, text));
            }
        }
    }

    private static string? Problem(BoundCell cell)
    {
        var value = cell.Value;
        if (value.Kind is CellValueKind.Blank or CellValueKind.Placeholder)
            return null;
        if (value.Number is not { } number)
            return null;
        if (value.Notes.HasFlag(CellValueNotes.Unit))
            return "default";
        if (value.Notes.HasFlag(CellValueNotes.InnerSpace))
            return "space";
        if (number < 0 && cell.Definition.Domain != ValueDomain.SignedCount)
            return "negative";
        if (cell.Definition.Domain == ValueDomain.Amount ? decimal.Round(number, CellDefinition.MostDecimals) != number : number != decimal.Truncate(number))
            return cell.Definition.Domain == ValueDomain.Amount ? "decimals" : "fraction";
        return value.Notes.HasFlag(CellValueNotes.FullWidth) ? "width" : null;
    }

    private static CodeFix[] Fixes(BoundCell cell, string text, string message)
    {
        if (message is not ("default" or "width" or "space") || cell.Number is not { } number)
            return [];
        // Another unit than that of the cell means another number.
        var unit = message == "default" ? text.TrimStart('+', '-', '＋', '－').TrimStart([.. "0123456789０１２３４５６７８９.,．， "]) : "";
        if (!cell.Definition.Allows(number) || (cell.Definition.Domain == ValueDomain.Amount && unit != cell.Definition.Unit && unit.Length > 0))
            return [];
        var plain = (cell.Value.Notes.HasFlag(CellValueNotes.Signed) && number > 0 ? "+" : "") + Numbers.Format(number);
        var title = new LocalizedText(Replace, new MessageArguments(("value", plain)));
        return [new CodeFix(title, message == "width", true, [new TextChange(cell.Span, plain)])];
    }
}
