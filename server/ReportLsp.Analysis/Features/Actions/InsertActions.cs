using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Analysis.Features;

/// <summary>Actions that insert prescribed tables and sections that a report lacks, wherever the cursor is.</summary>
internal static class InsertActions
{
    /// <summary>One for each finding on something prescribed that is absent; those at the cursor are quick fixes already.</summary>
    public static IEnumerable<CodeAction> Of(Document document, IReadOnlyCollection<Diagnostic> here, CancellationToken cancellation)
    {
        foreach (var diagnostic in document.GetDiagnostics(cancellation))
        {
            var isPart = diagnostic.Scope is { Section: not null, Row: null } or { Table: not null, Row: null };
            if (diagnostic.Descriptor.Fix != FixKind.Insert || !isPart || !diagnostic.Span.IsEmpty || here.Contains(diagnostic))
                continue;
            if (diagnostic.Fixes.FirstOrDefault(f => f.IsPreferred && f.Changes.Count > 0) is { } fix)
                yield return new CodeAction(fix.Title, CodeActionKind.Insert, fix.Changes) { Diagnostic = diagnostic };
        }
    }
}
