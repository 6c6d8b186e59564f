using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1008: a plan for the next year inside the overview of the report year.</summary>
public sealed class RPT1008MisplacedContent : Rule
{
    /// <summary>A longer lead is a sentence, not the name of what follows.</summary>
    private const int LongestLead = 24;
    private static readonly CharacterSet LeadEnds = new("。：:，,；;");

    private static readonly LocalizedText Also = new("这里也是", "here too");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1008",
        Name = "misplaced-content",
        Title = new LocalizedText("内容放错位置", "Misplaced content"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{lead}”是下一年的安排，不应写在“{title}”里，请移到“{target}”或删去。", "\"{lead}\" is a plan for the next year and has no place in \"{title}\"; move it to \"{target}\" or remove it."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is not { } format
            || StatutorySections.WithRole(report, SectionRoles.Overview) is not { } section
            || format.SectionWithRole(SectionRoles.Problems) is not { } target)
            return;
        var plans = new List<(TextSpan Span, TextSpan Lead)>();
        foreach (var paragraph in StatutorySections.ParagraphsOf(report, section))
        {
            if (LeadOf(report, paragraph) is { } lead && IsPlan(report, format, report.Text.Slice(lead)))
                plans.Add((paragraph.Span, lead));
        }

        if (plans.Count == 0)
            return;
        var arguments = new MessageArguments(("lead", report.Text.ToString(plans[0].Lead)), ("title", section.Definition!.Title), ("target", target.Title));
        var related = plans.Skip(1).Select(p => new RelatedLocation(p.Span, Also)).ToList();
        context.Report("default", plans[0].Span, arguments, related, scope: new FindingScope(Section: section.Definition.Key));
    }

    /// <summary>What a paragraph begins with, up to its first mark; null where that is a long sentence.</summary>
    private static TextSpan? LeadOf(Report report, Paragraph paragraph)
    {
        var start = paragraph.Syntax is HeadingLineSyntax heading ? heading.TextSpan.Start : paragraph.Span.Start;
        var text = report.Text.Slice(TextSpan.FromBounds(start, paragraph.Span.End));
        var end = LeadEnds.IndexIn(text);
        var length = end < 0 ? text.Length : end;
        return length is > 0 and <= LongestLead ? new TextSpan(start, length) : null;
    }

    /// <summary>A word of a plan together with the next year, or a word for the time after the year alone.</summary>
    private static bool IsPlan(Report report, StatutoryFormat format, ReadOnlySpan<char> lead)
    {
        var nextYear = format.Vocabulary.Words(WordLists.NextYearWords);
        foreach (var word in nextYear)
        {
            if (lead.SequenceEqual(word))
                return true;
        }

        if (WordSet.FirstHeld(lead, format.Vocabulary.Words(WordLists.PlanWords)) is not { } plan)
            return false;
        if (WordSet.FirstHeld(lead, nextYear) is { } next)
            return next != plan || lead.Length > plan.Length;
        return report.Year is { } year && DateGrammar.FindDates(lead).Any(d => d.Year == year.Value + 1);
    }
}
