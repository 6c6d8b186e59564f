using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>Compares the agency of a title with the one that the text speaks of. Silent unless the two cannot be the same.</summary>
internal static class AgencyNames
{
    private const int LongestName = 24;
    private const int ShortestShared = 2;
    private static readonly CharacterSet NameEnds = new("，。、,；：在的和与");

    /// <summary>The name in the text that contradicts the title's, or null.</summary>
    /// <param name="agency">The agency of the title.</param>
    /// <param name="text">The first paragraph on the year.</param>
    /// <param name="endings">Endings of names of agencies.</param>
    public static string? Conflict(string agency, string text, IReadOnlyList<string> endings) =>
        LengthOfEnding(agency, endings) == 0 ? Completed(agency, text, endings) : Other(agency, text, endings);

    /// <summary>A title's name that ends like no agency, where the text goes on with an ending: 贯塘, in the text 贯塘乡人民政府.</summary>
    private static string? Completed(string agency, string text, IReadOnlyList<string> endings)
    {
        for (var length = Math.Min(agency.Length, 8); length >= ShortestShared; length--)
        {
            var tail = agency[^length..];
            for (var at = text.IndexOf(tail, StringComparison.Ordinal); at >= 0; at = text.IndexOf(tail, at + 1, StringComparison.Ordinal))
            {
                var end = at + length;
                while (LengthOfStart(text.AsSpan(end), endings) is > 0 and var more)
                    end += more;
                if (end > at + length)
                    return text[at..end];
            }
        }

        return null;
    }

    /// <summary>The subject of the first clause, where it begins and ends as the title's agency does and differs between, and neither abbreviates the other.</summary>
    private static string? Other(string agency, string text, IReadOnlyList<string> endings)
    {
        var start = SubjectStart(text);
        var shared = 0;
        while (shared < agency.Length && start + shared < text.Length && agency[shared] == text[start + shared])
            shared++;
        if (shared < ShortestShared || shared == agency.Length)
            return null;
        var ending = agency[^LengthOfEnding(agency, endings)..];
        var clause = text.AsSpan(start, Math.Min(LongestName, text.Length - start));
        var stop = NameEnds.IndexIn(clause);
        if (stop >= 0)
            clause = clause[..stop];
        var found = clause.IndexOf(ending, StringComparison.Ordinal);
        if (found <= shared)
            return null;
        var name = clause[..(found + ending.Length)].ToString();
        var isSame = agency.Contains(name, StringComparison.Ordinal) || name.Contains(agency, StringComparison.Ordinal) || IsShort(name, agency) || IsShort(agency, name);
        return isSame ? null : name;
    }

    /// <summary>After the year and the comma that a first sentence begins with.</summary>
    private static int SubjectStart(string text)
    {
        const int longestLead = 12;
        var comma = text.AsSpan(0, Math.Min(longestLead, text.Length)).IndexOfAny('，', ',');
        return comma >= 0 && char.IsDigit(text[0]) ? comma + 1 : 0;
    }

    /// <summary>True where the characters of the shorter name stand in the longer one in the same order: 住建局, 住房和城乡建设局.</summary>
    private static bool IsShort(string shorter, string longer)
    {
        var at = 0;
        foreach (var c in longer)
        {
            if (at < shorter.Length && shorter[at] == c)
                at++;
        }

        return at == shorter.Length;
    }

    private static int LengthOfEnding(string name, IReadOnlyList<string> endings)
    {
        var best = 0;
        foreach (var ending in endings)
        {
            if (ending.Length > best && name.EndsWith(ending, StringComparison.Ordinal))
                best = ending.Length;
        }

        return best;
    }

    private static int LengthOfStart(ReadOnlySpan<char> text, IReadOnlyList<string> endings)
    {
        var best = 0;
        foreach (var ending in endings)
        {
            if (ending.Length > best && text.StartsWith(ending, StringComparison.Ordinal))
                best = ending.Length;
        }

        return best;
    }
}
