namespace ReportLsp.Analysis.Model.Structure;

/// <summary>The section headings of one format in a text, by line.</summary>
internal sealed class HeadingMap
{
    private readonly Dictionary<int, FoundHeading> _byLine = [];

    /// <summary>Finds the headings. A title without a number counts only where no numbered line has the same section.</summary>
    /// <param name="candidates">Lines of the text that may be headings.</param>
    /// <param name="finder">The titles of the format.</param>
    public HeadingMap(List<HeadingCandidate> candidates, HeadingFinder finder)
    {
        var found = new List<FoundHeading>();
        foreach (var candidate in candidates)
        {
            if (finder.Find(candidate) is { } heading)
                found.Add(heading);
        }

        foreach (var heading in found)
        {
            if (heading.MarkerSpan.IsEmpty && found.Exists(o => o.Definition == heading.Definition && !o.MarkerSpan.IsEmpty))
                continue;
            _byLine[heading.Line] = heading;
            First = Math.Min(First, heading.Line);
            Last = Math.Max(Last, heading.Line);
        }
    }

    /// <summary>Number of headings.</summary>
    public int Count => _byLine.Count;

    /// <summary>Line of the first; the largest integer where there is none.</summary>
    public int First { get; } = int.MaxValue;

    /// <summary>Line of the last; -1 where there is none.</summary>
    public int Last { get; } = -1;

    /// <summary>Marks the lines that are headings in some of the formats.</summary>
    /// <param name="maps">The headings of each format.</param>
    /// <param name="lines">Number of lines of the text.</param>
    public static bool[] LinesOf(List<HeadingMap> maps, int lines)
    {
        var result = new bool[lines];
        foreach (var map in maps)
        {
            foreach (var line in map._byLine.Keys)
                result[line] = true;
        }

        return result;
    }

    /// <summary>The heading on a line, or null.</summary>
    public FoundHeading? At(int line) => _byLine.GetValueOrDefault(line);
}
