using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Engine;

/// <summary>The rules at hand; the catalogue of the Rules library is the usual one.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, Rule> _byId;

    /// <summary>Makes a set.</summary>
    /// <param name="rules">Rules with distinct ids.</param>
    /// <param name="pages">Gives the page of a rule id as Markdown, or null.</param>
    public RuleSet(IEnumerable<Rule> rules, Func<string, string?>? pages = null)
    {
        Rules = [.. rules.OrderBy(r => r.Descriptor.Id, StringComparer.Ordinal)];
        _byId = Rules.ToDictionary(r => r.Descriptor.Id, StringComparer.OrdinalIgnoreCase);
        Page = pages ?? (_ => null);
    }

    /// <summary>The rules by id.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The page of a rule id as Markdown, or null.</summary>
    public Func<string, string?> Page { get; }

    /// <summary>The descriptors by id.</summary>
    public IEnumerable<DiagnosticDescriptor> Descriptors => Rules.Select(r => r.Descriptor);

    /// <summary>The rule with an id (case does not matter) or a name, or null.</summary>
    public Rule? Find(string idOrName) =>
        _byId.TryGetValue(idOrName, out var rule) ? rule : Rules.FirstOrDefault(r => r.Descriptor.Name == idOrName);
}
