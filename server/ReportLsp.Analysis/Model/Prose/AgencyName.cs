namespace ReportLsp.Analysis.Model.Prose;

/// <summary>A name of the agency, whose ends are names too where they are more than a common ending.</summary>
internal sealed class AgencyName
{
    /// <summary>Shorter ends are common words.</summary>
    private const int Shortest = 2;

    private readonly string _name;
    private readonly bool[] _isName;

    /// <summary>Prepares a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="endings">Endings of names of agencies; an end that is nothing but one is too common.</param>
    /// <param name="own">Those of them that name the agency in its own report.</param>
    public AgencyName(string name, string[] endings, string[] own)
    {
        _name = name;
        _isName = new bool[Math.Max(0, name.Length - Shortest + 1)];
        Array.Fill(_isName, true);
        foreach (var ending in endings)
        {
            if (name.Length >= ending.Length && name.Length - ending.Length < _isName.Length && !own.Contains(ending) && name.EndsWith(ending, StringComparison.Ordinal))
                _isName[name.Length - ending.Length] = false;
        }
    }

    /// <summary>Length of the longest end of the name that stands at a place of a text; 0 for none.</summary>
    public int EndAt(string text, int at)
    {
        for (var i = _name.IndexOf(text[at], StringComparison.Ordinal); i >= 0 && i < _isName.Length; i = _name.IndexOf(text[at], i + 1))
        {
            if (_isName[i] && text.AsSpan(at).StartsWith(_name.AsSpan(i)))
                return _name.Length - i;
        }

        return 0;
    }

    /// <summary>Length of the beginning of the name that stands at a place of a text, without the whole.</summary>
    public int BeginningAt(string text, int at) => Math.Min(text.AsSpan(at).CommonPrefixLength(_name), _name.Length - 1);
}
