using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1002: a title that is there, but not as prescribed. One finding names all that is wrong with it.</summary>
public sealed class RPT1002MalformedTitle : Rule
{
    private static readonly LocalizedText Inline = new("只出现在正文里，没有独立成行", "it stands only inside a sentence, not on a line of its own");
    private static readonly LocalizedText NoYear = new("没有写年份", "the year is missing");
    private static readonly LocalizedText NoAgency = new("没有写机关名称", "the name of the agency is missing");
    private static readonly MessageTemplate Wrapped = new("断成了 {count} 行", "it is broken over {count} lines");
    private static readonly MessageTemplate Name = new("名称不规范，应为“{title}”", "it should read \"{title}\"");
    private static readonly MessageTemplate Agency = new("机关写作“{agency}”，正文写作“{body}”", "it names \"{agency}\", the text \"{body}\"");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1002",
        Name = "malformed-title",
        Title = new LocalizedText("标题不规范", "Malformed title"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("标题{problems}。", "The title is not as prescribed: {problems}."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is not { } format || report.Title is not { } title)
            return;
        var problems = new List<LocalizedText>();
        if (!title.IsStandAlone)
            problems.Add(Inline);
        if (title.LineCount > 1)
            problems.Add(new LocalizedText(Wrapped, new MessageArguments(("count", title.LineCount))));
        if (title.Year is null)
            problems.Add(NoYear);
        if (title.Agency is null)
            problems.Add(NoAgency);
        if (!title.IsStatutory && title is { Year: not null, Agency: not null })
            problems.Add(new LocalizedText(Name, new MessageArguments(("title", TitleText.Expected(report, format.TitleTemplates[0])))));
        if (title.Agency is { } agency && OverviewText(context) is { } overview && AgencyNames.Conflict(agency, overview, format.Vocabulary.Words(WordLists.AgencyEndings)) is { } body)
            problems.Add(new LocalizedText(Agency, new MessageArguments(("agency", agency), ("body", body))));
        if (problems.Count == 0)
            return;
        var joined = new LocalizedText(
            string.Join('，', problems.Select(p => p.For(Language.Chinese))),
            string.Join("; ", problems.Select(p => p.For(Language.English))));
        context.Report("default", title.Span, new MessageArguments(("problems", joined)));
    }

    /// <summary>The first paragraph of the overview, where the agency speaks of itself.</summary>
    private static string? OverviewText(RuleContext context)
    {
        var report = context.Model;
        return StatutorySections.WithRole(report, SectionRoles.Overview) is { } overview && StatutorySections.ParagraphsOf(report, overview) is [var first, ..]
            ? report.Text.ToString(first.Span)
            : null;
    }
}
