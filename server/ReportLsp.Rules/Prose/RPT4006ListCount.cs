using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Prose;

/// <summary>RPT4006: a number of things that is not the number listed.</summary>
public sealed class RPT4006ListCount : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT4006",
        Name = "list-count",
        Title = new LocalizedText("所说项数与所列不符", "Number of items differs from the list"),
        DefaultSeverity = DiagnosticSeverity.Information,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "文中说“{stated}”项，实际列出 {count} 项。请核对。",
                "The text announces {stated} {stated|item|items}, but {count} {count|is|are} listed. Check the number and the list."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var paragraphs = context.Model.Paragraphs;
        var spans = new List<TextSpan>();
        for (var first = 0; first < paragraphs.Count; first += spans.Count)
        {
            spans.Clear();
            while (first + spans.Count < paragraphs.Count && paragraphs[first + spans.Count].Section == paragraphs[first].Section)
                spans.Add(paragraphs[first + spans.Count].Span);
            for (var i = 0; i < spans.Count; i++)
                Check(context, ListCountGrammar.Find(context.Model.Text.Text, spans, i));
        }
    }

    private static void Check(RuleContext context, IReadOnlyList<ListCount> lists)
    {
        foreach (var list in lists)
        {
            if (list.Stated >= list.Least && list.Stated <= list.Most)
                continue;
            var due = list.Stated > list.Most ? list.Most : list.Least;
            var stated = context.Model.Text.ToString(list.NumberSpan);
            var arguments = new MessageArguments(("stated", stated), ("count", due));
            RelatedLocation[] related = [new(list.ListSpan, new LocalizedText("所列各项", "The items"))];
            var scope = new FindingScope(Actual: Numbers.Format(list.Stated), Expected: Numbers.Format(due));
            context.Report("default", list.NumberSpan, arguments, related, ProseFigures.Set(list.NumberSpan, ProseFigures.Write(context.Model, list.NumberSpan, due)), scope);
        }
    }
}
