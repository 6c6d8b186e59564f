using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>The words of a format that say how agencies are named and how their names are shortened. Immutable; made once a format.</summary>
internal sealed class AgencyVocabulary
{
    private const string For = "→";

    /// <summary>Takes them from a vocabulary.</summary>
    public AgencyVocabulary(FormatVocabulary words)
    {
        Units = string.Concat(words.Words(WordLists.PlaceUnits));
        Endings = [.. words.Words(WordLists.AgencyEndings)];
        OwnEndings = [.. words.Words(WordLists.AgencyOwnEndings)];
        BranchEndings = [.. words.Words(WordLists.AgencyBranchEndings)];
        ShortUnits = [.. words.Words(WordLists.AgencyShortUnits)];
        CommonPlaces = [.. words.Words(WordLists.CommonPlaces)];
        var abbreviations = new List<AgencyAbbreviation>();
        foreach (var pair in words.Words(WordLists.AgencyAbbreviations))
        {
            var at = pair.IndexOf(For, StringComparison.Ordinal);
            if (at > 0 && at + For.Length < pair.Length)
                abbreviations.Add(new AgencyAbbreviation(pair[..at], pair[(at + For.Length)..]));
        }

        Abbreviations = [.. abbreviations];
    }

    /// <summary>Characters that end the name of a place: 省, 市, 县.</summary>
    public string Units { get; }

    /// <summary>Endings of names of agencies: 局, 街道办事处.</summary>
    public string[] Endings { get; }

    /// <summary>Those of them that name the agency in its own report.</summary>
    public string[] OwnEndings { get; }

    /// <summary>Endings of branches, which have no short name of their own.</summary>
    public string[] BranchEndings { get; }

    /// <summary>Endings that a short name keeps: 局 of 市局.</summary>
    public string[] ShortUnits { get; }

    /// <summary>Words in which the unit of a place names none: 城市.</summary>
    public string[] CommonPlaces { get; }

    /// <summary>Words of names and what they are shortened to.</summary>
    public AgencyAbbreviation[] Abbreviations { get; }
}

/// <summary>A word of names of agencies and what it is shortened to.</summary>
/// <param name="Full">The word: 办公室.</param>
/// <param name="Short">What stands for it: 办.</param>
internal sealed record AgencyAbbreviation(string Full, string Short);
