using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Server.Session;

/// <summary>One comparison of the reports of the workspace.</summary>
/// <param name="ByPath">Findings by path of the report.</param>
/// <param name="Texts">Texts of the open reports that were compared; places of their findings are in these.</param>
/// <param name="Pairs">Reports of one agency on successive years.</param>
internal sealed record CrossResult(
    IReadOnlyDictionary<string, CrossFindings> ByPath, IReadOnlyDictionary<string, SourceText> Texts, IReadOnlyList<ReportPair> Pairs)
{
    /// <summary>Before the first comparison.</summary>
    public static CrossResult None { get; } = new(new Dictionary<string, CrossFindings>(), new Dictionary<string, SourceText>(), []);

    /// <summary>True where a client would show the same.</summary>
    public static bool AreSame(CrossFindings a, CrossFindings b)
    {
        if (a.Reported.Count != b.Reported.Count)
            return false;
        for (var i = 0; i < a.Reported.Count; i++)
        {
            if (!AreSame(a.Reported[i], b.Reported[i]))
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
