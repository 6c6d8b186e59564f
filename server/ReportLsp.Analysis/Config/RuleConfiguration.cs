using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Config;

/// <summary>What a configuration says of one rule.</summary>
/// <param name="Severity">Severity of all its findings, Off to leave it out; null where nothing is said.</param>
/// <param name="Options">Values of its options, checked against their ranges.</param>
public sealed record RuleSetting(DiagnosticSeverity? Severity, IReadOnlyDictionary<string, int> Options)
{
    /// <summary>Nothing is said.</summary>
    public static RuleSetting None { get; } = new(null, new Dictionary<string, int>());
}

/// <summary>The configuration in effect for one file: descriptor, then configuration file, then command line. Immutable.</summary>
public sealed record RuleConfiguration
{
    /// <summary>Everything as the descriptors have it.</summary>
    public static RuleConfiguration Default { get; } = new();

    /// <summary>What is said of rules, by id.</summary>
    public IReadOnlyDictionary<string, RuleSetting> Rules { get; init; } = new Dictionary<string, RuleSetting>();

    /// <summary>Language of messages; null where nothing is said.</summary>
    public Language? Language { get; init; }

    /// <summary>Format id for reports that declare none; null where nothing is said.</summary>
    public string? DefaultFormat { get; init; }

    /// <summary>Kind of agency whose deadline holds (<see cref="Formats.DeadlineDefinition.Kind"/>); null where nothing is said.</summary>
    public string? Deadline { get; init; }

    /// <summary>True where <c>@suppress</c> does not silence and is a finding itself.</summary>
    public bool DenySuppressions { get; init; }

    /// <summary>Ids, or beginnings of ids, that alone run; empty for no choice.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>Ids, or beginnings of ids, that do not run; stronger than <see cref="Select"/>.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The same with the choice of the command line, which is stronger than the file.</summary>
    /// <param name="select">Ids or beginnings of ids (RPT3); an off rule is switched on by it.</param>
    /// <param name="ignore">Ids or beginnings of ids.</param>
    public RuleConfiguration With(IReadOnlyList<string> select, IReadOnlyList<string> ignore) => this with { Select = select, Ignore = ignore };

    /// <summary>
    /// True where the findings of a rule are reported. RPT0001 always is; what loaders say of files they cannot use is not left out
    /// by a choice of other rules, only when it is named.
    /// </summary>
    public bool IsEnabled(DiagnosticDescriptor descriptor)
    {
        if (descriptor.Id == EngineDescriptors.RuleCrashed.Id)
            return true;
        if (Matches(Ignore, descriptor.Id))
            return false;
        if (Matches(Select, descriptor.Id))
            return true;
        if (Select.Count > 0 && !IsOfLoader(descriptor))
            return false;
        return (Setting(descriptor.Id).Severity ?? descriptor.DefaultSeverity) != DiagnosticSeverity.Off;
    }

    /// <summary>Severity of a message of an enabled rule.</summary>
    public DiagnosticSeverity SeverityOf(DiagnosticDescriptor descriptor, MessageTemplate message)
    {
        if (Setting(descriptor.Id).Severity is { } configured && configured != DiagnosticSeverity.Off && descriptor.Id != EngineDescriptors.RuleCrashed.Id)
            return configured;
        if (message.Severity is { } stated && stated != DiagnosticSeverity.Off)
            return stated;
        return descriptor.DefaultSeverity == DiagnosticSeverity.Off ? descriptor.SeverityWhenOn : descriptor.DefaultSeverity;
    }

    /// <summary>What is said of a rule.</summary>
    public RuleSetting Setting(string id) => Rules.TryGetValue(id, out var setting) ? setting : RuleSetting.None;

    /// <summary>True where one of the ids or beginnings of ids fits, case aside.</summary>
    public static bool Matches(IReadOnlyList<string> prefixes, string id)
    {
        for (var i = 0; i < prefixes.Count; i++)
        {
            if (prefixes[i].Length > 0 && id.StartsWith(prefixes[i], StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsOfLoader(DiagnosticDescriptor descriptor) =>
        descriptor.Id == EngineDescriptors.InvalidConfiguration.Id
        || descriptor.Id == EngineDescriptors.InvalidFormat.Id
        || descriptor.Id == EngineDescriptors.UnreadableFile.Id;
}
