using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>What the rules over several reports found on one of them.</summary>
/// <param name="Reported">Findings to add to those of the report alone.</param>
/// <param name="Suppressed">Findings silenced by <c>@suppress</c>.</param>
public sealed record CrossFindings(IReadOnlyList<Diagnostic> Reported, IReadOnlyList<SuppressedDiagnostic> Suppressed)
{
    /// <summary>The findings of the report alone and these, in order of place, then rule.</summary>
    public IReadOnlyList<Diagnostic> MergeInto(IReadOnlyList<Diagnostic> own) => Reported.Count == 0 ? own : Findings.Sort([.. own, .. Reported]);
}
