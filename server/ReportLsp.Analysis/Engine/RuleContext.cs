using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Engine;

/// <summary>All that a rule sees: the model, its options, and a way to report.</summary>
public sealed class RuleContext(
    Report model,
    DiagnosticDescriptor descriptor,
    IReadOnlyDictionary<string, int> options,
    DateOnly? today,
    CancellationToken cancellation,
    RuleSet? rules = null,
    string? deadline = null,
    Config.RuleConfiguration? configuration = null)
{
    private List<Diagnostic>? _found;

    /// <summary>The report.</summary>
    public Report Model { get; } = model;

    /// <summary>The day to hold dates against; null where the caller gave none, then rules that need it are silent.</summary>
    public DateOnly? Today { get; } = today;

    /// <summary>The kind of agency whose deadline the configuration names (<see cref="Formats.DeadlineDefinition.Kind"/>), or null.</summary>
    public string? Deadline { get; } = deadline;

    /// <summary>The descriptor with an id (case does not matter) or a name, or null.</summary>
    public DiagnosticDescriptor? FindRule(string idOrName) => rules?.FindDescriptor(idOrName);

    /// <summary>True where a rule is part of this run and switched on: what it reports need not be reported by another one.</summary>
    public bool IsOn(string id) => rules?.Find(id) is { } rule && (configuration ?? Config.RuleConfiguration.Default).IsEnabled(rule.Descriptor);

    /// <summary>The rule id that was probably meant by an unknown one, or null.</summary>
    public string? SuggestRule(string unknown) => rules?.Suggest(unknown);

    /// <summary>Stops long work.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>What was reported.</summary>
    public IReadOnlyList<Diagnostic> Found => _found ?? (IReadOnlyList<Diagnostic>)[];

    /// <summary>The value of an option: configured, else its default.</summary>
    public int Option(string name) => options.TryGetValue(name, out var value) ? value : descriptor.Options.First(o => o.Name == name).Default;

    /// <summary>Reports a finding. The engine sets the severity later.</summary>
    /// <param name="message">One of the messages of the descriptor.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="arguments">Arguments of the message.</param>
    /// <param name="related">Other places.</param>
    /// <param name="fixes">Fixes, the preferred one first.</param>
    /// <param name="scope">Keys and figures.</param>
    public void Report(
        MessageTemplate message,
        TextSpan span,
        MessageArguments? arguments = null,
        IReadOnlyList<RelatedLocation>? related = null,
        IReadOnlyList<CodeFix>? fixes = null,
        FindingScope? scope = null) =>
        (_found ??= []).Add(new Diagnostic
        {
            Descriptor = descriptor,
            Severity = message.Severity ?? descriptor.DefaultSeverity,
            Message = new LocalizedText(message, arguments ?? MessageArguments.None),
            Span = span,
            Related = related ?? [],
            Fixes = fixes ?? [],
            Scope = scope ?? FindingScope.None,
        });

    /// <summary>Reports with the message of a key of the descriptor.</summary>
    public void Report(
        string messageKey,
        TextSpan span,
        MessageArguments? arguments = null,
        IReadOnlyList<RelatedLocation>? related = null,
        IReadOnlyList<CodeFix>? fixes = null,
        FindingScope? scope = null) =>
        Report(descriptor.Messages[messageKey], span, arguments, related, fixes, scope);
}
