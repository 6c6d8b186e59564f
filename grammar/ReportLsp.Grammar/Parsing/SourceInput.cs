using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// A place in a piece of a text, for Sprache: bounded (the end is that of the line, not of the text), with jumps in constant time,
/// and taken from an <see cref="InputArena"/> so that walking over a line allocates nothing once the arena is warm.
/// </summary>
internal sealed class SourceInput : IInput
{
    private Dictionary<object, object>? _memos;

    internal SourceInput(InputArena arena) => Arena = arena;

    /// <summary>Where the places and results of this line come from.</summary>
    public InputArena Arena { get; }

    /// <inheritdoc />
    public string Source { get; private set; } = "";

    /// <inheritdoc />
    public int Position { get; private set; }

    /// <summary>Offset in <see cref="Source"/> at which the input ends.</summary>
    public int End { get; private set; }

    /// <inheritdoc />
    public bool AtEnd => Position >= End;

    /// <inheritdoc />
    public char Current => Position < End ? Source[Position] : '\0';

    /// <summary>Always 1: the input is one line.</summary>
    public int Line => 1;

    /// <summary>1-based column in the source.</summary>
    public int Column => Position + 1;

    /// <inheritdoc />
    public IDictionary<object, object> Memos => _memos ??= [];

    /// <summary>What is left of the piece.</summary>
    public ReadOnlySpan<char> Rest => Source.AsSpan(Position, End - Position);

    /// <inheritdoc />
    public IInput Advance() => At(Position + 1);

    /// <summary>The place at an offset of the same piece, clamped to its end.</summary>
    public SourceInput At(int position) => Arena.Take(Source, Math.Min(position, End), End);

    /// <summary>Moves this very place on by one. Only for the owner of a place that a token has just taken from the arena.</summary>
    public void Skip() => Position++;

    /// <inheritdoc />
    public bool Equals(IInput? other) =>
        ReferenceEquals(this, other) || (other is SourceInput o && o.Position == Position && o.End == End && ReferenceEquals(o.Source, Source));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as IInput);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Position, End);

    internal SourceInput Set(string source, int position, int end)
    {
        // Most often it is the same text, and reading is cheaper than telling the garbage collector of a write.
        if (!ReferenceEquals(Source, source))
            Source = source;
        Position = position;
        End = end;
        _memos = null;
        return this;
    }
}
