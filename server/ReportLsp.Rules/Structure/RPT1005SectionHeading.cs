using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1005: a heading that is known for a statutory one, but worded otherwise.</summary>
public sealed class RPT1005SectionHeading : Rule
{
    private static readonly MessageTemplate Replace = new("改为“{title}”", "Replace with \"{title}\"");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1005",
        Name = "section-heading",
        Title = new LocalizedText("章节标题与规定不一致", "Heading other than prescribed"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("第{part}部分的标题应为“{title}”，这里写作“{found}”。", "The heading of section {part} is \"{title}\", not \"{found}\"."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is null)
            return;
        foreach (var section in StatutorySections.Of(report))
        {
            if (section.Match is not (HeadingMatch.Variant or HeadingMatch.Near) || section.TitleSpan.IsEmpty)
                continue;
            var title = section.Definition!.Title;
            var fix = new CodeFix(new LocalizedText(Replace, new MessageArguments(("title", title))), false, true, [new TextChange(section.TitleSpan, title)]);
            var arguments = new MessageArguments(
                ("part", StatutorySections.Part(section.Definition)),
                ("title", title),
                ("found", report.Text.ToString(section.TitleSpan)));
            context.Report("default", section.TitleSpan, arguments, fixes: [fix], scope: new FindingScope(Section: section.Definition.Key));
        }
    }
}
