using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Rules.Structure;

/// <summary>Headings written as the other headings of a report are.</summary>
internal static class SectionHeadings
{
    /// <summary>The heading line of a section: numbered, after hashes where the report has them, without a number where no heading has one.</summary>
    public static string For(Report report, SectionDefinition definition)
    {
        var others = report.Sections.Where(s => s.Definition is not null).ToList();
        var model = others.Find(s => s.Definition!.Ordinal != definition.Ordinal);
        if (model is not null && others.TrueForAll(s => s.Ordinal == 0))
            return Hashes(model) + definition.Title;
        var marker = report.Format!.Language == "zh" ? ChineseNumeralText.Of(definition.Ordinal) + "、" : $"{definition.Ordinal}. ";
        return Hashes(model) + marker + definition.Title;
    }

    private static string Hashes(ReportSection? section) =>
        section?.HeadingLine is HeadingLineSyntax { Kind: SyntaxKind.MarkdownHeadingLine } heading ? new string('#', heading.Level) + " " : "";
}
