using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Analysis.Features;

/// <summary>The page of a rule as editors show it.</summary>
public static class RulePages
{
    /// <summary>The page of a rule id or name as Markdown in one language, without its cases; its title where it has no page; null for no rule.</summary>
    public static string? Of(RuleSet rules, string idOrName, Language language)
    {
        if (rules.FindDescriptor(idOrName) is not { } descriptor)
            return null;
        var heading = $"**{descriptor.Id}** {MarkdownText.Escape(descriptor.Title.For(language))}\n";
        return rules.Page(descriptor.Id) is { } page ? $"{heading}\n{RulePageText.Section(page, language)}\n" : heading;
    }
}
