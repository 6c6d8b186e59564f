namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// Lists of items, one after another in shared arrays: a tree of many short rows has few arrays to be collected.
/// One list grows at a time; a finished one is never moved or changed.
/// </summary>
internal sealed class ItemStore<T>
{
    private const int FirstLength = 64;

    /// <summary>64 kB of cells: below the size of large objects.</summary>
    private const int LongestShared = 4096;

    private T[] _items = [];
    private int _start;
    private int _end;

    /// <summary>Number of items of the list that grows.</summary>
    public int Count => _end - _start;

    /// <summary>Adds an item to the list that grows.</summary>
    public void Add(T item)
    {
        if (_end == _items.Length)
            Grow();
        _items[_end++] = item;
    }

    /// <summary>Ends the list; the next begins behind it.</summary>
    public ArraySegment<T> Finish()
    {
        var list = new ArraySegment<T>(_items, _start, Count);
        _start = _end;
        return list;
    }

    private void Grow()
    {
        var count = Count;
        var length = Math.Max(Math.Clamp(_items.Length * 2, FirstLength, LongestShared), count * 2);
        var larger = GC.AllocateUninitializedArray<T>(length);
        Array.Copy(_items, _start, larger, 0, count);
        _items = larger;
        _start = 0;
        _end = count;
    }
}
