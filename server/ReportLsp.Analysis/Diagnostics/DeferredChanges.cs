using System.Collections;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Diagnostics;

/// <summary>Changes of a fix that are worked out when first asked for, once, by any thread: rewriting a table costs more than finding that it can be.</summary>
/// <param name="make">Works them out; gives none where the fix turns out not to be possible.</param>
public sealed class DeferredChanges(Func<IReadOnlyList<TextChange>> make) : IReadOnlyList<TextChange>
{
    private readonly Lazy<IReadOnlyList<TextChange>> _changes = new(make);

    /// <inheritdoc />
    public int Count => _changes.Value.Count;

    /// <inheritdoc />
    public TextChange this[int index] => _changes.Value[index];

    /// <inheritdoc />
    public IEnumerator<TextChange> GetEnumerator() => _changes.Value.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
