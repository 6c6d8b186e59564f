using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1007: the section on problems and measures states no problems, or no measures.</summary>
public sealed class RPT1007MissingMeasures : Rule
{
    /// <summary>Shorter sections are no attempt at either; they are judged as empty ones.</summary>
    private const int ShortestSection = 12;

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1007",
        Name = "missing-measures",
        Title = new LocalizedText("缺少存在问题或改进情况", "No problems or no measures"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{title}”只写了问题，没有写改进情况，请逐项补写。", "\"{title}\" states problems, but no measures against them; add one for each."),
            ["problems"] = new("“{title}”没有写存在的主要问题。", "\"{title}\" states no problems."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is not { } format || StatutorySections.WithRole(report, SectionRoles.Problems) is not { } section)
            return;
        var problemWords = format.Vocabulary.Words(WordLists.ProblemWords);
        var measureWords = format.Vocabulary.Words(WordLists.MeasureWords);
        var residue = PageResidueLines.Of(report);
        var paragraphs = StatutorySections.ParagraphsOf(report, section).FindAll(p => !residue.Contains(p));
        if (problemWords.Count == 0 || measureWords.Count == 0 || paragraphs.Sum(p => p.Span.Length) < ShortestSection)
            return;
        var hasMeasures = StatutorySections.Mention(report, paragraphs, measureWords) || MentionNextYear(report, paragraphs);
        var hasProblems = StatutorySections.Mention(report, paragraphs, problemWords);
        var arguments = new MessageArguments(("title", section.Definition!.Title));
        var scope = new FindingScope(Section: section.Definition.Key);
        if (!hasProblems)
            context.Report("problems", new TextSpan(paragraphs[0].Span.Start, 0), arguments, scope: scope);
        else if (!hasMeasures)
            context.Report("default", new TextSpan(paragraphs[^1].Span.End, 0), arguments, scope: scope);
    }

    /// <summary>What is said of the next year in this section is what will be done.</summary>
    private static bool MentionNextYear(Report report, List<Paragraph> paragraphs)
    {
        if (report.Year is not { } year)
            return false;
        var next = (year.Value + 1).ToString(CultureInfo.InvariantCulture);
        return paragraphs.Exists(p => report.Text.Slice(p.Span).Contains(next, StringComparison.Ordinal)
            && DateGrammar.FindDates(report.Text.Slice(p.Span)).Any(d => d.Year == year.Value + 1));
    }
}
