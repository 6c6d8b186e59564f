using System.Reflection;
using ReportLsp.Analysis.Engine;
using ReportLsp.Rules.Directives;

namespace ReportLsp.Rules;

/// <summary>The catalogue: one line a rule, in order of ids. Findings of the engine and the loaders are part of every set.</summary>
public static class RuleCatalog
{
    /// <summary>All rules with their pages. Made once, shared by all.</summary>
    public static RuleSet Default { get; } = new(
        [
            new RPT0003UnknownDirective(),
        ],
        Page);

    /// <summary>The page of a rule id, or null.</summary>
    private static string? Page(string id)
    {
        var assembly = typeof(RuleCatalog).Assembly;
        var name = PageName(assembly, id);
        if (name is null)
            return null;
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string? PageName(Assembly assembly, string id) =>
        assembly.GetManifestResourceNames().FirstOrDefault(n => n.StartsWith(id, StringComparison.OrdinalIgnoreCase));
}
