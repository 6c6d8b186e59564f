using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>One comparison of the reports of the workspace.</summary>
internal sealed class CrossResult
{
    private static readonly CrossFindings Nothing = new([], []);
    private readonly IReadOnlyDictionary<string, CrossFindings> _findings;
    private readonly IReadOnlyDictionary<string, SourceText> _texts;
    private readonly Dictionary<string, ReportPair> _byLater = new(DocumentUri.Paths);
    private readonly Dictionary<string, ReportPair> _byEarlier = new(DocumentUri.Paths);

    /// <summary>Takes what a comparison found.</summary>
    /// <param name="findings">Findings by path of the report.</param>
    /// <param name="texts">Texts of the open reports that were compared, by path; places of their findings are in these.</param>
    /// <param name="pairs">Reports of one agency on successive years.</param>
    public CrossResult(IReadOnlyDictionary<string, CrossFindings> findings, IReadOnlyDictionary<string, SourceText> texts, IReadOnlyList<ReportPair> pairs)
    {
        _findings = findings;
        _texts = texts;
        foreach (var pair in pairs)
        {
            _byLater[pair.Later.Path] = pair;
            _byEarlier[pair.Earlier.Path] = pair;
        }
    }

    /// <summary>Before the first comparison.</summary>
    public static CrossResult None { get; } = new(new Dictionary<string, CrossFindings>(), new Dictionary<string, SourceText>(), []);

    /// <summary>The findings on the report of a path.</summary>
    public CrossFindings Of(string path) => _findings.GetValueOrDefault(path, Nothing);

    /// <summary>The text that the places of findings on an open report are in; null where it was not open.</summary>
    public SourceText? TextOf(string path) => _texts.GetValueOrDefault(path);

    /// <summary>The report of a path and last year's of the same agency, or null.</summary>
    public ReportPair? WithEarlier(string path) => _byLater.GetValueOrDefault(path);

    /// <summary>The report of a path and next year's of the same agency, or null.</summary>
    public ReportPair? WithLater(string path) => _byEarlier.GetValueOrDefault(path);

    /// <summary>True where a client would show the same.</summary>
    public static bool AreSame(CrossFindings a, CrossFindings b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a.Reported.Count != b.Reported.Count)
            return false;
        for (var i = 0; i < a.Reported.Count; i++)
        {
            if (!ReferenceEquals(a.Reported[i], b.Reported[i]) && !AreSame(a.Reported[i], b.Reported[i]))
                return false;
        }

        return true;
    }

    private static bool AreSame(Diagnostic a, Diagnostic b) =>
        a.Span == b.Span
        && a.Severity == b.Severity
        && a.Descriptor.Id == b.Descriptor.Id
        && a.Message.For(Language.Chinese) == b.Message.For(Language.Chinese)
        && a.Related.Select(r => (r.Path, r.Range, r.Span)).SequenceEqual(b.Related.Select(r => (r.Path, r.Range, r.Span)));
}
