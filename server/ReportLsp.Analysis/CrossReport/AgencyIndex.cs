namespace ReportLsp.Analysis.CrossReport;

/// <summary>
/// Tells which reports are surely of which agency. A full name that occurs twice in a year, or a bare one that occurs twice in any,
/// says nothing: reports of it are left alone.
/// </summary>
internal sealed class AgencyIndex
{
    private readonly Dictionary<(string Key, bool IsFull), List<ReportFacts>> _byName = [];

    /// <summary>Sorts reports by agency.</summary>
    /// <param name="reports">Reports in order of their paths.</param>
    public AgencyIndex(IReadOnlyList<ReportFacts> reports)
    {
        foreach (var report in reports)
        {
            if (report is not { Agency: { } agency, Year: not null })
                continue;
            if (!_byName.TryGetValue((agency.Key, agency.IsFull), out var list))
                _byName.Add((agency.Key, agency.IsFull), list = []);
            list.Add(report);
        }

        var known = new HashSet<ReportFacts>(ReferenceEqualityComparer.Instance);
        var pairs = new List<ReportPair>();
        foreach (var list in _byName.Values)
            Add(list, known, pairs);
        Known = [.. reports.Where(known.Contains)];
        pairs.Sort(static (a, b) => string.CompareOrdinal(a.Later.Path, b.Later.Path));
        Pairs = pairs;
    }

    /// <summary>Reports whose agency and year are theirs alone, in order of paths.</summary>
    public IReadOnlyList<ReportFacts> Known { get; }

    /// <summary>Reports of one agency on successive years, in order of the path of the later one.</summary>
    public IReadOnlyList<ReportPair> Pairs { get; }

    private static void Add(List<ReportFacts> list, HashSet<ReportFacts> known, List<ReportPair> pairs)
    {
        var byYear = new Dictionary<int, List<ReportFacts>>();
        foreach (var report in list)
        {
            var year = report.Year!.Value;
            if (!byYear.TryGetValue(year, out var same))
                byYear.Add(year, same = []);
            same.Add(report);
        }

        var isFull = list[0].Agency!.IsFull;
        if (!isFull && byYear.Values.Any(static same => same.Count > 1))
            return;
        foreach (var (year, same) in byYear)
        {
            if (same.Count > 1)
                continue;
            known.Add(same[0]);
            if (byYear.TryGetValue(year - 1, out var before) && before.Count == 1 && before[0].Agency!.MayBe(same[0].Agency!))
                pairs.Add(new ReportPair(before[0], same[0]));
        }
    }
}
