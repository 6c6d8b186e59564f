using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Features;

/// <summary>Hover on a label of a statutory table: the label as prescribed, and how the table adds up.</summary>
internal static class LabelHover
{
    /// <summary>The hover of a label.</summary>
    public static HoverInfo Of(BoundTable table, BoundLabel label, Language language)
    {
        var isChinese = language == Language.Chinese;
        var text = new StringBuilder();
        text.Append("**").Append(MarkdownText.Escape(label.Layout?.Text ?? label.Text)).Append("**\n\n").Append(MarkdownText.Escape(table.Definition.Name)).Append('\n');
        if (label.Layout is null)
            text.Append('\n').Append(isChinese ? "规定的表中没有这一项。\n" : "The prescribed table has no such entry.\n");
        else if (label.Match == LabelMatch.Near)
            text.Append('\n').Append(isChinese ? "这里写的与规定的名称不一致。\n" : "What is written here differs from the prescribed label.\n");
        var score = EquationScore.Of(table);
        if (score.Total > 0)
            text.Append('\n').Append(TableScore.Title(score, language)).Append('\n');
        var span = label.Pieces[0];
        return new HoverInfo(span, text.ToString());
    }
}
