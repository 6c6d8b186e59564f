using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.Totals;

/// <summary>The words for a wrong cell: the slip, what the repair brings about, the equations that gave it away.</summary>
internal static class SuspectCells
{
    /// <summary>The rule that names wrong cells; while it is on, the rules on sums are silent about what it explains.</summary>
    public const string RuleId = "RPT3005";

    private static readonly MessageTemplate Row = new(
        "“{name}”一行：各项之和 {left}，合计为 {right}，相差 {difference}", "Row \"{name}\": the items add up to {left}, the total is {right}, {difference} off");

    private static readonly MessageTemplate Column = new(
        "“{name}”一列：各项之和 {left}，合计为 {right}，相差 {difference}", "Column \"{name}\": the items add up to {left}, the total is {right}, {difference} off");

    private static readonly MessageTemplate Balance = new(
        "“{name}”一列收办不平衡：一边 {left}，另一边 {right}，相差 {difference}", "Column \"{name}\" does not balance: {left} on one side, {right} on the other, {difference} apart");

    private static readonly MessageTemplate Together = new("若连同{others}一并改正", "correcting it together with {others}");
    private static readonly MessageTemplate All = new("{count} 项勾稽{count||全部}成立", "makes {count|the|all} {count} {count|sum|sums} hold");
    private static readonly MessageTemplate Some = new(
        "由此不成立的 {count} 项勾稽{count||全部}成立（另有 {rest} 项不成立，与此无关）", "makes the {count} failing {count|sum|sums} hold that {count|depends|depend} on it ({rest} {rest|other fails|others fail} for other reasons)");

    /// <summary>What would explain the figure, in brackets; empty where nothing in particular does.</summary>
    public static LocalizedText Slip(SlipKind slip) => slip switch
    {
        SlipKind.Blank => new LocalizedText("（漏填）", " (left blank)"),
        SlipKind.WrongDigit => new LocalizedText("（一位数字写错）", " (one digit wrong)"),
        SlipKind.LostDigit => new LocalizedText("（漏了一位数字）", " (one digit lost)"),
        SlipKind.ExtraDigit => new LocalizedText("（多了一位数字）", " (one digit too many)"),
        SlipKind.SwappedDigits => new LocalizedText("（相邻数字互换）", " (neighbouring digits swapped)"),
        SlipKind.Sign => new LocalizedText("（正负号有误）", " (wrong sign)"),
        SlipKind.FullWidth => new LocalizedText("（全角数字有误）", " (full-width digits)"),
        SlipKind.Copied => new LocalizedText("（照抄了相邻一格）", " (copied from a neighbouring cell)"),
        _ => new LocalizedText("", ""),
    };

    /// <summary>Which cells are changed.</summary>
    public static LocalizedText Change(BoundTable table, RepairSolution repair, CellChange own) => repair.Changes.Count == 1
        ? new LocalizedText("若仅改此格", "changing this cell alone")
        : new LocalizedText(Together, new MessageArguments(("others", RepairFixes.List(table, repair.Changes.Where(c => c != own)))));

    /// <summary>What the repair brings about.</summary>
    public static LocalizedText Effect(ComponentRepairs component) => component.FailedAfter == 0
        ? new LocalizedText(All, new MessageArguments(("count", component.HeldAfter)))
        : new LocalizedText(Some, new MessageArguments(("count", component.Failing.Count), ("rest", component.FailedAfter)));

    /// <summary>The failing equations with their operands, each at its total.</summary>
    public static List<RelatedLocation> Equations(BoundTable table, TableValues values, ComponentRepairs component)
    {
        var result = new List<RelatedLocation>(component.Failing.Count);
        foreach (var failing in component.Failing)
        {
            var relation = failing.Definition;
            var target = relation.Target >= 0 ? relation.Target : relation.Terms[^1].Cell;
            var (left, right) = FailedRelation.Sides(table, values, relation, target);
            var template = relation.Kind switch { RelationKind.RowTotal => Row, RelationKind.ColumnTotal => Column, _ => Balance };
            var name = relation.Kind == RelationKind.RowTotal
                ? TableNames.Row(table.Definition, relation.AxisKey)
                : TableNames.Column(table.Definition, relation.AxisKey);
            var arguments = new MessageArguments(("name", name), ("left", left), ("right", right), ("difference", Math.Abs(failing.Difference ?? 0)));
            result.Add(new RelatedLocation(table.Cells[target].Span, new LocalizedText(template, arguments)));
        }

        return result;
    }
}
