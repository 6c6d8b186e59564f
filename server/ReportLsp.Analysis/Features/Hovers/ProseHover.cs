using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Prose;

namespace ReportLsp.Analysis.Features;

/// <summary>Hover on a figure in prose: the cells it was compared with and what they hold.</summary>
internal static class ProseHover
{
    /// <summary>The hover at an offset; null where no figure stands or it was compared with nothing.</summary>
    public static HoverInfo? At(Report report, int offset, Language language)
    {
        if (ProseMentions.At(report, offset) is not { Table: { } table, Cells.Count: > 0 } quantity)
            return null;
        var text = new StringBuilder();
        text.Append(Mark(quantity)).Append(" **").Append(MarkdownText.Escape(report.Text.ToString(quantity.Span))).Append("**\n\n")
            .Append(MarkdownText.Escape(table.Definition.Name)).Append("\n\n");
        foreach (var cell in quantity.Cells)
        {
            text.Append("- ").Append(MarkdownText.Escape(table.Definition.CellName(cell.Definition)))
                .Append(language == Language.Chinese ? "：" : ": ").Append(EquationText.Figure(cell, language)).Append('\n');
        }

        if (quantity is { Cells.Count: > 1, Expected: { } sum })
            text.Append("- = ").Append(Numbers.Format(sum)).Append('\n');
        return new HoverInfo(quantity.Span, text.ToString());
    }

    /// <summary>✓, ✗ or a question mark.</summary>
    public static string Mark(ProseQuantity quantity) => quantity.Outcome switch
    {
        QuantityOutcome.Agrees => "✓",
        QuantityOutcome.Differs => "✗",
        _ => "?",
    };
}
