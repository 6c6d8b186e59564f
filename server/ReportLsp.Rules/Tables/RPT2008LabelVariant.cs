using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Tables;

/// <summary>RPT2008: a label of a table is truncated or misspelt. Spacing, wrapping and bracketed notes are fine.</summary>
public sealed class RPT2008LabelVariant : Rule
{
    private static readonly MessageTemplate Replace = new("改为“{label}”", "Replace with \"{label}\"");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT2008",
        Name = "label-variant",
        Title = new LocalizedText("表中文字与规定不符", "Label of a table differs from the prescribed one"),
        DefaultSeverity = DiagnosticSeverity.Hint,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{found}”与规定的“{label}”不一致，已按后者读取。", "\"{found}\" is not quite the prescribed \"{label}\"; it was read as that."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            foreach (var label in table.Labels)
            {
                if (label is not { Match: LabelMatch.Near, Layout: { } layout })
                    continue;
                var arguments = new MessageArguments(("found", label.Text.Trim()), ("label", layout.Text));
                context.Report("default", label.Span, arguments, fixes: Fixes(label, layout.Text), scope: TableNames.Scope(table, RowOf(table, layout)));
            }
        }
    }

    private static LayoutRow? RowOf(BoundTable table, LayoutLabel label) => table.Definition.Rows.FirstOrDefault(r => r.RowLabel == label);

    /// <summary>A label on one line is replaced up to a note that its author added in brackets; one over several lines is left to the author.</summary>
    private static CodeFix[] Fixes(BoundLabel label, string text)
    {
        if (label.Pieces.Count != 1)
            return [];
        var span = label.Pieces[0];
        var note = text.IndexOfAny(['（', '(']) < 1 ? label.Text.AsSpan(1).IndexOfAny('（', '(') + 1 : 0;
        if (note > 0)
            span = new TextSpan(span.Start, Math.Min(note, span.Length));
        return [new CodeFix(new LocalizedText(Replace, new MessageArguments(("label", text))), false, true, [new TextChange(span, text)])];
    }
}
