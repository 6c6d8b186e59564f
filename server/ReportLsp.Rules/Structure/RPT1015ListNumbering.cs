using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1015: numbers of items that jump or repeat: （一）（二）（四）, 一是…三是, 1. 2. 4.</summary>
public sealed class RPT1015ListNumbering : Rule
{
    private static readonly MessageTemplate Renumber = new("从这里起改为“{due}”", "Renumber from here, beginning with \"{due}\"");
    private static readonly LocalizedText Before = new("前一项在这里", "the item before it");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1015",
        Name = "list-numbering",
        Title = new LocalizedText("序号不连续", "Numbers of items"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("序号不连续：“{before}”之后应为“{due}”，这里是“{found}”。", "The numbers jump: after \"{before}\" comes \"{due}\", not \"{found}\"."),
            ["repeated"] = new("序号重复：前面已有“{before}”，这里应为“{due}”。", "The number \"{before}\" is there before; this should be \"{due}\"."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is not { } format)
            return;
        foreach (var jump in new ItemLists(report, format.Vocabulary.Words(WordLists.ItemMarks)).FindJumps())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var (item, before) = (jump.Items[0], jump.Before);
            var due = Mark(report.Text, item, before.Ordinal + 1);
            var changes = jump.Items.Select((it, i) => new TextChange(it.NumberSpan, Number(report.Text, it, before.Ordinal + 1 + i))).ToList();
            var fix = new CodeFix(new LocalizedText(Renumber, new MessageArguments(("due", due))), false, true, changes);
            var arguments = new MessageArguments(("before", report.Text.ToString(before.Span)), ("due", due), ("found", report.Text.ToString(item.Span)));
            context.Report(item.Ordinal == before.Ordinal ? "repeated" : "default", item.Span, arguments, [new RelatedLocation(before.Span, Before)], [fix]);
        }
    }

    private static string Number(SourceText text, ListItem item, int ordinal) => NumberMarks.Write(text.Slice(item.NumberSpan), ordinal);

    /// <summary>The mark of an item with another number.</summary>
    private static string Mark(SourceText text, ListItem item, int ordinal) =>
        string.Concat(
            text.Slice(TextSpan.FromBounds(item.Span.Start, item.NumberSpan.Start)),
            Number(text, item, ordinal),
            text.Slice(TextSpan.FromBounds(item.NumberSpan.End, item.Span.End)));
}
