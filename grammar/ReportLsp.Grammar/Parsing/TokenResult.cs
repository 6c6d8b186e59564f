using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>A success without the message and the list of expectations that a stock result carries.</summary>
internal sealed class TokenResult<T> : IResult<T>
{
    /// <inheritdoc />
    public T Value { get; private set; } = default!;

    /// <inheritdoc />
    public bool WasSuccessful => true;

    /// <inheritdoc />
    public string Message => "";

    /// <inheritdoc />
    public IEnumerable<string> Expectations => [];

    /// <inheritdoc />
    public IInput Remainder { get; private set; } = default!;

    internal TokenResult<T> Set(T value, IInput remainder)
    {
        Value = value;
        if (!ReferenceEquals(Remainder, remainder))
            Remainder = remainder;
        return this;
    }
}
