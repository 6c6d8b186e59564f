using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.Totals;

/// <summary>Turns repairs of the model into fixes of the text and into words.</summary>
internal static class RepairFixes
{
    private static readonly MessageTemplate One = new("把“{cell}”改为 {value}（现为 {actual}）", "Set \"{cell}\" to {value} (now {actual})");
    private static readonly MessageTemplate Several = new("一并改正 {count} 格：{changes}", "Correct {count} cells together: {changes}");
    private static readonly MessageTemplate Change = new("“{cell}”{actual}→{value}", "\"{cell}\" {actual}→{value}");
    private static readonly MessageTemplate Few = new("同样小的改法有 {count} 种，各改 {size} 格。", " {count} repairs are equally small ({size} {size|cell|cells} each).");
    private static readonly MessageTemplate Many = new(
        "同样小的改法共 {count} 种，各改 {size} 格；列出前 {shown} 种，另有 {rest} 种等价改法。",
        " {count} repairs are equally small ({size} {size|cell|cells} each); the likeliest {shown} are offered, {rest} {rest|other is|others are} as good.");

    /// <summary>The fixes of a finding; the first is preferred only where it changes the cell the finding is on and nothing else.</summary>
    public static IReadOnlyList<CodeFix> Of(Report report, BoundTable table, RepairAdvice advice, int target)
    {
        var fixes = new List<CodeFix>(advice.Repairs.Count);
        foreach (var repair in advice.Repairs)
            fixes.Add(Of(report, table, repair, fixes.Count == 0 && repair.Changes is [var only] && only.Cell == target));
        return fixes;
    }

    /// <summary>The fix that carries out a whole repair.</summary>
    public static CodeFix Of(Report report, BoundTable table, RepairSolution repair, bool isPreferred)
    {
        var changes = RowFields.Fill(report.Text, repair.Changes.Select(c => (table.Cells[c.Cell].Span, Written(table, c))));
        var title = repair.Changes is [var only]
            ? new LocalizedText(One, Arguments(table, only))
            : new LocalizedText(Several, new MessageArguments(("count", repair.Changes.Count), ("changes", List(table, repair.Changes))));
        return new CodeFix(title, false, isPreferred, changes);
    }

    /// <summary>How many repairs there are and how many of them are offered; empty where that says nothing.</summary>
    public static LocalizedText Summary(RepairAdvice advice)
    {
        if (advice.Count < 2 || advice.Repairs.Count == 0)
            return new LocalizedText("", "");
        var arguments = new MessageArguments(
            ("count", advice.Count), ("size", advice.Repairs[0].Changes.Count), ("shown", advice.Repairs.Count), ("rest", advice.Others));
        return new LocalizedText(advice.Others > 0 ? Many : Few, arguments);
    }

    /// <summary>Changes in words, such as <c>“甲·乙”12→21、“丙·丁”3→4</c>.</summary>
    public static LocalizedText List(BoundTable table, IEnumerable<CellChange> changes)
    {
        var parts = changes.Select(c => new LocalizedText(Change, Arguments(table, c))).ToList();
        return new LocalizedText(string.Join('、', parts.Select(p => p.For(Language.Chinese))), string.Join(", ", parts.Select(p => p.For(Language.English))));
    }

    private static MessageArguments Arguments(BoundTable table, CellChange change) => new(
        ("cell", TableNames.Cell(table.Definition, table.Definition.Cells[change.Cell])), ("value", change.New), ("actual", TableNames.Figure(change.Old)));

    /// <summary>The new value as it is written in that cell: with a plus where one stood before.</summary>
    private static string Written(BoundTable table, CellChange change)
    {
        var cell = table.Cells[change.Cell];
        var plus = cell.Definition.Domain == ValueDomain.SignedCount && change.New > 0 && cell.Number > 0 && cell.Value.Notes.HasFlag(CellValueNotes.Signed) ? "+" : "";
        return plus + Numbers.Format(change.New);
    }
}
