using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Features;

/// <summary>Hover on a cell: its row and column, what it should hold, and the equations it is in.</summary>
internal static class CellHover
{
    /// <summary>The hover of a cell.</summary>
    public static HoverInfo Of(Report report, CellPlace place, Language language)
    {
        var table = place.Table;
        var cell = place.Cell;
        var isChinese = language == Language.Chinese;
        var text = new StringBuilder();
        text.Append("**").Append(MarkdownText.Escape(table.Definition.RowName(cell.Definition.RowKey))).Append("** · **")
            .Append(MarkdownText.Escape(table.Definition.ColumnName(cell.Definition.ColumnKey))).Append(isChinese ? "**：" : "**: ")
            .Append(EquationText.Figure(cell, language));
        if (cell.Definition.Unit.Length > 0)
            text.Append(' ').Append(MarkdownText.Escape(cell.Definition.Unit));
        text.Append("\n\n").Append(MarkdownText.Escape(table.Definition.Name)).Append('\n');
        AppendDue(text, table, cell, isChinese);
        AppendEquations(text, table, cell, language);
        AppendStated(text, report, cell, language);
        AppendProse(text, report, cell, isChinese);
        return new HoverInfo(cell.Span, text.ToString());
    }

    private static void AppendDue(StringBuilder text, BoundTable table, BoundCell cell, bool isChinese)
    {
        var due = DueValues.Of(table).FirstOrDefault(d => d.Cell == cell)?.Values;
        if (due is null && table.Forced.TryGetValue(cell.Definition.Index, out var forced))
            due = [forced];
        if (due is null)
            return;
        var values = string.Join(isChinese ? " 或 " : " or ", due.Select(v => $"**{Numbers.Format(v)}**"));
        text.Append('\n').Append(isChinese ? "按勾稽关系应为 " : "By the equations it should be ").Append(values).Append(isChinese ? "。\n" : ".\n");
    }

    private static void AppendEquations(StringBuilder text, BoundTable table, BoundCell cell, Language language)
    {
        var isFirst = true;
        foreach (var result in CellEquations.Of(table, cell.Definition.Index))
        {
            text.Append(isFirst ? "\n" : "").Append("- ").Append(Mark(result.Outcome)).Append(' ').Append(MarkdownText.Escape(EquationText.Of(table, result, language)));
            if (result is { HasBlankItems: true, Outcome: RelationOutcome.Failed })
                text.Append(language == Language.Chinese ? "（空白按 0 计）" : " (blanks count as 0)");
            text.Append('\n');
            isFirst = false;
        }
    }

    private static void AppendStated(StringBuilder text, Report report, BoundCell cell, Language language)
    {
        foreach (var relation in report.StatedRelations)
        {
            foreach (var instance in relation.Instances)
            {
                if (instance.IsFormatRelation || !instance.Operands.Any(o => o.Span == cell.Span))
                    continue;
                text.Append("\n- ").Append(Mark(instance.Outcome)).Append(' ').Append(MarkdownText.Escape(StatedHover.Describe(relation, instance, language))).Append('\n');
            }
        }
    }

    /// <summary>What the prose says of the cell, with the line it says it in.</summary>
    private static void AppendProse(StringBuilder text, Report report, BoundCell cell, bool isChinese)
    {
        foreach (var quantity in ProseMentions.Of(report, cell))
        {
            var line = report.Text.GetLineIndex(quantity.Span.Start) + 1;
            text.Append("\n- ").Append(ProseHover.Mark(quantity)).Append(isChinese ? $" 正文第 {line} 行：" : $" Prose, line {line}: ")
                .Append(MarkdownText.Escape(report.Text.ToString(quantity.Span))).Append('\n');
        }
    }

    /// <summary>✓, ✗ or a question mark.</summary>
    public static string Mark(RelationOutcome outcome) => outcome switch
    {
        RelationOutcome.Held => "✓",
        RelationOutcome.Failed => "✗",
        _ => "?",
    };
}
