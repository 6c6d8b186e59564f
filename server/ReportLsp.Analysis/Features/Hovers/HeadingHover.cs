using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Features;

/// <summary>Hover on the title (what the report is taken for) and on section headings (what the statute asks for).</summary>
internal static class HeadingHover
{
    /// <summary>The hover at an offset, or null.</summary>
    public static HoverInfo? At(Report report, int offset, Language language)
    {
        if (report.Title is { } title && Hover.Hits(title.Span, offset))
            return new HoverInfo(title.Span, OfReport(report, language));
        var line = report.Text.GetLineIndex(offset);
        foreach (var section in report.Sections)
        {
            if (section.Line == line && section.Definition is { } definition)
                return new HoverInfo(section.HeadingLine.ContentSpan, OfSection(definition, section.Match, language));
        }

        return null;
    }

    /// <summary>What the statute asks for in a section.</summary>
    public static string OfSection(SectionDefinition definition, HeadingMatch match, Language language)
    {
        var text = new StringBuilder();
        text.Append("**").Append(MarkdownText.Escape(definition.Title)).Append("**\n");
        if (match is HeadingMatch.Variant or HeadingMatch.Near)
            text.Append('\n').Append(language == Language.Chinese ? "规定的标题如上，这里写的与之不同。\n" : "The prescribed heading is the one above; it is written differently here.\n");
        if (definition.Guidance.Length > 0)
            text.Append('\n').Append(MarkdownText.Escape(definition.Guidance)).Append('\n');
        return text.ToString();
    }

    private static string OfReport(Report report, Language language)
    {
        var isChinese = language == Language.Chinese;
        var colon = isChinese ? "：" : ": ";
        var text = new StringBuilder();
        text.Append("**").Append(MarkdownText.Escape(report.Format?.Name ?? (isChinese ? "没有认出报告格式" : "No format recognised"))).Append("**\n");
        if (report.Agency is { } agency)
            text.Append("\n- ").Append(isChinese ? "机关" : "Agency").Append(colon).Append(MarkdownText.Escape(agency.Value));
        if (report.Year is { } year)
            text.Append("\n- ").Append(isChinese ? "年度" : "Year").Append(colon).Append(year.Value);
        foreach (var basis in report.Format?.LegalBasis ?? [])
            text.Append("\n- ").Append(isChinese ? "依据" : "Basis").Append(colon).Append(MarkdownText.Escape(basis));
        return text.Append('\n').ToString();
    }
}
