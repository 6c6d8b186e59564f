using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Tables;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>A line that is the heading of a statutory section.</summary>
/// <param name="Line">0-based line.</param>
/// <param name="Definition">The section.</param>
/// <param name="Match">How it agrees.</param>
/// <param name="TitleSpan">The title without its number.</param>
/// <param name="MarkerSpan">The number; empty where there is none.</param>
/// <param name="Ordinal">The number, or 0.</param>
internal sealed record FoundHeading(int Line, SectionDefinition Definition, HeadingMatch Match, TextSpan TitleSpan, TextSpan MarkerSpan, int Ordinal);

/// <summary>Finds section headings of a format by their titles.</summary>
internal sealed class HeadingFinder
{
    private readonly Dictionary<string, KnownTitle> _known = new(StringComparer.Ordinal);
    private readonly List<TitleWithAgency> _withAgency = [];
    private readonly List<KnownTitle> _titles = [];

    /// <summary>Prepares a format.</summary>
    public HeadingFinder(StatutoryFormat format)
    {
        foreach (var section in format.Sections)
        {
            foreach (var variant in section.Variants)
            {
                var key = LabelText.Of(variant).Key;
                var agency = key.IndexOf("agency", StringComparison.Ordinal);
                if (agency >= 0)
                    _withAgency.Add(new TitleWithAgency(key[..agency], key[(agency + "agency".Length)..], section));
                else
                    _known.TryAdd(key, new KnownTitle(key, section, HeadingMatch.Variant));
            }
        }

        foreach (var section in format.Sections)
        {
            _titles.Add(AddExact(section.Title, section));
            foreach (var title in section.Accepted)
                AddExact(title, section);
        }
    }

    /// <summary>Adds the characters of the titles that a line need not be marked to be one of.</summary>
    public void AddCharacters(CharacterBitmap characters)
    {
        foreach (var known in _known.Values)
        {
            if (known.Match != HeadingMatch.Exact)
                continue;
            foreach (var c in known.Key)
                characters.Add(c);
        }
    }

    /// <summary>The heading a line is, or null.</summary>
    public FoundHeading? Find(HeadingCandidate candidate)
    {
        var key = candidate.Key;
        if (_known.TryGetValue(key, out var known) && (candidate.IsMarked || known.Match == HeadingMatch.Exact))
            return Found(candidate, known.Section, known.Match);
        if (!candidate.IsMarked)
            return null;
        foreach (var title in _withAgency)
        {
            if (key.Length > title.Before.Length + title.After.Length && key.StartsWith(title.Before, StringComparison.Ordinal) && key.EndsWith(title.After, StringComparison.Ordinal))
                return Found(candidate, title.Section, HeadingMatch.Variant);
        }

        foreach (var title in _titles)
        {
            var limit = EditDistance.Tolerance(title.Key.Length);
            if (limit > 0 && EditDistance.Bounded(key, title.Key, limit) <= limit)
                return Found(candidate, title.Section, HeadingMatch.Near);
        }

        return null;
    }

    private static FoundHeading Found(HeadingCandidate candidate, SectionDefinition section, HeadingMatch match) =>
        new(candidate.Line, section, match, candidate.TitleSpan, candidate.MarkerSpan, candidate.Ordinal);

    private KnownTitle AddExact(string title, SectionDefinition section)
    {
        var known = new KnownTitle(LabelText.Of(title).Key, section, HeadingMatch.Exact);
        _known[known.Key] = known;
        return known;
    }

    /// <summary>A title, made comparable. Classes, not tuples: lists and dictionaries of structures are compiled anew in each process.</summary>
    private sealed record KnownTitle(string Key, SectionDefinition Section, HeadingMatch Match);

    /// <summary>What stands before and after the agency in a title, made comparable.</summary>
    private sealed record TitleWithAgency(string Before, string After, SectionDefinition Section);
}
