using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Hover: directives and rule ids, title, headings, labels, cells, stated relations and figures in prose.</summary>
public static class Hover
{
    /// <summary>What to say at an offset; null where there is nothing to say. An offset outside the text is clamped.</summary>
    public static HoverInfo? At(Document document, int offset, Language language)
    {
        var report = document.Model;
        offset = Math.Clamp(offset, 0, report.Text.Length);
        if (DirectiveHover.At(document, offset, language) is { } directive)
            return directive;
        if (CellFinder.At(report, offset) is { } cell)
            return CellHover.Of(report, cell, language);
        if (CellFinder.LabelAt(report, offset) is { } label)
            return LabelHover.Of(label.Table, label.Label, language);
        return HeadingHover.At(report, offset, language) ?? StatedHover.At(report, offset, language) ?? ProseHover.At(report, offset, language);
    }

    /// <summary>True where a range that is not empty holds or touches an offset.</summary>
    internal static bool Hits(TextSpan span, int offset) => !span.IsEmpty && span.Touches(new TextSpan(offset, 0));
}
