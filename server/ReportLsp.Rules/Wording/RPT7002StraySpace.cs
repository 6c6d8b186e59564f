using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>RPT7002: a space inside a word of Han characters.</summary>
public sealed class RPT7002StraySpace : Rule
{
    private static readonly LocalizedText Remove = new("删去空格", "Remove the space");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT7002",
        Name = "stray-space",
        Title = new LocalizedText("词中多余的空格", "Space inside a word"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Safe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{text}”中间有多余的空格，应写作“{word}”。", "There is a space inside \"{text}\"; write \"{word}\"."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is null)
            return;
        foreach (var gap in StraySpaces.Find(report))
        {
            var text = report.Text.Text;
            var arguments = new MessageArguments(("text", text[(gap.Start - 1)..(gap.End + 1)]), ("word", $"{text[gap.Start - 1]}{text[gap.End]}"));
            context.Report("default", gap, arguments, fixes: [new CodeFix(Remove, true, true, [new TextChange(gap, "")])]);
        }
    }
}
