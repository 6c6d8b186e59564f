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
        ["paragraph inside a table"] = new((p, n) => Rows(p, n).Select(r => TableMutator.Interrupt(p, r.Table, r.Row, "以上数据由各科室汇总后经办公室核对。"))),
        ["missing table"] = new((p, _) => Tables(p).Select(t => ReportMutator.DropTable(p, t.Key))),
        ["missing section"] = new((p, _) => p.Format.Sections.Select(s => ReportMutator.DropSection(p, s.Key))),
        ["variant heading"] = new((p, n) => p.Format.Sections.Where(s => s.Variants.Count > 0).Select(s => ReportMutator.VariantHeading(p, s.Key, n))),
        ["missing title"] = new((p, _) => [ReportMutator.DropTitle(p)]),
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
