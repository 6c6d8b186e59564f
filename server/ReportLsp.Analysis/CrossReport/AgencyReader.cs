using System.Globalization;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>Finds out who a report is of. What counts as a place is the format's to say; where it says nothing every name is a full one.</summary>
internal static class AgencyReader
{
    /// <summary>Characters of the shortest name of a place: 青山县. Shorter ones (沙县) count as bare, which costs a pair at most.</summary>
    private const int ShortestPlace = 3;

    private const int LongestPlace = 12;

    /// <summary>Places looked at before a name is given up as unclear.</summary>
    private const int MostPlaces = 4;

    /// <summary>The agency of a report, or null.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">Its path.</param>
    public static AgencyIdentity? Read(Report report, string path)
    {
        if (report.Agency is not { } agency || report.Format is not { } format)
            return null;
        var key = CharFolding.Fold(agency.Value);
        if (key.Length == 0)
            return null;
        var units = format.Vocabulary.Words(WordLists.PlaceUnits);
        return units.Count == 0 || EndOfPlace(key, format.Vocabulary) > 0
            ? new AgencyIdentity(agency.Value, key, true, [], "")
            : new AgencyIdentity(agency.Value, key, false, PlacesBefore(key, report, format.Vocabulary), FolderOf(path, report.Year?.Value));
    }

    /// <summary>Index after the place a name begins with, or 0.</summary>
    private static int EndOfPlace(ReadOnlySpan<char> name, FormatVocabulary words)
    {
        for (var i = ShortestPlace - 1; i < name.Length; i++)
        {
            foreach (var unit in words.Words(WordLists.PlaceUnits))
            {
                if (unit.Length == 1 && unit[0] == name[i] && !IsCommon(name, i, words.Words(WordLists.CommonPlaces)))
                    return i + 1;
            }
        }

        return 0;
    }

    /// <summary>True where the character at an index is part of a name that many places have.</summary>
    private static bool IsCommon(ReadOnlySpan<char> name, int index, IReadOnlyList<string> common)
    {
        foreach (var word in common)
        {
            for (var start = Math.Max(0, index - word.Length + 1); start <= index; start++)
            {
                if (name[start..].StartsWith(word, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The places that stand directly before a bare name, where they begin a clause or a value: 2023年，青槐县民政局.</summary>
    private static List<string> PlacesBefore(string key, Report report, FormatVocabulary words)
    {
        var result = new List<string>();
        foreach (var field in report.Metadata)
            Add(CharFolding.Fold(field.Value), key, words, result);
        foreach (var paragraph in report.Paragraphs)
            Add(CharFolding.Fold(report.Text.Slice(paragraph.Span)), key, words, result);
        return result;
    }

    private static void Add(string text, string key, FormatVocabulary words, List<string> places)
    {
        for (var at = text.IndexOf(key, StringComparison.Ordinal); at > 0 && places.Count < MostPlaces; at = text.IndexOf(key, at + key.Length, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && at - start <= LongestPlace && CharFolding.IsCommonHan(text[start - 1]))
                start--;
            var place = text[start..at];
            if (place.Length is >= ShortestPlace and <= LongestPlace && EndOfPlace(place, words) > 0 && !places.Contains(place))
                places.Add(place);
        }
    }

    /// <summary>The folder of a path with the report year, and the year it was written in, made one: 2022/a.txt and 2023/a.txt lie in the same.</summary>
    private static string FolderOf(string path, int? year)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        if (year is not { } known)
            return folder;
        foreach (var number in new[] { known, known + 1 })
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            if (folder.Contains(text, StringComparison.Ordinal))
                return folder.Replace(text, "#", StringComparison.Ordinal);
        }

        return folder;
    }
}
