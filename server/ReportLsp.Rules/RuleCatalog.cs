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

    /// <summary>File name of the page of a rule id, or null.</summary>
    internal static string? PageFile(string id) =>
        typeof(RuleCatalog).Assembly.GetManifestResourceNames().FirstOrDefault(n => n.StartsWith(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The page of a rule id, or null.</summary>
    private static string? Page(string id)
    {
        if (id.Length != 7 || PageFile(id) is not { } name)
            return null;
        using var reader = new StreamReader(typeof(RuleCatalog).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
