using ReportLsp.Analysis.Formats;
using ReportLsp.Testing.Reports;

namespace ReportLsp.Rules.Tests.Forms;

/// <summary>The ways clerks and web pages change a report, each as a few cases; other rows for each form, all rows over all forms.</summary>
internal static class Perturbations
{
    private const int CasesEach = 4;

    /// <summary>By name: the cases made from a report, from a number that chooses rows.</summary>
    public static IReadOnlyDictionary<string, Perturbation> All { get; } = new Dictionary<string, Perturbation>(StringComparer.Ordinal)
    {
        ["misspelt label"] = new((p, n) => Rows(p, n, TableMutator.MinimumMisspeltLength).Select(r => TableMutator.MisspellLabel(p, r.Table, r.Row))),
        ["missing row"] = new((p, n) => Rows(p, n).Select(r => TableMutator.DropRow(p, r.Table, r.Row))),
        ["local row"] = new((p, n) => Rows(p, n).Select(r => TableMutator.AddLocalRow(p, r.Table, r.Row))),
        ["lost value"] = new((p, n) => Rows(p, n).Select((r, i) => TableMutator.DropValue(p, r.Table, r.Row, (n + i) % Width(p, r)))),
        ["swapped rows"] = new((p, n) => Pairs(p, n).Select(r => TableMutator.SwapRows(p, r.Table, r.First, r.Second))),
        ["slash for zero"] = new((p, _) => Tables(p).Select(t => TableMutator.SlashForZero(p, t.Key)), ValueStyle.Plausible),
        ["blank for zero"] = new((p, _) => Tables(p).Select(t => TableMutator.BlankForZero(p, t.Key)), ValueStyle.Plausible, CanBeBlank: true),
        ["blank totals"] = new((p, _) => Tables(p).Where(t => t.Relations.Count > 0).Select(t => TableMutator.BlankTotals(p, t.Key)), ValueStyle.Plausible, CanBeBlank: true),
        ["wrong figure"] = new((p, n) => SharedPlans.Sample(Cells(p), CasesEach, n).Select(c => TableMutator.ChangeValue(p, c.Table, c.Row, c.Column, 1))),
        ["header labels spaced"] = new((p, _) => [ReportMutator.SplitHeaders(p, HeaderBreak.Spaced)]),
        ["header labels over two lines"] = new((p, _) => [ReportMutator.SplitHeaders(p, HeaderBreak.Lines)]),
        ["paragraph after a table"] = new((p, _) => Tables(p).Select(t => ReportMutator.ParagraphAfterTable(p, t.Key))),
        ["paragraph inside a table"] = new((p, n) => LaterRows(p, n).Select(r => TableMutator.Interrupt(p, r.Table, r.Row, "以上数据由各科室汇总后经办公室核对。"))),
        ["missing table"] = new((p, _) => Tables(p).Select(t => ReportMutator.DropTable(p, t.Key))),
        ["missing section"] = new((p, _) => p.Format.Sections.Select(s => ReportMutator.DropSection(p, s.Key))),
        ["variant heading"] = new((p, n) => p.Format.Sections.Where(s => s.Variants.Count > 0).Select(s => ReportMutator.VariantHeading(p, s.Key, n))),
        ["missing title"] = new((p, _) => [ReportMutator.DropTitle(p)]),
        ["page number"] = new((p, n) => LaterRows(p, n).Where(r => FollowsRow(p, r)).Select(r => PageMutator.PageNumber(p, r.Table, r.Row, 12))),
        ["merged values"] = new((p, n) => Rows(p, n).Where(r => Width(p, r) > 3).Select((r, i) => PageMutator.MergeValues(p, r.Table, r.Row, (n + i) % (Width(p, r) - 1)))),
        ["lost bare value"] = new((p, n) => Tables(p).Where(HasBareRow).SelectMany(t => Enumerable.Range(0, CasesEach).Select(i => PageMutator.DropBareValue(p, t.Key, ((i * 4) + n) % t.Cells.Count)))),
        ["lost header"] = new((p, _) => Tables(p).Where(t => !HasBareRow(t)).Select(t => PageMutator.DropHeader(p, t.Key))),
        ["lost group labels"] = new((p, _) => Tables(p).Where(t => !HasBareRow(t)).Select(t => PageMutator.DropGroups(p, t.Key))),
        ["wrapped label"] = new((p, n) => Rows(p, n, TableMutator.MinimumMisspeltLength).Select(r => PageMutator.WrapLabel(p, r.Table, r.Row))),
        ["blank lines"] = new((p, _) => Tables(p).Select(t => PageMutator.SpaceLines(p, t.Key))),
        ["table twice"] = new((p, _) => Tables(p).Select(t => PageMutator.DoubleTable(p, t.Key))),
        ["repeated header"] = new((p, n) => LaterRows(p, n).Select(r => PageMutator.RepeatHeader(p, r.Table, r.Row))),
        ["units in cells"] = new((p, n) => Rows(p, n).Select(r => PageMutator.Rewrite(p, r.Table, r.Row, "units", t => t + "件", true))),
        ["full-width digits"] = new((p, n) => Rows(p, n).Select(r => PageMutator.Rewrite(p, r.Table, r.Row, "full width", PageMutator.FullWidth, true))),
        ["thousands separators"] = new((p, _) => Tables(p).Select(t => PageMutator.Thousands(p, t.Key))),
        ["counted local row"] = new((p, n) => Rows(p, n).Where(r => r.Table == "applications" && IsCounted(p, r.Row)).Select(r => PageMutator.CountedLocalRow(p, r.Table, r.Row, ["total", "new"]))),
        ["tables of another format"] = new((p, _) => [ReportMutator.TablesOf(p, Other(p))]),
    };

    private static ReportPlan Other(ReportPlan plan)
    {
        var other = BuiltInFormats.All.First(f => f.Id != plan.Format.Id);
        return SharedPlans.Of(other.Id, 11, ValueStyle.Distinct, plan.Tables.First().Options);
    }

    private static IReadOnlyList<TableDefinition> Tables(ReportPlan plan) => plan.Format.Tables;

    private static List<(string Table, string Row, string Column)> Cells(ReportPlan plan) =>
        [.. Tables(plan).Where(t => t.Relations.Count > 0).SelectMany(t => t.Cells.Select(c => (t.Key, c.RowKey, c.ColumnKey)))];

    private static bool HasBareRow(TableDefinition table) => table.Rows.Any(r => r.Kind == LayoutRowKind.Values && r.Labels.Count == 0);

    /// <summary>True for rows that the total of the table adds up.</summary>
    private static bool IsCounted(ReportPlan plan, string row)
    {
        var table = plan.Format.Table("applications")!;
        return table.Relations.Any(r => r.Kind == RelationKind.ColumnTotal && r.Terms.Any(t => t.Cell != r.Target && table.Cells[t.Cell].RowKey == row));
    }

    private static bool FollowsRow(ReportPlan plan, (string Table, string Row) row)
    {
        var rows = plan.Format.Table(row.Table)!.Rows.ToList();
        return rows[rows.FindIndex(r => r.Key == row.Row) - 1].Kind == LayoutRowKind.Values;
    }

    /// <summary>Rows with a row of values before them.</summary>
    private static IEnumerable<(string Table, string Row)> LaterRows(ReportPlan plan, int shift) =>
        Rows(plan, shift).Where(r => plan.Format.Table(r.Table)!.Rows.First(l => l.Kind == LayoutRowKind.Values).Key != r.Row);

    private static int Width(ReportPlan plan, (string Table, string Row) row) => plan.Format.Table(row.Table)!.Rows.First(r => r.Key == row.Row).Cells.Count;

    private static IReadOnlyList<(string Table, string Row)> Rows(ReportPlan plan, int shift, int labelLength = 0)
    {
        var all = new List<(string, string)>();
        foreach (var table in Tables(plan))
        {
            foreach (var row in TableMutator.DetailRows(table))
            {
                if (table.Rows.First(r => r.Key == row).RowLabel!.Text.Length >= labelLength)
                    all.Add((table.Key, row));
            }
        }

        return SharedPlans.Sample(all, CasesEach, shift);
    }

    private static IReadOnlyList<(string Table, string First, string Second)> Pairs(ReportPlan plan, int shift) =>
        SharedPlans.Sample([.. Tables(plan).SelectMany(t => TableMutator.Neighbours(t).Select(p => (t.Key, p.First, p.Second)))], CasesEach, shift);
}

/// <summary>A way of changing a report.</summary>
/// <param name="Cases">The cases made from a report, from a number that chooses rows.</param>
/// <param name="Style">Values of the report.</param>
/// <param name="CanBeBlank">True where it needs a form that can show a blank.</param>
internal sealed record Perturbation(Func<ReportPlan, int, IEnumerable<Mutation>> Cases, ValueStyle Style = ValueStyle.Distinct, bool CanBeBlank = false);
