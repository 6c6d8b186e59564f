using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1011: marks of Markdown and HTML that a reader would see as they are. One finding a line.</summary>
public sealed class RPT1011MarkupResidue : Rule
{
    private static readonly LocalizedText Remove = new("删去标记", "Remove the marks");
    private static readonly LocalizedText Also = new("这里也有", "here too");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1011",
        Name = "markup-residue",
        Title = new LocalizedText("排版标记残留", "Markup left in the text"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Mixed,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("正文里残留排版标记 {marks}，共 {count} 处。", "Markup is left in the text: {marks}, {count} in all."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is null)
            return;
        for (var line = 0; line < report.Tree.Lines.Length; line++)
        {
            var content = report.Tree.Lines[line].ContentSpan;
            if (report.LineRoles[line] is LineRole.Blank or LineRole.Directive || !report.Text.Slice(content).ContainsAny('*', '&', '<'))
                continue;
            var marks = MarkupMarks.Find(report.Text.Text, content);
            if (marks.Count > 0)
                Report(context, marks);
        }
    }

    private static void Report(RuleContext context, List<TextSpan> marks)
    {
        var text = context.Model.Text;
        var names = string.Join(' ', marks.Select(m => text.ToString(m)).Distinct());
        var changes = marks.Select(m => new TextChange(m, MarkupMarks.IsSpace(text.Slice(m)) ? " " : "")).ToList();
        var isSafe = marks.TrueForAll(m => text.Text[m.Start] == '*');
        context.Report(
            "default",
            marks[0],
            new MessageArguments(("marks", names), ("count", marks.Count)),
            [.. marks.Skip(1).Select(m => new RelatedLocation(m, Also))],
            [new CodeFix(Remove, isSafe, true, changes)]);
    }
}
