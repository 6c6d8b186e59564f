using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Rules.Structure;

/// <summary>The statutory sections of a report as the rules on its structure see them.</summary>
internal static class StatutorySections
{
    /// <summary>Sections of the format in order of the text, without the lines of a table of contents: nothing under them, and there again later.</summary>
    public static List<ReportSection> Of(Report report) => report.Shared(Find);

    private static List<ReportSection> Find(Report report)
    {
        var result = new List<ReportSection>(report.Sections.Count);
        for (var i = 0; i < report.Sections.Count; i++)
        {
            var section = report.Sections[i];
            if (section.Definition is not null && !(IsBlank(report, section) && ComesAgain(report, i)))
                result.Add(section);
        }

        return result;
    }

    /// <summary>The first section with a role, or null.</summary>
    public static ReportSection? WithRole(Report report, string role) => Of(report).Find(s => s.Definition!.Roles.Contains(role));

    /// <summary>The prose under a heading, in order.</summary>
    public static List<Paragraph> ParagraphsOf(Report report, ReportSection section) =>
        report.Shared(Group).TryGetValue(section, out var paragraphs) ? paragraphs : [];

    private static Dictionary<ReportSection, List<Paragraph>> Group(Report report)
    {
        var result = new Dictionary<ReportSection, List<Paragraph>>(report.Sections.Count);
        foreach (var paragraph in report.Paragraphs)
        {
            if (paragraph.Section is null)
                continue;
            if (!result.TryGetValue(paragraph.Section, out var under))
                result.Add(paragraph.Section, under = []);
            under.Add(paragraph);
        }

        return result;
    }

    /// <summary>True where a table of any kind stands under a heading.</summary>
    public static bool HasTable(Report report, ReportSection section) =>
        report.Tables.Any(t => t.Section == section) || report.GenericTables.Any(t => t.Section == section);

    /// <summary>The number of a section for messages: 六, in English 6.</summary>
    public static LocalizedText Part(SectionDefinition definition) => new(ChineseNumeralText.Of(definition.Ordinal), definition.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>True where some paragraph holds one of some words.</summary>
    public static bool Mention(Report report, IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (!report.MayContain(word))
                continue;
            foreach (var paragraph in paragraphs)
            {
                if (report.Text.Slice(paragraph.Span).Contains(word, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    private static bool IsBlank(Report report, ReportSection section)
    {
        for (var line = section.Body.First; line <= section.Body.Last; line++)
        {
            if (report.LineRoles[line] != LineRole.Blank)
                return false;
        }

        return true;
    }

    private static bool ComesAgain(Report report, int index)
    {
        for (var i = index + 1; i < report.Sections.Count; i++)
        {
            if (report.Sections[i].Definition == report.Sections[index].Definition)
                return true;
        }

        return false;
    }
}
