using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1006: nothing under a heading, or no more than a word for nothing.</summary>
public sealed class RPT1006EmptySection : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1006",
        Name = "empty-section",
        Title = new LocalizedText("章节没有内容", "Empty section"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("第{part}部分“{title}”下面没有内容。", "Nothing stands under section {part}, \"{title}\"."),
            ["nothing"] = new("第{part}部分“{title}”只写了“{text}”，应当写明具体情况。", "Section {part}, \"{title}\", says only \"{text}\"; it should state the facts.", DiagnosticSeverity.Warning),
            ["due"] = new("第{part}部分“{title}”只写了“{text}”，应当写明{due}的情况，没有的也要说明。", "Section {part}, \"{title}\", says only \"{text}\"; it should report on {due}, also where there is nothing to report.", DiagnosticSeverity.Hint),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is not { } format)
            return;
        var residue = PageResidueLines.Of(report);
        foreach (var section in StatutorySections.Of(report))
        {
            var definition = section.Definition!;
            // A table that is absent has its own rule.
            if (StatutorySections.HasTable(report, section) || IsForTable(format, definition))
                continue;
            var paragraphs = StatutorySections.ParagraphsOf(report, section).FindAll(p => !residue.Contains(p));
            if (paragraphs.Count == 0)
                context.Report("default", section.TitleSpan, Arguments(definition), scope: new FindingScope(Section: definition.Key));
            else if (SaysNothing(report, paragraphs, format.Vocabulary.FoldedWords(WordLists.NothingWords)))
                ReportNothing(context, format, definition, paragraphs[0].Span);
        }
    }

    private static bool IsForTable(StatutoryFormat format, SectionDefinition section) => format.Tables.Any(t => t.SectionKey == section.Key);

    private static void ReportNothing(RuleContext context, StatutoryFormat format, SectionDefinition definition, TextSpan span)
    {
        var scope = new FindingScope(Section: definition.Key);
        var text = ("text", (object)context.Model.Text.ToString(span));
        if (!definition.Roles.Contains(SectionRoles.OtherMatters))
            context.Report("nothing", span, Arguments(definition, text), scope: scope);
        else if (format.Vocabulary.Words(WordLists.DueMatters) is [var due, ..])
            context.Report("due", span, Arguments(definition, text, ("due", due)), scope: scope);
    }

    /// <summary>True where the first paragraph is a word for nothing and no other sentence follows (a signature or a date may).</summary>
    private static bool SaysNothing(Report report, List<Paragraph> paragraphs, IReadOnlyList<string> words)
    {
        const int longestSignature = 30;
        var first = CharFolding.Fold(report.Text.Slice(paragraphs[0].Span)).TrimEnd('.', ';', '!');
        return words.Any(w => first.AsSpan().SequenceEqual(w.AsSpan().TrimEnd('.')))
            && paragraphs.Skip(1).All(p => p.Span.Length <= longestSignature && !report.Text.Slice(p.Span).ContainsAny('。', '，', '；'));
    }

    private static MessageArguments Arguments(SectionDefinition definition, params (string, object)[] more) =>
        new([("part", StatutorySections.Part(definition)), ("title", definition.Title), .. more]);
}
