using System.Collections.Concurrent;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>
/// Remembers what was found for comparable texts: the same few come again in every report and with every key that is pressed. What is found
/// depends on the text alone. Any thread may use it.
/// </summary>
/// <param name="most">Texts remembered at most; a report has some hundred short ones.</param>
/// <param name="find">Finds it.</param>
internal sealed class LabelMemory<T>(int most, Func<LabelText, T> find)
{
    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>What is found for a text.</summary>
    public T Of(in LabelText text)
    {
        if (_known.TryGetValue(text.Key, out var known))
            return known;
        var found = find(text);
        if (Volatile.Read(ref _count) < most && _known.TryAdd(text.Key, found))
            Interlocked.Increment(ref _count);
        return found;
    }
}
