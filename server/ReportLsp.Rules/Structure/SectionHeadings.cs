using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Rules.Structure;

/// <summary>Headings written as the other headings of a report are.</summary>
internal static class SectionHeadings
{
    /// <summary>The heading line of a section: numbered, after hashes where the report has them, without a number where no heading has one.</summary>
    public static string For(Report report, SectionDefinition definition)
    {
        var others = report.Sections.Where(s => s.Definition is not null).ToList();
        if (others.Count > 0 && others.TrueForAll(s => s.Ordinal == 0))
            return Hashes(others[0]) + definition.Title;
        var heading = BlankReportWriter.Heading(report.Format!, definition);
        return others.Count > 0 ? Hashes(others[0]) + heading.TrimStart('#', ' ') : heading;
    }

    private static string Hashes(ReportSection section) =>
        section.HeadingLine is HeadingLineSyntax { Kind: SyntaxKind.MarkdownHeadingLine } heading ? new string('#', heading.Level) + " " : "";
}
