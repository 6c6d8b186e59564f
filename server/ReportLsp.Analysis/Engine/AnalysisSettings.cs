using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Engine;

/// <summary>All that the findings of a report depend on besides its text. Immutable; shared by all documents of a run.</summary>
public sealed record AnalysisSettings
{
    /// <summary>The formats at hand.</summary>
    public required FormatSet Formats { get; init; }

    /// <summary>The rules at hand.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>What is switched on, how grave it is, and the rest of the configuration.</summary>
    public RuleConfiguration Configuration { get; init; } = RuleConfiguration.Default;

    /// <summary>The day to hold dates against; null: rules that need one are silent.</summary>
    public DateOnly? Today { get; init; }
}
