using ReportLsp.Analysis.CrossReport;

namespace ReportLsp.Rules.CrossReport;

/// <summary>
/// The own prose of a report as a fixed number of values of which two reports have about as large a share in common as of their shingles:
/// MinHash in one pass (the hashes are dealt out to bins, each keeps its least; an empty bin takes what the next filled one has).
/// </summary>
internal sealed class ProseSignature
{
    /// <summary>Values; a power of two.</summary>
    public const int Length = 256;

    private const int BinBits = 8;
    private readonly uint[] _values;

    private ProseSignature(uint[] values, int characters)
    {
        _values = values;
        Characters = characters;
    }

    /// <summary>Shingles of own prose, which is about its length in characters.</summary>
    public int Characters { get; }

    /// <summary>The signature of a report; sentences that are nobody's own are left out.</summary>
    public static ProseSignature Of(ProseShingles prose, StockSentences stock)
    {
        var values = new uint[Length];
        Array.Fill(values, uint.MaxValue);
        var count = 0;
        for (var s = 0; s < prose.Sentences.Count; s++)
        {
            if (stock.Contains(prose.Sentences[s]))
                continue;
            var end = prose.EndOf(s);
            for (var i = prose.Sentences[s].FirstShingle; i < end; i++)
            {
                var hash = prose.Shingles[i];
                ref var least = ref values[hash >> (32 - BinBits)];
                if (hash < least)
                    least = hash;
                count++;
            }
        }

        if (count > 0)
            FillGaps(values);
        return new ProseSignature(values, count);
    }

    /// <summary>The hash of a band of values.</summary>
    /// <param name="first">Index of the first value.</param>
    /// <param name="count">How many.</param>
    public ulong Band(int first, int count)
    {
        var hash = 14695981039346656037UL;
        for (var i = first; i < first + count; i++)
            hash = (hash ^ _values[i]) * 1099511628211UL;
        return hash;
    }

    /// <summary>The share of values in common, from 0 to 1; the standard error is at most 0.03.</summary>
    public double Likeness(ProseSignature other)
    {
        var same = 0;
        for (var i = 0; i < Length; i++)
            same += _values[i] == other._values[i] ? 1 : 0;
        return (double)same / Length;
    }

    private static void FillGaps(uint[] values)
    {
        // Twice round, so that gaps at the end find the values at the start; the distance is mixed in, or two gaps beside each other would agree too often.
        var next = -1;
        Span<bool> isGap = stackalloc bool[Length];
        for (var i = 0; i < Length; i++)
            isGap[i] = values[i] == uint.MaxValue;
        for (var i = (2 * Length) - 1; i >= 0; i--)
        {
            var at = i & (Length - 1);
            if (!isGap[at])
                next = i;
            else if (i < Length && next >= 0)
                values[at] = values[next & (Length - 1)] + ((uint)(next - i) * 0x9E3779B1);
        }
    }
}
