using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Completion on a line of text: statutory headings, blank tables and sections; those that the report lacks.</summary>
internal static class HeadingCompletions
{
    /// <summary>The completions on a line: of what was typed, else all that fit here. None where no format is known or text follows the cursor.</summary>
    public static IReadOnlyList<CompletionEntry> At(Report report, LineSyntax line, int offset, Language language)
    {
        if (report.Format is not { } format || Completions.Typed(report.Text, line, offset) is not { } typed)
            return [];
        var replace = typed.Length == 0 ? new TextSpan(offset, 0) : TextSpan.FromBounds(line.ContentSpan.Start, Math.Max(offset, line.ContentSpan.Start));
        var isChinese = language == Language.Chinese;
        var here = SectionFinder.At(report, line.Span.Start);
        var result = new List<CompletionEntry>();
        foreach (var section in format.Sections)
        {
            var found = report.Section(section);
            var isOnLine = found is not null && found.HeadingLine == line;
            if (found is null || isOnLine)
                AddSection(section);
        }

        foreach (var table in format.Tables)
        {
            if (report.Tables.Any(t => t.Definition.Key == table.Key))
                continue;
            var snippet = Snippet([table], report.Text.NewLine, "");
            var isOfSection = here?.Definition?.Key == table.SectionKey;
            if (Fits(typed, table.Name) is { } filter)
                result.Insert(isOfSection ? 0 : result.Count, new CompletionEntry(table.Name, CompletionKind.Block, replace, snippet, true, isChinese ? "空白表格" : "blank table", filter, $"table:{format.Id}/{table.Key}"));
        }

        return result;

        void AddSection(SectionDefinition section)
        {
            var heading = BlankReportWriter.Heading(format, section);
            if (Fits(typed, heading, section.Title) is not { } filter)
                return;
            var id = $"section:{format.Id}/{section.Key}";
            result.Add(new CompletionEntry(heading, CompletionKind.Heading, replace, heading, false, isChinese ? "章节标题" : "section heading", filter, id));
            var tables = format.Tables.Where(t => t.SectionKey == section.Key && report.Tables.All(b => b.Definition.Key != t.Key)).ToList();
            if (tables.Count > 0)
                result.Add(new CompletionEntry(heading, CompletionKind.Block, replace, Snippet(tables, report.Text.NewLine, heading), true, isChinese ? "标题和空白表格" : "heading and blank table", filter, id));
        }
    }

    /// <summary>The text to filter by where what was typed fits a name: nothing typed, the start of it, or the start of it without its number.</summary>
    private static string? Fits(string typed, params ReadOnlySpan<string> names)
    {
        var bare = typed.TrimStart('#', ' ');
        foreach (var name in names)
        {
            if (bare.Length == 0 || name.StartsWith(bare, StringComparison.Ordinal))
                return typed + name[bare.Length..];
        }

        return null;
    }

    private static string Snippet(IReadOnlyList<TableDefinition> tables, string newLine, string heading)
    {
        var text = heading.Length > 0 ? SnippetText.Escape(heading) + newLine + newLine : "";
        var stops = 0;
        for (var i = 0; i < tables.Count; i++)
            text += (i > 0 ? newLine : "") + SnippetText.Of(tables[i], newLine, ref stops);
        return text;
    }
}
