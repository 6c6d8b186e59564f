using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Engine;

/// <summary>A rule: stateless, shared by all threads.</summary>
public abstract class Rule
{
    /// <summary>The rule as data; the same instance each time.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Looks at a report and reports findings. May throw: then that costs one RPT0001 and nothing else.</summary>
    public abstract void Analyze(RuleContext context);
}
