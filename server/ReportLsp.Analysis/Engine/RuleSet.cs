using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Engine;

/// <summary>The rules at hand; the catalogue of the Rules library is the usual one.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, Rule> _rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CrossReportRule> _crossRules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DiagnosticDescriptor> _descriptors = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a set. The findings of the engine and the loaders (<see cref="EngineDescriptors"/>) are always part of it.</summary>
    /// <param name="rules">Rules with distinct ids.</param>
    /// <param name="pages">Gives the page of a rule id as Markdown, or null.</param>
    /// <param name="others">Descriptors of findings that no rule of the set makes.</param>
    /// <param name="cross">Rules over several reports, with ids distinct from all others.</param>
    /// <exception cref="ArgumentException">Two of them have the same id.</exception>
    public RuleSet(
        IEnumerable<Rule> rules,
        Func<string, string?>? pages = null,
        IEnumerable<DiagnosticDescriptor>? others = null,
        IEnumerable<CrossReportRule>? cross = null)
    {
        var sorted = rules.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Descriptor.Id, b.Descriptor.Id));
        Rules = sorted;
        foreach (var rule in sorted)
        {
            _rules.Add(rule.Descriptor.Id, rule);
            _descriptors.Add(rule.Descriptor.Id, rule.Descriptor);
        }

        CrossReportRule[] sortedCross = [.. cross ?? []];
        Array.Sort(sortedCross, static (a, b) => string.CompareOrdinal(a.Descriptor.Id, b.Descriptor.Id));
        CrossRules = sortedCross;
        foreach (var rule in sortedCross)
        {
            _crossRules.Add(rule.Descriptor.Id, rule);
            _descriptors.Add(rule.Descriptor.Id, rule.Descriptor);
        }

        foreach (var descriptor in EngineDescriptors.All)
            _descriptors.Add(descriptor.Id, descriptor);
        foreach (var descriptor in others ?? [])
            _descriptors.Add(descriptor.Id, descriptor);
        var all = _descriptors.Values.ToArray();
        Array.Sort(all, static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        Descriptors = all;
        Page = pages ?? (_ => null);
    }

    /// <summary>The rules over one report by id.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The rules over several reports by id.</summary>
    public IReadOnlyList<CrossReportRule> CrossRules { get; }

    /// <summary>The page of a rule id as Markdown, or null.</summary>
    public Func<string, string?> Page { get; }

    /// <summary>All descriptors by id, also of findings that no <see cref="Rule"/> makes.</summary>
    public IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>The rule over several reports with an id (case does not matter) or a name, or null.</summary>
    public CrossReportRule? FindCross(string idOrName) => FindDescriptor(idOrName) is { } descriptor ? _crossRules.GetValueOrDefault(descriptor.Id) : null;

    /// <summary>The rule over one report with an id (case does not matter) or a name, or null; findings of the engine have no rule.</summary>
    public Rule? Find(string idOrName) => FindDescriptor(idOrName) is { } descriptor ? _rules.GetValueOrDefault(descriptor.Id) : null;

    /// <summary>The descriptor with an id (case does not matter) or a name, or null.</summary>
    public DiagnosticDescriptor? FindDescriptor(string idOrName) =>
        _descriptors.TryGetValue(idOrName, out var found) ? found : Descriptors.FirstOrDefault(d => d.Name == idOrName);

    /// <summary>The known id nearest to one that is not known, or the id of the rule with that name; null where nothing is near.</summary>
    public string? Suggest(string unknown) =>
        Descriptors.FirstOrDefault(d => string.Equals(d.Name, unknown, StringComparison.OrdinalIgnoreCase))?.Id
        ?? NameSuggestion.For(unknown, Descriptors.Select(d => d.Id))
        ?? (NameSuggestion.For(unknown, Descriptors.Select(d => d.Name)) is { } name ? FindDescriptor(name)?.Id : null);
}
