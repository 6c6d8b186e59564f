using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Engine;

/// <summary>A rule: stateless, shared by all threads.</summary>
public abstract class Rule
{
    /// <summary>The rule as data; the same instance each time.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>
    /// True where what the rule takes from <see cref="Model.Report.Prose"/> depends on last year's figures. Such a rule runs a second time over a
    /// report that compares itself with last year's, once that one is known.
    /// </summary>
    public virtual bool UsesPreviousYear => false;

    /// <summary>Looks at a report and reports findings. May throw: then that costs one RPT0001 and nothing else.</summary>
    public abstract void Analyze(RuleContext context);
}
