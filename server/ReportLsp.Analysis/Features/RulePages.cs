using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Analysis.Features;

/// <summary>The page of a rule as editors show it.</summary>
public static class RulePages
{
    /// <summary>The page of a rule id or name as Markdown; its title where it has no page; null for no rule.</summary>
    public static string? Of(RuleSet rules, string idOrName, Language language)
    {
        if (rules.FindDescriptor(idOrName) is not { } descriptor)
            return null;
        return rules.Page(descriptor.Id) ?? $"**{descriptor.Id}** {MarkdownText.Escape(descriptor.Title.For(language))}\n";
    }
}
