using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// Places and cell results of one line, used again for the next. Not for two threads at once: each parse makes its own.
/// What was taken is valid until <see cref="Start"/> is called again.
/// </summary>
internal sealed class InputArena
{
    /// <summary>Objects kept; a line that needs more gets fresh ones, so that one huge line does not hold memory for good.</summary>
    private const int Kept = 256;

    private readonly SourceInput?[] _inputs = new SourceInput?[Kept];
    private readonly TokenResult<CellSpan>?[] _cells = new TokenResult<CellSpan>?[Kept];
    private int _inputCount;
    private int _cellCount;

    /// <summary>Begins a new piece: everything taken before is free again.</summary>
    public SourceInput Start(string source, int start, int end)
    {
        _inputCount = 0;
        _cellCount = 0;
        return Take(source, start, end);
    }

    /// <summary>A place.</summary>
    public SourceInput Take(string source, int position, int end)
    {
        if (_inputCount >= Kept)
            return new SourceInput(this).Set(source, position, end);
        return (_inputs[_inputCount++] ??= new SourceInput(this)).Set(source, position, end);
    }

    /// <summary>A result that holds a cell.</summary>
    public TokenResult<CellSpan> Take(CellSpan cell, SourceInput remainder)
    {
        if (_cellCount >= Kept)
            return new TokenResult<CellSpan>().Set(cell, remainder);
        return (_cells[_cellCount++] ??= new TokenResult<CellSpan>()).Set(cell, remainder);
    }
}
