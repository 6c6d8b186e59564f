namespace ReportLsp.Analysis.Diagnostics;

/// <summary>A rule as data: everything that tables, schemas, help and outputs are rendered from.</summary>
public sealed record DiagnosticDescriptor
{
    /// <summary>Stable id, <c>RPT</c> and four digits; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Stable name, kebab-case.</summary>
    public required string Name { get; init; }

    /// <summary>One line that says what is checked.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What the rule is about.</summary>
    public RuleCategory Category => (RuleCategory)(Id[3] - '0');

    /// <summary>Severity of its messages that state none; Off for a rule that must be switched on.</summary>
    public required DiagnosticSeverity DefaultSeverity { get; init; }

    /// <summary>Severity once an off rule is switched on by <c>--select</c> or the configuration without a severity.</summary>
    public DiagnosticSeverity SeverityWhenOn { get; init; } = DiagnosticSeverity.Hint;

    /// <summary>The messages by key; the key of the usual one is <c>default</c>.</summary>
    public required IReadOnlyDictionary<string, MessageTemplate> Messages { get; init; }

    /// <summary>What the fixes do.</summary>
    public FixKind Fix { get; init; } = FixKind.None;

    /// <summary>Options of the rule in the configuration.</summary>
    public IReadOnlyList<RuleOption> Options { get; init; } = [];
}

/// <summary>An option of a rule.</summary>
/// <param name="Name">Name in the configuration, camelCase.</param>
/// <param name="Default">Value where nothing is configured.</param>
/// <param name="Minimum">Smallest value.</param>
/// <param name="Maximum">Largest value.</param>
/// <param name="Description">What it does.</param>
public sealed record RuleOption(string Name, int Default, int Minimum, int Maximum, LocalizedText Description);
