using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Engine;

/// <summary>RPT0002: suppressions that silence nothing, or are not allowed.</summary>
internal static class SuppressionFindings
{
    private static readonly LocalizedText RemoveLine = new("删去这一行 @suppress", "Remove this @suppress");
    private static readonly MessageTemplate RemoveRules = new("从 @suppress 中删去 {rules}", "Remove {rules} from @suppress");

    /// <summary>One finding for each suppression of which some rule silenced nothing though it ran over this report.</summary>
    public static IEnumerable<Diagnostic> Unused(SuppressionMap map, SourceText text, AnalysisSettings settings, IReadOnlyList<Diagnostic> found)
    {
        if (!settings.Configuration.IsEnabled(EngineDescriptors.UnusedSuppression))
            yield break;
        var crashed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in found)
        {
            if (diagnostic.Descriptor == EngineDescriptors.RuleCrashed && diagnostic.Message.Arguments.TryGet("rule", Language.English, out var rule))
                crashed.Add(rule);
        }

        foreach (var suppression in map.All)
        {
            var unused = map.UnusedRules(suppression).Where(id => HasRun(id, settings) && !crashed.Contains(id)).ToList();
            if (unused.Count > 0)
                yield return Make("default", suppression, unused, text, settings);
        }
    }

    /// <summary>One finding for each suppression.</summary>
    public static IEnumerable<Diagnostic> Denied(SuppressionMap map, SourceText text, AnalysisSettings settings) =>
        map.All.Select(s => Make("denied", s, s.Rules, text, settings));

    /// <summary>False for a rule that needs last year's figures too: what it finds with them is not known yet, as with rules over several reports.</summary>
    private static bool HasRun(string id, AnalysisSettings settings) =>
        settings.Rules.Find(id) is { UsesPreviousYear: false } rule && settings.Configuration.IsEnabled(rule.Descriptor);

    private static Diagnostic Make(string key, Suppression suppression, IReadOnlyList<string> rules, SourceText text, AnalysisSettings settings)
    {
        var message = EngineDescriptors.UnusedSuppression.Messages[key];
        var arguments = new MessageArguments(("rules", string.Join(' ', rules)));
        return new Diagnostic
        {
            Descriptor = EngineDescriptors.UnusedSuppression,
            Severity = settings.Configuration.SeverityOf(EngineDescriptors.UnusedSuppression, message),
            Message = new LocalizedText(message, arguments),
            Span = suppression.Span,
            Fixes = [Remove(suppression, rules, arguments, text)],
        };
    }

    private static CodeFix Remove(Suppression suppression, IReadOnlyList<string> rules, MessageArguments arguments, SourceText text)
    {
        if (rules.Count == suppression.Rules.Count)
        {
            var line = text.GetLineSpanWithBreak(suppression.Directive.Line);
            return new CodeFix(RemoveLine, false, true, [new TextChange(line, "")]);
        }

        var changes = new List<TextChange>();
        foreach (var (id, span) in SuppressionSyntax.Parse(suppression.Directive).Ids)
        {
            if (rules.Contains(id, StringComparer.OrdinalIgnoreCase))
                changes.Add(new TextChange(WithSeparator(span, text), ""));
        }

        return new CodeFix(new LocalizedText(RemoveRules, arguments), false, true, changes);
    }

    /// <summary>The id and what divides it from the next one.</summary>
    private static TextSpan WithSeparator(TextSpan id, SourceText text)
    {
        var end = id.End;
        while (end < text.Length && text.Text[end] is ' ' or '\t' or ',' or '，' or '、')
            end++;
        return TextSpan.FromBounds(id.Start, end);
    }
}
