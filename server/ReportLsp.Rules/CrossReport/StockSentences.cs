using ReportLsp.Analysis.CrossReport;

namespace ReportLsp.Rules.CrossReport;

/// <summary>
/// Sentences that the reports of a run have in common because all such reports have them: nobody copied them from anybody. A sentence
/// counts as one where at least half of the agencies use it, and no fewer than five.
/// </summary>
internal sealed class StockSentences
{
    /// <summary>Fewer agencies than this prove nothing: they may have copied from each other.</summary>
    private const int FewestAgencies = 5;

    private readonly HashSet<ulong> _stock = [];

    /// <summary>Counts the sentences of all reports, those of one agency once.</summary>
    public StockSentences(IReadOnlyList<ReportFacts> reports)
    {
        var agencies = new Dictionary<AgencyKey, List<ReportFacts>>();
        foreach (var report in reports)
        {
            var key = new AgencyKey(report.Agency!.Key, report.Agency.Folder);
            if (!agencies.TryGetValue(key, out var list))
                agencies.Add(key, list = []);
            list.Add(report);
        }

        var due = Math.Max(FewestAgencies, (agencies.Count + 1) / 2);
        if (agencies.Count < due)
            return;
        var counts = new Dictionary<ulong, (int Count, int LastAgency)>();
        var agency = 0;
        foreach (var list in agencies.Values)
        {
            agency++;
            foreach (var report in list)
            {
                foreach (var sentence in report.Prose.Sentences)
                {
                    var (count, last) = counts.GetValueOrDefault(sentence.Hash);
                    if (last != agency)
                        counts[sentence.Hash] = (count + 1, agency);
                }
            }
        }

        foreach (var (hash, (count, _)) in counts)
        {
            if (count >= due)
                _stock.Add(hash);
        }
    }

    /// <summary>True where a sentence is nobody's own.</summary>
    public bool Contains(SentenceFact sentence) => _stock.Contains(sentence.Hash);

    private readonly record struct AgencyKey(string Name, string Folder);
}
