using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>A rule over all reports of a run: stateless, shared by all threads.</summary>
public abstract class CrossReportRule
{
    /// <summary>The rule as data; the same instance each time.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Looks at the reports and reports findings. May throw: then that costs one RPT0001 and nothing else.</summary>
    public abstract void Analyze(CrossReportContext context);
}
