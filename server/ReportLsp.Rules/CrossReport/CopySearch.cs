using ReportLsp.Analysis.CrossReport;

namespace ReportLsp.Rules.CrossReport;

/// <summary>Two reports with nearly the same prose.</summary>
/// <param name="Original">The one of the earlier year, or of the path that comes first.</param>
/// <param name="Copy">The other.</param>
/// <param name="Likeness">Share of their shingles in common, from 0 to 1, exact.</param>
public sealed record CopiedProse(ReportFacts Original, ReportFacts Copy, double Likeness);

/// <summary>
/// Finds for each report the one before it whose prose is most like its own. Signatures that agree in a whole band of values are compared,
/// each with a bounded number of others, and what remains is compared exactly: the work grows with the number of reports, not its square,
/// even where all are copies of one.
/// </summary>
internal sealed class CopySearch
{
    /// <summary>Values in a band; with 51 bands a pair of likeness 0.7 is missed in 1 of 10,000 cases, one of 0.6 in 1 of 60.</summary>
    private const int BandLength = 5;

    /// <summary>Reports of a band that one is compared with: those just before it.</summary>
    private const int MostInBand = 8;

    /// <summary>Candidates of a report that are compared exactly, the likeliest first.</summary>
    private const int MostCompared = 8;

    /// <summary>Sorted shingles kept at a time; those of candidates are near each other.</summary>
    private const int MostKept = 256;

    /// <summary>How far a signature may underrate a likeness: four standard errors.</summary>
    private const double Margin = 0.1;

    private readonly ReportFacts[] _reports;
    private readonly ProseSignature[] _signatures;
    private readonly StockSentences _stock;
    private readonly Dictionary<int, uint[]> _shingles = [];
    private readonly CancellationToken _cancellation;

    /// <summary>Prepares reports.</summary>
    /// <param name="reports">Reports whose agencies and years are known.</param>
    /// <param name="minimum">Characters of own prose below which a report is left alone.</param>
    /// <param name="cancellation">Stops long work.</param>
    public CopySearch(IReadOnlyList<ReportFacts> reports, Func<ReportFacts, int> minimum, CancellationToken cancellation)
    {
        _stock = new StockSentences(reports);
        _cancellation = cancellation;
        var kept = new List<(ReportFacts Report, ProseSignature Signature)>();
        foreach (var report in reports)
        {
            var signature = ProseSignature.Of(report.Prose, _stock);
            if (signature.Characters >= minimum(report))
                kept.Add((report, signature));
        }

        kept.Sort(static (a, b) => a.Report.Year != b.Report.Year
            ? a.Report.Year!.Value.CompareTo(b.Report.Year!.Value)
            : string.CompareOrdinal(a.Report.Path, b.Report.Path));
        _reports = [.. kept.Select(k => k.Report)];
        _signatures = [.. kept.Select(k => k.Signature)];
    }

    /// <summary>True where a sentence is nobody's own.</summary>
    public bool IsStock(SentenceFact sentence) => _stock.Contains(sentence);

    /// <summary>The copies, each with its likeliest original, in order of year and path.</summary>
    /// <param name="threshold">Least likeness of a copy, from 0 to 1.</param>
    public IEnumerable<CopiedProse> Find(Func<ReportFacts, double> threshold)
    {
        var candidates = Candidates();
        for (var i = 0; i < _reports.Length; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (candidates[i] is not { } others)
                continue;
            var due = threshold(_reports[i]);
            var likely = others.Distinct()
                .Where(j => MayBeCompared(_reports[j], _reports[i]))
                .Select(j => (Index: j, Likeness: _signatures[i].Likeness(_signatures[j])))
                .Where(c => c.Likeness >= due - Margin)
                .OrderByDescending(c => c.Likeness).ThenBy(c => c.Index)
                .Take(MostCompared);
            CopiedProse? best = null;
            foreach (var (j, _) in likely)
            {
                var exact = Likeness(ShinglesOf(i), ShinglesOf(j));
                if (exact >= due && (best is null || exact > best.Likeness))
                    best = new CopiedProse(_reports[j], _reports[i], exact);
            }

            if (best is not null)
                yield return best;
        }
    }

    /// <summary>For each report those before it with which it shares a band.</summary>
    private List<int>?[] Candidates()
    {
        var result = new List<int>?[_reports.Length];
        var keys = new ulong[_reports.Length];
        var order = new int[_reports.Length];
        for (var first = 0; first + BandLength <= ProseSignature.Length; first += BandLength)
        {
            _cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < order.Length; i++)
            {
                keys[i] = _signatures[i].Band(first, BandLength);
                order[i] = i;
            }

            Array.Sort(order, (a, b) => keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : a.CompareTo(b));
            for (var i = 1; i < order.Length; i++)
            {
                for (var j = i - 1; j >= 0 && j >= i - MostInBand && keys[order[j]] == keys[order[i]]; j--)
                    (result[order[i]] ??= []).Add(order[j]);
            }
        }

        return result;
    }

    /// <summary>False for two bare names that may be one agency or two: nothing is known of them.</summary>
    private static bool MayBeCompared(ReportFacts a, ReportFacts b) => a.Agency!.Key != b.Agency!.Key || a.Agency.MayBe(b.Agency);

    private uint[] ShinglesOf(int index)
    {
        if (_shingles.TryGetValue(index, out var known))
            return known;
        if (_shingles.Count >= MostKept)
            _shingles.Clear();
        var prose = _reports[index].Prose;
        var set = new List<uint>(prose.Shingles.Count);
        for (var s = 0; s < prose.Sentences.Count; s++)
        {
            if (_stock.Contains(prose.Sentences[s]))
                continue;
            for (var i = prose.Sentences[s].FirstShingle; i < prose.EndOf(s); i++)
                set.Add(prose.Shingles[i]);
        }

        set.Sort();
        var distinct = 0;
        for (var i = 0; i < set.Count; i++)
        {
            if (i == 0 || set[i] != set[distinct - 1])
                set[distinct++] = set[i];
        }

        set.RemoveRange(distinct, set.Count - distinct);
        uint[] result = [.. set];
        _shingles.Add(index, result);
        return result;
    }

    private static double Likeness(uint[] a, uint[] b)
    {
        int i = 0, j = 0, common = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                common++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (double)common / (a.Length + b.Length - common);
    }
}
