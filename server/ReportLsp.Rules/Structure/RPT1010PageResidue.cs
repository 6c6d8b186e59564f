using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1010: what a web page left around the report.</summary>
public sealed class RPT1010PageResidue : Rule
{
    private static readonly LocalizedText Remove = new("删去这一行", "Remove this line");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1010",
        Name = "page-residue",
        Title = new LocalizedText("网页残留内容", "Left over from a web page"),
        DefaultSeverity = DiagnosticSeverity.Information,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{text}”是网页上的文字，不属于报告。", "\"{text}\" comes from the web page and is no part of the report."),
            ["metadata"] = new("“{text}”没有填写内容。", "\"{text}\" has no value."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is null)
            return;
        var residue = PageResidueLines.Of(report);
        foreach (var paragraph in report.Paragraphs)
        {
            if (residue.Contains(paragraph))
                Report(context, "default", paragraph.Line, paragraph.Span, report.Text.ToString(paragraph.Span));
        }

        var fields = report.Metadata;
        for (var (first, end) = (0, 0); first < fields.Count; first = end)
        {
            var line = fields[first].Line;
            var isEmpty = report.LineRoles[line] == LineRole.Metadata;
            for (end = first; end < fields.Count && fields[end].Line == line; end++)
                isEmpty &= fields[end].Value.Length == 0;
            if (isEmpty)
                Report(context, "metadata", line, report.Tree.Lines[line].ContentSpan, string.Join('、', fields.Take(first..end).Select(m => m.Label)));
        }
    }

    private static void Report(RuleContext context, string message, int line, TextSpan span, string text)
    {
        var fix = new CodeFix(Remove, false, true, [new TextChange(context.Model.Text.GetLineSpanWithBreak(line), "")]);
        context.Report(message, span, new MessageArguments(("text", text)), fixes: [fix]);
    }
}
