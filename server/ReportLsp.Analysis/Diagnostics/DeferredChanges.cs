using System.Collections;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Diagnostics;

/// <summary>Changes of a fix that are worked out when first asked for, once, by any thread: rewriting a table costs more than finding that it can be.</summary>
/// <param name="make">Works them out; gives none where the fix turns out not to be possible.</param>
public sealed class DeferredChanges(Func<IReadOnlyList<TextChange>> make) : IReadOnlyList<TextChange>
{
    private readonly Lazy<IReadOnlyList<TextChange>> _changes = new(make);

    /// <summary>Findings that no longer hold on to their report: deferred changes worked out, or left out where nobody will ask for them.</summary>
    /// <param name="diagnostics">The findings.</param>
    /// <param name="areNeeded">True to work them out.</param>
    public static IReadOnlyList<Diagnostic> Settle(IReadOnlyList<Diagnostic> diagnostics, bool areNeeded)
    {
        if (!diagnostics.Any(IsDeferred))
            return diagnostics;
        return [.. diagnostics.Select(d => IsDeferred(d) ? d with { Fixes = [.. d.Fixes.Where(f => !areNeeded || IsPossible(f)).Select(Settled)] } : d)];

        CodeFix Settled(CodeFix fix) => fix.Changes is DeferredChanges ? fix with { Changes = areNeeded ? [.. fix.Changes] : [] } : fix;
    }

    /// <summary>False for a fix that cannot be made after all.</summary>
    private static bool IsPossible(CodeFix fix) => fix.Changes is not DeferredChanges { Count: 0 };

    private static bool IsDeferred(Diagnostic diagnostic) => diagnostic.Fixes.Any(static f => f.Changes is DeferredChanges);

    /// <inheritdoc />
    public int Count => _changes.Value.Count;

    /// <inheritdoc />
    public TextChange this[int index] => _changes.Value[index];

    /// <inheritdoc />
    public IEnumerator<TextChange> GetEnumerator() => _changes.Value.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
