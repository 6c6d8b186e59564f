namespace ReportLsp.Analysis.Model.Prose;

/// <summary>How the agency is named in its own report: its name, the end of it (县政府办公室 for 青禾县人民政府办公室), or a short name.</summary>
internal sealed class AgencyWords
{
    /// <summary>Shorter ends are common words.</summary>
    private const int Shortest = 2;

    private readonly AgencyVocabulary _words;
    private readonly List<AgencyName> _names = [];
    private readonly string _characters;
    private readonly string? _short;
    private readonly List<string> _cutOff = [];

    /// <summary>Makes the names from the full one; null for an agency that is not known.</summary>
    /// <param name="agency">The full name, or null.</param>
    /// <param name="words">How agencies are named in reports of the format.</param>
    public AgencyWords(string? agency, AgencyVocabulary words)
    {
        _words = words;
        _characters = agency ?? "";
        if (string.IsNullOrEmpty(agency))
            return;
        _names.Add(new AgencyName(agency, words.Endings, words.OwnEndings));
        foreach (var (full, shorter) in words.Abbreviations)
        {
            if (full.StartsWith(shorter, StringComparison.Ordinal) && agency.EndsWith(full, StringComparison.Ordinal))
                _cutOff.Add(full[shorter.Length..]);
            else if (agency.Contains(full, StringComparison.Ordinal))
                _names.Add(new AgencyName(agency.Replace(full, shorter, StringComparison.Ordinal), words.Endings, words.OwnEndings));
        }

        _short = ShortName(agency);
    }

    /// <summary>The agency's name at a place, or a part of it that says nothing; of no length where there is none.</summary>
    public ProseToken At(string text, int at)
    {
        if (text[at] is '本' or '我' && EndingAt(text, at + 1) is > 0 and var ending)
            return new ProseToken(at, ending + 1, ProseWordKind.Self, null, 0);
        if (!_characters.Contains(text[at]))
            return default;
        if (NameAt(text, at) is > 0 and var length)
            return new ProseToken(at, length, IsOfOther(text, at, length) ? ProseWordKind.Wider : ProseWordKind.Self, null, 0);
        var place = 0;
        foreach (var name in _names)
            place = Math.Max(place, name.BeginningAt(text, at));
        return place > Shortest ? new ProseToken(at, place, ProseWordKind.Neutral, null, 0) : default;
    }

    private int NameAt(string text, int at)
    {
        var longest = _short is not null && text.AsSpan(at).StartsWith(_short, StringComparison.Ordinal) ? _short.Length : 0;
        foreach (var name in _names)
            longest = Math.Max(longest, name.EndAt(text, at));
        return longest > 0 ? longest : AbbreviationAt(text, at);
    }

    /// <summary>
    /// Length of a short name at a place: from the unit of its place or the first character after it to the last of the name, its characters in order
    /// (县卫健局, 卫健局 for 青石县卫生健康局); 0 for none. No unit of a place between may be left out: 市应急局 is another than that of a district of the city.
    /// </summary>
    private int AbbreviationAt(string text, int at)
    {
        const int shortest = 3;
        const int longest = 10;
        for (var from = _characters.IndexOf(text[at], StringComparison.Ordinal); from >= 0; from = _characters.IndexOf(text[at], from + 1))
        {
            if (from <= 1 || !(IsLevel(from) || IsLevel(from - 1)))
                continue;
            var next = from + 1;
            for (var i = at + 1; i < text.Length && i - at < longest; i++)
            {
                while (next < _characters.Length && _characters[next] != text[i] && !IsLevel(next))
                    next++;
                if (next >= _characters.Length || _characters[next] != text[i])
                    break;
                next++;
                if (i + 1 - at >= shortest && (next == _characters.Length || EndsShort(next)))
                    return i + 1 - at;
            }
        }

        return 0;
    }

    /// <summary>True for the unit of a place in the name, but not for the 市 of 城市 and 市场.</summary>
    private bool IsLevel(int at)
    {
        if (!_words.Units.Contains(_characters[at]))
            return false;
        foreach (var word in _words.CommonPlaces)
        {
            for (var i = word.IndexOf(_characters[at], StringComparison.Ordinal); i >= 0; i = word.IndexOf(_characters[at], i + 1))
            {
                if (at >= i && string.CompareOrdinal(_characters, at - i, word, 0, word.Length) == 0)
                    return false;
            }
        }

        return true;
    }

    /// <summary>True where what is left of the name is what its abbreviation cuts off: 政府办 for 政府办公室.</summary>
    private bool EndsShort(int next)
    {
        foreach (var end in _cutOff)
        {
            if (_characters.AsSpan(next).SequenceEqual(end))
                return true;
        }

        return false;
    }

    /// <summary>县教育局 in the report of 明溪市教育局: the end of the name with another place before it.</summary>
    private bool IsOfOther(string text, int at, int length)
    {
        if (at == 0)
            return false;
        var unit = text[at - 1];
        return unit is '各' || (_words.Units.Contains(unit) && ((at > 1 && text[at - 2] is '各' or '全') || !EndsWith(unit, text.AsSpan(at, length))));
    }

    private bool EndsWith(char unit, ReadOnlySpan<char> name) =>
        _characters.Length > name.Length && _characters.AsSpan().EndsWith(name) && _characters[^(name.Length + 1)] == unit;

    /// <summary>Length of the ending of a name at a place: 局, 街道; 0 for none and for those of places, which mean more than the agency.</summary>
    private int EndingAt(string text, int at)
    {
        var longest = 0;
        foreach (var ending in _words.Endings)
        {
            if (ending.Length > longest && (ending.Length > 1 || !_words.Units.Contains(ending[0])) && text.AsSpan(at).StartsWith(ending, StringComparison.Ordinal))
                longest = ending.Length;
        }

        return longest;
    }

    /// <summary>市局 for 潞水市生态环境局: the unit of its place, where there is one, and the last character.</summary>
    private string? ShortName(string agency)
    {
        var place = agency.AsSpan().IndexOfAny(_words.Units);
        if (place <= 1 || agency.AsSpan(place + 1).IndexOfAny(_words.Units) >= 0 || EndOf(agency, _words.BranchEndings) is not null)
            return null;
        return EndOf(agency, _words.ShortUnits) is { } unit ? agency[place] + unit : null;
    }

    private static string? EndOf(string name, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return ending;
        }

        return null;
    }
}
