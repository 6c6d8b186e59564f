using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1014: aspects the statute wants covered and the report does not speak of.</summary>
public sealed class RPT1014StatutoryContent : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1014",
        Name = "statutory-content",
        Title = new LocalizedText("法定内容不全", "Statutory content"),
        DefaultSeverity = DiagnosticSeverity.Information,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{title}”没有写到{aspects}。", "\"{title}\" does not speak of {aspects}."),
            ["due"] = new("“{title}”没有写到{due}，没有收取的也要说明。", "\"{title}\" does not speak of {due}; say so also where there was none."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        if (context.Model.Format is not { } format)
            return;
        CheckOverview(context, format);
        CheckOtherMatters(context, format);
    }

    private static void CheckOverview(RuleContext context, StatutoryFormat format)
    {
        var report = context.Model;
        if (format.Vocabulary.Aspects.Count == 0 || StatutorySections.WithRole(report, SectionRoles.Overview) is not { } section)
            return;
        var paragraphs = StatutorySections.ParagraphsOf(report, section);
        if (paragraphs.Count == 0)
            return;
        var missing = format.Vocabulary.Aspects.Where(a => a.IsDueFrom(report.Agency?.Value) && !StatutorySections.Mention(report, paragraphs, a.Words)).Select(a => a.Name).ToList();
        if (missing.Count > 0)
            Report(context, "default", section, ("aspects", new LocalizedText(string.Join('、', missing), string.Join(", ", missing))));
    }

    /// <summary>A section that is empty or says only that there is nothing is left to the rule on empty sections.</summary>
    private static void CheckOtherMatters(RuleContext context, StatutoryFormat format)
    {
        const int shortest = 12;
        var report = context.Model;
        var due = format.Vocabulary.Words(WordLists.DueMatters);
        if (due.Count == 0 || StatutorySections.WithRole(report, SectionRoles.OtherMatters) is not { } section)
            return;
        var residue = PageResidueLines.Of(report);
        var paragraphs = StatutorySections.ParagraphsOf(report, section).FindAll(p => !residue.Contains(p));
        if (paragraphs.Sum(p => p.Span.Length) >= shortest && !StatutorySections.Mention(report, paragraphs, due))
            Report(context, "due", section, ("due", due[0]));
    }

    private static void Report(RuleContext context, string message, ReportSection section, (string, object) argument) =>
        context.Report(message, section.TitleSpan, new MessageArguments(("title", section.Definition!.Title), argument), scope: new FindingScope(Section: section.Definition.Key));
}
