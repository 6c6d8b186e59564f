using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Engine;

/// <summary>Runs the rules over a report, each on its own: one that throws costs one RPT0001.</summary>
public static class Analyzer
{
    /// <summary>The findings of all enabled rules with their severities, in order of rules; not yet suppressed, sorted or de-duplicated.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IReadOnlyList<Diagnostic> Run(Report report, AnalysisSettings settings, CancellationToken cancellation = default) =>
        Run(settings.Rules.Rules, report, settings, cancellation);

    /// <summary>The same for some of the rules.</summary>
    internal static IReadOnlyList<Diagnostic> Run(IEnumerable<Rule> rules, Report report, AnalysisSettings settings, CancellationToken cancellation)
    {
        var found = new List<Diagnostic>();
        foreach (var rule in rules)
        {
            cancellation.ThrowIfCancellationRequested();
            if (settings.Configuration.IsEnabled(rule.Descriptor))
                RunOne(rule, report, settings, found, cancellation);
        }

        return found;
    }

    /// <summary>RPT0001 for a binder that threw.</summary>
    internal static Diagnostic BinderCrashed(Exception exception) =>
        Crashed("binder", new MessageArguments(("exception", exception.GetType().Name)));

    /// <summary>RPT0001 for a rule over several reports that threw.</summary>
    internal static Diagnostic CrossRuleCrashed(string rule, Exception exception) =>
        Crashed("cross", new MessageArguments(("rule", rule), ("exception", exception.GetType().Name)));

    private static void RunOne(Rule rule, Report report, AnalysisSettings settings, List<Diagnostic> found, CancellationToken cancellation)
    {
        var configuration = settings.Configuration;
        var context = new RuleContext(
            report,
            rule.Descriptor,
            configuration.Setting(rule.Descriptor.Id).Options,
            settings.Today,
            cancellation,
            settings.Rules,
            configuration.Deadline,
            configuration);
        try
        {
            rule.Analyze(context);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a rule throws stays with the rule.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            found.Add(Crashed("default", new MessageArguments(("rule", rule.Descriptor.Id), ("exception", exception.GetType().Name))));
            return;
        }

        for (var i = 0; i < context.Found.Count; i++)
        {
            var diagnostic = context.Found[i];
            var severity = configuration.SeverityOf(rule.Descriptor, diagnostic.Message.Template);
            found.Add(diagnostic.Severity == severity ? diagnostic : diagnostic with { Severity = severity });
        }
    }

    private static Diagnostic Crashed(string message, MessageArguments arguments) => new()
    {
        Descriptor = EngineDescriptors.RuleCrashed,
        Severity = DiagnosticSeverity.Error,
        Message = new LocalizedText(EngineDescriptors.RuleCrashed.Messages[message], arguments),
        Span = new TextSpan(0, 0),
    };
}
