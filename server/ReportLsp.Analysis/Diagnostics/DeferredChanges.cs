using System.Collections;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Diagnostics;

/// <summary>Changes of a fix that are worked out when first asked for, once, by any thread: rewriting a table costs more than finding that it can be.</summary>
/// <param name="make">Works them out; gives none where the fix turns out not to be possible.</param>
public sealed class DeferredChanges(Func<IReadOnlyList<TextChange>> make) : IReadOnlyList<TextChange>
{
    private readonly Lazy<IReadOnlyList<TextChange>> _changes = new(make);

    /// <summary>A finding that no longer holds on to its report: deferred changes worked out, or left out where nobody will ask for them.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="areNeeded">True to work them out; a fix that turns out not to be possible stays, without changes.</param>
    public static Diagnostic Settle(Diagnostic diagnostic, bool areNeeded)
    {
        if (!diagnostic.Fixes.Any(static f => f.Changes is DeferredChanges))
            return diagnostic;
        return diagnostic with { Fixes = [.. diagnostic.Fixes.Select(f => f.Changes is DeferredChanges ? f with { Changes = areNeeded ? [.. f.Changes] : [] } : f)] };
    }

    /// <inheritdoc />
    public int Count => _changes.Value.Count;

    /// <inheritdoc />
    public TextChange this[int index] => _changes.Value[index];

    /// <inheritdoc />
    public IEnumerator<TextChange> GetEnumerator() => _changes.Value.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
