namespace ReportLsp.Analysis.Model.Prose;

/// <summary>How the agency is named in its own report: its name, or the end of it (县政府办公室 for 青禾县人民政府办公室).</summary>
internal sealed class AgencyWords
{
    /// <summary>Shorter ends are common words.</summary>
    private const int Shortest = 2;

    /// <summary>Units of places.</summary>
    private const string Places = "省市州盟县旗区部";

    private readonly List<string> _names = [];
    private readonly List<string> _places = [];
    private readonly IReadOnlyList<string> _endings;
    private readonly string _characters;

    /// <summary>Makes the names from the full one; null for an agency that is not known.</summary>
    /// <param name="agency">The full name, or null.</param>
    /// <param name="endings">Endings of names of agencies; an end of a name that is nothing but one is too common.</param>
    public AgencyWords(string? agency, IReadOnlyList<string> endings)
    {
        _endings = endings;
        _characters = agency ?? "";
        if (string.IsNullOrEmpty(agency))
            return;
        var usual = agency.Replace("人民政府", "政府", StringComparison.Ordinal);
        foreach (var full in usual.Length == agency.Length ? [agency] : new[] { agency, usual })
        {
            for (var i = 0; i + Shortest <= full.Length; i++)
            {
                if (!endings.Contains(full[i..]) || full[i..] is "政府办公室" or "人民政府" or "街道办事处")
                    _names.Add(full[i..]);
            }

            for (var length = full.Length - 1; length > Shortest; length--)
                _places.Add(full[..length]);
        }

        if (ShortName(agency) is { } name)
            _names.Add(name);

        _names.Sort((a, b) => b.Length.CompareTo(a.Length));
        _places.Sort((a, b) => b.Length.CompareTo(a.Length));
    }

    /// <summary>The agency's name at a place, or a part of it that says nothing; of no length where there is none.</summary>
    public ProseToken At(string text, int at)
    {
        if (text[at] is '本' or '我' && EndingAt(text, at + 1) is > 0 and var length)
            return new ProseToken(at, length + 1, ProseWordKind.Self, null, 0);
        if (!_characters.Contains(text[at]))
            return default;
        foreach (var name in _names)
        {
            if (name[0] == text[at] && text.AsSpan(at).StartsWith(name, StringComparison.Ordinal))
                return new ProseToken(at, name.Length, IsOfOther(text, at, name) ? ProseWordKind.Wider : ProseWordKind.Self, null, 0);
        }

        if (AbbreviationAt(text, at) is > 0 and var shortLength)
            return new ProseToken(at, shortLength, IsOfOther(text, at, text.Substring(at, shortLength)) ? ProseWordKind.Wider : ProseWordKind.Self, null, 0);
        foreach (var place in _places)
        {
            if (place[0] == text[at] && text.AsSpan(at).StartsWith(place, StringComparison.Ordinal))
                return new ProseToken(at, place.Length, ProseWordKind.Neutral, null, 0);
        }

        return default;
    }

    /// <summary>Words without the names of the agency.</summary>
    public string Without(string words)
    {
        for (var at = 0; _characters.Length > 0 && at < words.Length; at++)
        {
            if (At(words, at) is { Kind: ProseWordKind.Self, Length: var length })
                words = words.Remove(at--, length);
        }

        return words;
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

    /// <summary>True for the unit of a place, but not for the 市 of 城市 and 市场.</summary>
    private bool IsLevel(int at) =>
        "省市州盟县旗区".Contains(_characters[at]) && (_characters[at] != '市' || (at > 0 && _characters[at - 1] != '城' && (at + 1 == _characters.Length || _characters[at + 1] != '场')));

    /// <summary>政府办 for 政府办公室, 发改委 for 发展和改革委员会.</summary>
    private bool EndsShort(int next) => _characters.AsSpan(next) is "公室" or "公厅" or "员会";

    /// <summary>县教育局 in the report of 明溪市教育局: the end of the name with another place before it.</summary>
    private bool IsOfOther(string text, int at, string name) =>
        at > 0 && (text[at - 1] is '各'
            || (Places.Contains(text[at - 1]) && ((at > 1 && text[at - 2] is '各' or '全') || !_characters.EndsWith(text[at - 1] + name, StringComparison.Ordinal))));

    /// <summary>Length of the ending of a name at a place: 局, 街道; 0 for none and for those of places, which mean more than the agency.</summary>
    private int EndingAt(string text, int at)
    {
        var longest = 0;
        foreach (var ending in _endings)
        {
            if (ending.Length > longest && (ending.Length > 1 || !Places.Contains(ending[0])) && text.AsSpan(at).StartsWith(ending, StringComparison.Ordinal))
                longest = ending.Length;
        }

        return longest;
    }

    /// <summary>市局 for 潞水市生态环境局: the unit of its place, where there is one, and the last character.</summary>
    private static string? ShortName(string agency)
    {
        var place = agency.AsSpan().IndexOfAny(Places);
        return place > 1 && agency[^1] is '局' or '委' && !agency.EndsWith("分局", StringComparison.Ordinal) && agency.AsSpan(place + 1).IndexOfAny(Places) < 0
            ? $"{agency[place]}{agency[^1]}"
            : null;
    }
}
