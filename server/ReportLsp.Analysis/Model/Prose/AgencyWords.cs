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
        foreach (var full in new[] { agency, agency.Replace("人民政府", "政府", StringComparison.Ordinal) })
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
            if (text.AsSpan(at).StartsWith(name, StringComparison.Ordinal))
                return new ProseToken(at, name.Length, IsOfOther(text, at, name) ? ProseWordKind.Wider : ProseWordKind.Self, null, 0);
        }

        foreach (var place in _places)
        {
            if (text.AsSpan(at).StartsWith(place, StringComparison.Ordinal))
                return new ProseToken(at, place.Length, ProseWordKind.Neutral, null, 0);
        }

        return default;
    }

    /// <summary>县教育局 in the report of 明溪市教育局: the end of the name with another place before it.</summary>
    private bool IsOfOther(string text, int at, string name) =>
        at > 0 && (text[at - 1] is '各' || Places.Contains(text[at - 1])) && !_characters.EndsWith(text[at - 1] + name, StringComparison.Ordinal);

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
