using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Tables;

/// <summary>RPT2009: a table is interrupted by a blank line, a page break or text.</summary>
public sealed class RPT2009SplitTable : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT2009",
        Name = "split-table",
        Title = new LocalizedText("表格被断开", "Table split"),
        DefaultSeverity = DiagnosticSeverity.Information,
        Fix = FixKind.Safe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{table}”在这里被空行断成两段（前一行 {before} 格，后一行 {after} 格），请接成一张表。",
                "\"{table}\" is split here by a blank line (a row of {before} {before|cell|cells} before it, of {after} after it); join the parts."),
            ["text"] = new(
                "“{table}”中间夹了文字“{text}”，请移到表外。",
                "\"{table}\" is interrupted by the text \"{text}\"; move it out of the table."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            foreach (var split in table.Splits)
                Report(context, table, split);
        }
    }

    private static void Report(RuleContext context, BoundTable table, TableSplit split)
    {
        const int longest = 24;
        var text = context.Model.Text;
        var scope = TableNames.Scope(table);
        if (!split.HasText)
        {
            var lines = TextSpan.FromBounds(text.GetLineSpan(split.Lines.First).Start, text.GetLineSpanWithBreak(split.Lines.Last).End);
            var arguments = new MessageArguments(("table", table.Definition.Name), ("before", split.WidthBefore), ("after", split.WidthAfter));
            var isBlank = text.Slice(lines).Trim().IsEmpty;
            CodeFix[] fixes = isBlank ? [new CodeFix(new LocalizedText("接成一张表", "Join the parts of the table"), true, true, [new TextChange(lines, "")])] : [];
            context.Report("default", new TextSpan(lines.Start, 0), arguments, fixes: fixes, scope: scope);
            return;
        }

        var span = split.Span;
        var start = span.Start;
        var end = span.End;
        while (start < end && char.IsWhiteSpace(text.Text[start]))
            start++;
        var line = Math.Min(end, text.GetLineSpan(text.GetLineIndex(start)).End);
        while (line > start && char.IsWhiteSpace(text.Text[line - 1]))
            line--;
        var found = TextSpan.FromBounds(start, line);
        var shown = text.ToString(found);
        var words = new MessageArguments(("table", table.Definition.Name), ("text", shown.Length > longest ? shown[..longest] + "…" : shown));
        context.Report("text", found, words, scope: scope);
    }
}
