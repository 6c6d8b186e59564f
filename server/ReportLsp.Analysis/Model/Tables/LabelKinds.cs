using System.Collections.Concurrent;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>What a text is to the labels of all tables at hand.</summary>
[Flags]
internal enum LabelKind : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is one.</summary>
    Exact = 1,

    /// <summary>It is nearly one.</summary>
    Near = 2,

    /// <summary>It begins as one does.</summary>
    Beginning = 4,
}

/// <summary>
/// Tells what a text is to the labels of all tables at hand, and remembers it: of the texts of a report most are nothing, and the same come
/// again with every key that is pressed. What is told depends on the text alone.
/// </summary>
/// <param name="tables">The tables.</param>
internal sealed class LabelKinds(IReadOnlyList<TableIndex> tables)
{
    /// <summary>Texts remembered at most; a report has some hundred short ones.</summary>
    private const int MostRemembered = 8192;

    private readonly ConcurrentDictionary<string, LabelKind> _known = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>What a comparable text is.</summary>
    public LabelKind Of(in LabelText text)
    {
        if (_known.TryGetValue(text.Key, out var known))
            return known;
        var found = Find(text);
        if (Volatile.Read(ref _count) < MostRemembered && _known.TryAdd(text.Key, found))
            Interlocked.Increment(ref _count);
        return found;
    }

    private LabelKind Find(in LabelText text)
    {
        var kind = LabelKind.None;
        foreach (var table in tables)
        {
            if (table.ByKey.ContainsKey(text.Key))
                kind |= LabelKind.Exact;
            if (table.IsTooLong(text))
                continue;
            if (table.Near.Of(text).Length > 0)
                kind |= LabelKind.Near;
            if (table.IsBeginning(text.Key))
                kind |= LabelKind.Beginning;
        }

        return kind;
    }
}
