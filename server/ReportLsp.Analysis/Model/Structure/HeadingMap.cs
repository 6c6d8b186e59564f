namespace ReportLsp.Analysis.Model.Structure;

/// <summary>The section headings of one format in a text, by line.</summary>
internal sealed class HeadingMap
{
    private readonly FoundHeading?[] _byLine;

    /// <summary>Finds the headings. A title without a number counts only where no numbered line has the same section.</summary>
    /// <param name="lines">Number of lines of the text.</param>
    /// <param name="candidates">Its lines that may be headings.</param>
    /// <param name="finder">The titles of the format.</param>
    public HeadingMap(int lines, List<HeadingCandidate> candidates, HeadingFinder finder)
    {
        _byLine = new FoundHeading?[lines];
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
            Count++;
            First = Math.Min(First, heading.Line);
            Last = Math.Max(Last, heading.Line);
        }
    }

    /// <summary>Number of headings.</summary>
    public int Count { get; }

    /// <summary>Line of the first; the largest integer where there is none.</summary>
    public int First { get; } = int.MaxValue;

    /// <summary>Line of the last; -1 where there is none.</summary>
    public int Last { get; } = -1;

    /// <summary>The heading on a line, or null.</summary>
    public FoundHeading? At(int line) => _byLine[line];
}
