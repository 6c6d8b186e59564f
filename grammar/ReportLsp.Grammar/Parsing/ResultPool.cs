namespace ReportLsp.Grammar.Parsing;

/// <summary>Results of one type, used again after <see cref="Reset"/>; more than <paramref name="kept"/> at once are fresh ones.</summary>
internal sealed class ResultPool<T>(int kept)
{
    private readonly TokenResult<T>?[] _results = new TokenResult<T>?[kept];
    private int _count;

    /// <summary>All results are free again.</summary>
    public void Reset() => _count = 0;

    /// <summary>A result to be set.</summary>
    public TokenResult<T> Take() => _count < kept ? _results[_count++] ??= new TokenResult<T>() : new TokenResult<T>();
}
