using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.Forms;

/// <summary>Blanks for zeros and blank row totals: no sum is called wrong, what is missing is named, the fixes write it.</summary>
public sealed class BlanksTests
{
    public static IEnumerable<object[]> Cases =>
        from format in BuiltInFormats.All
        from form in Enumerable.Range(0, FlattenOptions.Varieties.Count)
        from style in new[] { ValueStyle.Plausible, ValueStyle.Zero }
        where FlattenOptions.Varieties[form].Form != TableForm.Cell
        select new object[] { format.Id, form, style };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Blanks_are_named_and_filled(string format, int form, ValueStyle style)
    {
        foreach (var mark in new[] { "", "/" })
        {
            var whole = SharedPlans.Of(format, 9, style, FlattenOptions.Varieties[form] with { Blank = mark });
            var (blank, totals) = Blank(whole);
            var document = FormCheck.Open(blank.ToString());
            var found = document.Diagnostics.Where(d => d.Descriptor.Id != "RPT2010").ToList();
            var text = $"{FlattenOptions.Varieties[form]}\n{string.Join('\n', found.Select(d => FormCheck.Describe(document, d)))}\n{blank}";
            found.Where(d => d.Descriptor.Id == "RPT2006").Select(d => d.Scope.Table).ShouldBe(Holding(blank), ignoreOrder: true, text);
            found.Where(d => d.Descriptor.Id == "RPT3004").Select(d => $"{d.Scope.Table}/{d.Scope.Row}/{d.Scope.Column}={d.Scope.Expected}").ShouldBe(totals, ignoreOrder: true, text);
            found.Count(d => d.Descriptor.Id is not ("RPT2006" or "RPT3004")).ShouldBe(0, text);

            var mended = FixApplier.Apply(document, (d, _) => d.Descriptor.Id != "RPT2010").Document;
            mended.Diagnostics.Where(d => d.Descriptor.Id != "RPT2010").Select(d => FormCheck.Describe(mended, d)).ShouldBeEmpty(mended.Text.Text);
            Numbers(mended).ShouldBe(Numbers(FormCheck.OpenShared(whole.ToString())));
            FixApplier.Apply(document, FixApplier.All).Document.Diagnostics.ShouldBeEmpty();
        }
    }

    /// <summary>The report with zeros and row totals left out where the relations give them back, and the totals that are not 0.</summary>
    private static (ReportPlan Plan, List<string> Totals) Blank(ReportPlan plan)
    {
        var totals = new List<string>();
        foreach (var table in plan.Tables.ToList())
        {
            var definition = table.Table.Definition;
            var isRowTotal = definition.Relations.Where(r => r.Kind == RelationKind.RowTotal).Select(r => r.Target).ToHashSet();
            foreach (var value in table.Table.Rows.SelectMany(r => r.Values).Where(v => isRowTotal.Contains(v.Cell) && v.Text != "0"))
                totals.Add($"{definition.Key}/{definition.Cells[value.Cell].RowKey}/{definition.Cells[value.Cell].ColumnKey}={value.Text}");
            plan = plan.WithTable(definition.Key, t => t with { Table = t.Table.MapValues(v => v.Text == "0" || isRowTotal.Contains(v.Cell) ? null : v.Text) });
        }

        return (plan, totals);
    }

    /// <summary>Tables with a blank that is not a total missed one by one.</summary>
    private static IEnumerable<string> Holding(ReportPlan plan)
    {
        var whole = plan.Tables.ToList();
        return whole.Where(t => t.Table.Rows.SelectMany(r => r.Values).Any(v => v.Text is null && IsZero(t, v.Cell))).Select(t => t.Table.Definition.Key);
    }

    /// <summary>True for a blank that stands for 0: an item, or a total of items that are all blank.</summary>
    private static bool IsZero(PlannedTable table, int cell)
    {
        var definition = table.Table.Definition;
        var numbers = TableMutator.Numbers(table.Table);
        return !definition.Relations.Any(r => r.Kind == RelationKind.RowTotal && r.Target == cell && r.Terms.Any(t => t.Cell != cell && numbers[t.Cell] != 0));
    }

    private static List<string> Numbers(Document document) =>
        [.. document.Model.Tables.SelectMany(t => t.Cells.Select(c => $"{t.Definition.Key}/{c.Definition.RowKey}/{c.Definition.ColumnKey}={c.Number}"))];
}
