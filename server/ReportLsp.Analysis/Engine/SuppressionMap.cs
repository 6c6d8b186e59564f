using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Engine;

/// <summary>
/// The suppressions of a report. A finding is looked up by rule and by the few scopes that hold its line (file, section, table, line),
/// so that the number of suppressions does not matter.
/// </summary>
public sealed class SuppressionMap
{
    private readonly Dictionary<(string Rule, int First, int Last, string Values), List<Suppression>> _entries = [];
    private readonly HashSet<(Suppression Suppression, string Rule)> _used = [];
    private readonly ReportScopes _scopes;

    /// <summary>Reads the suppressions of a report; those that are not written properly (no reason, no known rule) are left out.</summary>
    /// <param name="report">The report.</param>
    /// <param name="rules">The rules at hand.</param>
    public SuppressionMap(Report report, RuleSet rules)
    {
        _scopes = new ReportScopes(report);
        var all = new List<Suppression>();
        foreach (var directive in report.Directives)
        {
            if (directive.Key == SuppressionSyntax.Key && Read(directive, report.Text, rules) is { } suppression)
                all.Add(suppression);
        }

        All = all;
        foreach (var suppression in all)
        {
            foreach (var rule in suppression.Rules)
                Add(rule, suppression);
        }
    }

    /// <summary>True where a report has directives that may be suppressions; most have none.</summary>
    internal static bool HasAny(Report report)
    {
        foreach (var directive in report.Directives)
        {
            if (directive.Key == SuppressionSyntax.Key)
                return true;
        }

        return false;
    }

    /// <summary>The suppressions in order of the text.</summary>
    public IReadOnlyList<Suppression> All { get; }

    /// <summary>The suppression that silences a finding, or null; it then counts as used, as do all others that would.</summary>
    public Suppression? Find(Diagnostic diagnostic, SourceText text)
    {
        if (_entries.Count == 0 || EngineDescriptors.Contains(diagnostic.Descriptor))
            return null;
        var operands = diagnostic.Scope.Operands is { Count: > 0 } list ? string.Join(',', list) : null;
        Suppression? found = null;
        foreach (var (first, last) in _scopes.Holding(text.GetLineIndex(diagnostic.Span.Start)))
        {
            found = Use((diagnostic.Descriptor.Id, first, last, "")) ?? found;
            if (operands is not null)
                found = Use((diagnostic.Descriptor.Id, first, last, operands)) ?? found;
        }

        return found;
    }

    /// <summary>The rules of a suppression that have silenced nothing so far.</summary>
    public IEnumerable<string> UnusedRules(Suppression suppression) => suppression.Rules.Where(r => !_used.Contains((suppression, r)));

    private Suppression? Use((string Rule, int First, int Last, string Values) key)
    {
        if (!_entries.TryGetValue(key, out var list))
            return null;

        // One mark for the whole list is enough after the first time.
        if (_used.Add((list[0], key.Rule)))
        {
            foreach (var suppression in list)
                _used.Add((suppression, key.Rule));
        }

        return list[0];
    }

    private void Add(string rule, Suppression suppression)
    {
        var key = (rule, suppression.Lines.First, suppression.Lines.Last, suppression.Values is null ? "" : string.Join(',', suppression.Values));
        if (!_entries.TryGetValue(key, out var list))
            _entries.Add(key, list = []);
        list.Add(suppression);
    }

    private Suppression? Read(Directive directive, SourceText text, RuleSet rules)
    {
        var syntax = SuppressionSyntax.Parse(directive);
        if (syntax.Reason is null)
            return null;
        var ids = new List<string>();
        foreach (var (id, _) in syntax.Ids)
        {
            if (rules.FindDescriptor(id) is { } known && !EngineDescriptors.Contains(known) && !ids.Contains(known.Id))
                ids.Add(known.Id);
        }

        return ids.Count == 0 ? null : new Suppression
        {
            Directive = directive,
            Rules = ids,
            Values = syntax.Values,
            Reason = syntax.Reason,
            Lines = _scopes.After(directive.Line),
            Span = TextSpan.FromBounds(Math.Max(text.GetLineSpan(directive.Line).Start, directive.KeySpan.Start - 1), directive.ValueSpan.End),
        };
    }
}
