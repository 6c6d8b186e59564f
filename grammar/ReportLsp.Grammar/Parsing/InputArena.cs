using System.Runtime.CompilerServices;
using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// Places and results of one line, used again for the next. Not for two threads at once: each parse makes its own.
/// What was taken is valid until <see cref="Start"/> is called again; items of <see cref="Items"/> stay.
/// </summary>
internal sealed class InputArena
{
    /// <summary>Objects kept; a line that needs more gets fresh ones, so that one huge line does not hold memory for good.</summary>
    private const int Kept = 256;

    private readonly SourceInput?[] _inputs = new SourceInput?[Kept];
    private readonly ResultPool<CellSpan> _cells = new(Kept);
    private readonly ResultPool<Separated<CellSpan>> _lists = new(1);
    private readonly ResultPool<TableGrammar.Row> _rows = new(1);
    private readonly ResultPool<bool> _marks = new(1);
    private readonly ItemStore<CellSpan> _items = new();
    private int _inputCount;

    /// <summary>Begins a new piece: everything taken before is free again.</summary>
    public SourceInput Start(string source, int start, int end)
    {
        _inputCount = 0;
        _cells.Reset();
        _lists.Reset();
        _rows.Reset();
        _marks.Reset();
        return Take(source, start, end);
    }

    /// <summary>A place.</summary>
    public SourceInput Take(string source, int position, int end)
    {
        if (_inputCount >= Kept)
            return new SourceInput(this).Set(source, position, end);
        return (_inputs[_inputCount++] ??= new SourceInput(this)).Set(source, position, end);
    }

    /// <summary>A success. The comparisons of types are decided when the code is compiled, not when it runs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TokenResult<T> Success<T>(T value, SourceInput remainder)
    {
        if (typeof(T) == typeof(CellSpan))
            return ((ResultPool<T>)(object)_cells).Take().Set(value, remainder);
        if (typeof(T) == typeof(Separated<CellSpan>))
            return ((ResultPool<T>)(object)_lists).Take().Set(value, remainder);
        if (typeof(T) == typeof(TableGrammar.Row))
            return ((ResultPool<T>)(object)_rows).Take().Set(value, remainder);
        if (typeof(T) == typeof(bool))
            return ((ResultPool<T>)(object)_marks).Take().Set(value, remainder);
        return new TokenResult<T>().Set(value, remainder);
    }

    /// <summary>Where lists of items grow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ItemStore<T> Items<T>() => typeof(T) == typeof(CellSpan) ? (ItemStore<T>)(object)_items : new ItemStore<T>();
}
