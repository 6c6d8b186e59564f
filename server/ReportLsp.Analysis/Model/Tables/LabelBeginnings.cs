namespace ReportLsp.Analysis.Model.Tables;

/// <summary>The first two characters of labels, as each first piece of a divided label has them. Immutable.</summary>
internal sealed class LabelBeginnings
{
    /// <summary>Labels of no more characters have no pieces.</summary>
    private const int ShortLabel = 2;

    /// <summary>Two characters in one number each: a hash table with open addressing, less than half full; 0 is an empty place.</summary>
    private readonly int[] _table;

    /// <summary>Notes the beginnings of the labels, made comparable, that are long enough to be divided.</summary>
    public LabelBeginnings(IReadOnlyCollection<string> keys)
    {
        _table = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * keys.Count) + 1)];
        foreach (var key in keys)
        {
            if (key.Length > ShortLabel)
                _table[PlaceOf(BeginningOf(key))] = BeginningOf(key);
        }
    }

    /// <summary>True where some label that is longer begins with the same two characters.</summary>
    public bool Has(string key) => key.Length >= ShortLabel && BeginningOf(key) is var beginning && _table[PlaceOf(beginning)] == beginning;

    /// <summary>Where a number stands, or would stand.</summary>
    private int PlaceOf(int beginning)
    {
        var place = (int)(((uint)beginning * 0x9E3779B1) >> 16) & (_table.Length - 1);
        while (_table[place] != 0 && _table[place] != beginning)
            place = (place + 1) & (_table.Length - 1);
        return place;
    }

    private static int BeginningOf(string key) => (key[0] << 16) | key[1];
}
