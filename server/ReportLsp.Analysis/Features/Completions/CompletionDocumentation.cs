using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Features;

/// <summary>The documentation of completions, asked for one at a time.</summary>
public static class CompletionDocumentation
{
    /// <summary>Markdown for a <see cref="CompletionEntry.DocumentationId"/>; null for one that is not known.</summary>
    public static string? Of(AnalysisSettings settings, string id, Language language)
    {
        var colon = id.IndexOf(':');
        if (colon < 0)
            return null;
        var name = id[(colon + 1)..];
        return id[..colon] switch
        {
            "rule" => RulePages.Of(settings.Rules, name, language),
            "directive" => DirectiveNames.Find(name)?.Markdown(language),
            "format" => settings.Formats.Find(name) is { } format ? DirectiveNames.OfFormat(format, language) : null,
            "section" => OfSection(settings, name, language),
            "table" => OfTable(settings, name),
            _ => null,
        };
    }

    private static string? OfSection(AnalysisSettings settings, string path, Language language)
    {
        var (format, key) = Split(path);
        var section = settings.Formats.Find(format)?.Sections.FirstOrDefault(s => s.Key == key);
        return section is null ? null : HeadingHover.OfSection(section, HeadingMatch.Exact, language);
    }

    private static string? OfTable(AnalysisSettings settings, string path)
    {
        var (format, key) = Split(path);
        return settings.Formats.Find(format)?.Table(key) is { } table
            ? $"**{MarkdownText.Escape(table.Name)}**\n\n```\n{string.Join('\n', BlankTableWriter.WriteBlank(table)).Replace("```", "'''", StringComparison.Ordinal)}\n```\n"
            : null;
    }

    private static (string Format, string Key) Split(string path)
    {
        var slash = path.IndexOf('/');
        return slash < 0 ? (path, "") : (path[..slash], path[(slash + 1)..]);
    }
}
