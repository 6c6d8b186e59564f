using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules.Structure;

namespace ReportLsp.Rules.Prose;

/// <summary>RPT4008: a count of documents or applications that is not exact.</summary>
public sealed class RPT4008VagueCount : Rule
{
    private static readonly CharacterSet ClauseMarks = new("。；;，,：:");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT4008",
        Name = "vague-count",
        Title = new LocalizedText("数量不确切", "Vague count"),
        DefaultSeverity = DiagnosticSeverity.Information,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{count}”不是确切数量，请写明实际数字。", "\"{count}\" is not exact; state the actual figure."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is not { } format || StatutorySections.WithRole(report, SectionRoles.Overview) is not { } section)
            return;
        var classifiers = format.Vocabulary.Words(WordLists.CountClassifiers);
        if (classifiers.Count == 0)
            return;
        foreach (var paragraph in StatutorySections.ParagraphsOf(report, section))
        {
            foreach (var quantity in QuantityGrammar.FindQuantities(report.Text.Slice(paragraph.Span), paragraph.Span.Start))
            {
                if (quantity.IsVague && classifiers.Contains(quantity.Classifier) && IsDue(report, format, paragraph.Span, quantity.Span))
                    context.Report("default", quantity.Span, new MessageArguments(("count", report.Text.ToString(quantity.Span))));
            }
        }
    }

    /// <summary>True where the words before the count, in the same clause or the one it belongs to, name what the tables and the statute count.</summary>
    private static bool IsDue(Report report, StatutoryFormat format, TextSpan paragraph, TextSpan count)
    {
        var before = report.Text.Slice(TextSpan.FromBounds(paragraph.Start, count.Start));
        var clause = before[(ClauseMarks.LastIndexIn(before) + 1)..];
        foreach (var subject in format.Vocabulary.Subjects)
        {
            if (WordSet.HoldsOneOf(clause, subject.Phrases) && !WordSet.HoldsOneOf(clause, subject.Excluding))
                return true;
        }

        foreach (var aspect in format.Vocabulary.Aspects)
        {
            if (clause.Contains(aspect.Name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
