using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>RPT7003: a quotation mark, title mark or bracket without its partner.</summary>
public sealed class RPT7003UnpairedMark : Rule
{
    private const string Marks = "《》“”（）()";
    private const string Partners = "》《”“）（)(";

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT7003",
        Name = "unpaired-mark",
        Title = new LocalizedText("标点不成对", "Mark without its partner"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{mark}”没有与它配对的“{partner}”，请补上或删去。", "\"{mark}\" has no \"{partner}\" to go with it; add it or remove this one."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is null)
            return;
        foreach (var offset in new UnpairedMarks(report).Find())
        {
            var mark = report.Text.Text[offset];
            var arguments = new MessageArguments(("mark", mark.ToString()), ("partner", Partners[Marks.IndexOf(mark)].ToString()));
            context.Report("default", new TextSpan(offset, 1), arguments);
        }
    }
}
