using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Repair;

/// <summary>Ties, blanks, single equations, refusals and ranks.</summary>
public sealed class RepairSearchTests
{
    private static TableDefinition Largest { get; } = BuiltInFormats.All[^1].Tables.MaxBy(t => t.Relations.Count)!;

    private static TableDefinition Single { get; } = BuiltInFormats.All[^1].Tables.First(t => t.Relations.Count == 3);

    [Fact]
    public void Nothing_is_searched_for_where_nothing_fails() =>
        TableUnderTest.Of(Largest, BalancedValues.Distinct(Largest, 1)).Repairs.ShouldBeSameAs(TableRepairs.None);

    [Fact]
    public void The_search_is_made_once()
    {
        var table = TableUnderTest.Of(Largest, Wrong((0, 1)));
        var all = new TableRepairs[8];
        Parallel.For(0, all.Length, i => all[i] = table.Repairs);
        all.ShouldAllBe(r => ReferenceEquals(r, table.Repairs));
    }

    [Fact]
    public void An_error_copied_into_the_total_names_nobody_and_says_how_many_ways()
    {
        var column = Largest.Relations.First(r => r.Kind == RelationKind.ColumnTotal);
        var item = column.Terms.First(t => t.Cell != column.Target).Cell;
        var total = Largest.Relations.First(r => r.Kind == RelationKind.RowTotal && r.Terms.Any(t => t.Cell == item)).Target;
        var component = TableUnderTest.Of(Largest, Wrong((item, 1), (total, 1))).Repairs.Components.ShouldHaveSingleItem();
        component.Outcome.ShouldBe(RepairOutcome.Ambiguous);
        component.Size.ShouldBe(2);
        component.Count.ShouldBe(column.Terms.Length - 1);
        component.Solutions.Count.ShouldBe(component.Count);
        component.Solutions.Select(TableUnderTest.Text).Distinct().Count().ShouldBe(component.Count);
    }

    [Fact]
    public void A_single_equation_never_names_a_cell()
    {
        var relation = Single.Relations[0];
        foreach (var (items, total, ways) in ((int[], int, int)[])[([1, 1, 0, 0], 3, 5), ([5, 0, 0, 0], 3, 2), ([2, 2, 0, 0], 1, 1)])
        {
            var values = new decimal[Single.Cells.Count];
            var cells = relation.Terms.Select(t => t.Cell).Where(c => c != relation.Target).ToList();
            for (var i = 0; i < cells.Count; i++)
                values[cells[i]] = items[i];
            values[relation.Target] = total;
            var component = TableUnderTest.Of(Single, values).Repairs.Components.ShouldHaveSingleItem();
            component.Outcome.ShouldBe(RepairOutcome.Ambiguous);
            component.Count.ShouldBe(ways);
            component.Solutions[0].Changes.ShouldHaveSingleItem().Cell.ShouldBe(relation.Target);
        }
    }

    [Fact]
    public void Groups_without_a_common_cell_are_repaired_apart()
    {
        var values = new decimal[Single.Cells.Count];
        values[Single.Relations[0].Target] = 3;
        values[Single.Relations[2].Target] = 4;
        var repairs = TableUnderTest.Of(Single, values).Repairs;
        repairs.Components.Select(c => (c.Size, c.Count, c.Failing.Count, c.FailedAfter)).ShouldBe([(1, 5, 1, 1), (1, 5, 1, 1)]);
    }

    [Fact]
    public void A_blank_item_is_the_wrong_cell()
    {
        var truth = BalancedValues.Distinct(Largest, 3);
        var values = truth.Select(v => (decimal?)v).ToArray();
        var item = Largest.Cells.First(c => !c.IsTotal).Index;
        values[item] = null;
        var component = TableUnderTest.Of(Largest, values).Repairs.Components.ShouldHaveSingleItem();
        component.Outcome.ShouldBe(RepairOutcome.Localised);
        component.Solutions[0].Changes.ShouldHaveSingleItem().ShouldBe(new CellChange(item, null, truth[item], SlipKind.Blank));
    }

    [Fact]
    public void Blank_totals_of_rows_leave_every_item_of_a_column_open()
    {
        var column = Largest.Relations.First(r => r.Kind == RelationKind.ColumnTotal);
        var values = Wrong((column.Terms.First(t => t.Cell != column.Target).Cell, 1)).Select(v => (decimal?)v).ToArray();
        foreach (var relation in Largest.Relations.Where(r => r.Kind == RelationKind.RowTotal))
            values[relation.Target] = null;
        var component = TableUnderTest.Of(Largest, values).Repairs.Components.ShouldHaveSingleItem();
        component.Outcome.ShouldBe(RepairOutcome.Ambiguous);
        component.Size.ShouldBe(1);
        component.Count.ShouldBe(column.Terms.Length - 1);
    }

    [Fact]
    public void A_blank_total_does_not_hide_a_wrong_cell()
    {
        var truth = BalancedValues.Distinct(Largest, 5);
        var row = Largest.Relations.First(r => r.Kind == RelationKind.RowTotal);
        var wrong = Largest.Relations.Last(r => r.Kind == RelationKind.RowTotal).Terms[0].Cell;
        var values = truth.Select(v => (decimal?)v).ToArray();
        values[row.Target] = null;
        values[wrong] += 5;
        var component = TableUnderTest.Of(Largest, values).Repairs.Components.ShouldHaveSingleItem();
        component.Outcome.ShouldBe(RepairOutcome.Localised);
        component.Solutions[0].Changes.ShouldHaveSingleItem().New.ShouldBe(truth[wrong]);
        component.HeldAfter.ShouldBe(Largest.Relations.Count);
    }

    [Fact]
    public void Displaced_or_absent_values_are_not_searched()
    {
        var random = new Random(7);
        TableUnderTest.Of(Largest, BalancedValues.Distinct(Largest, 1).Select(v => v + random.Next(1, 9))).Repairs.IsRefused.ShouldBeTrue();
        var values = Wrong((Largest.Cells.Count - 1, 1)).Select(v => (decimal?)v).ToArray();
        var few = TableUnderTest.Of(Largest, values, i => i * 10 < Largest.Cells.Count * 3);
        few.Repairs.Components.ShouldBeEmpty();
    }

    [Fact]
    public void Values_too_large_for_exact_sums_have_an_unknown_outcome()
    {
        var values = BalancedValues.Distinct(Largest, 1);
        values[0] = 79_228_162_514_264_337_593_543m;
        TableUnderTest.Of(Largest, values).Repairs.Components.ShouldHaveSingleItem().Outcome.ShouldBe(RepairOutcome.Unknown);
    }

    [Fact]
    public void What_other_places_state_orders_equal_repairs_but_does_not_decide()
    {
        var relation = Single.Relations[0];
        var values = new decimal[Single.Cells.Count];
        values[relation.Target] = 3;
        var table = TableUnderTest.Of(Single, values);
        var component = RepairSearch.Find(table, (cell, value) => cell == relation.Target && value == 3 ? ValueSources.Prose : ValueSources.None).Components[0];
        component.Outcome.ShouldBe(RepairOutcome.Ambiguous);
        component.Solutions[^1].Changes[0].Cell.ShouldBe(relation.Target);
        component = RepairSearch.Find(table, (cell, value) => cell == relation.Terms[2].Cell && value == 3 ? ValueSources.Prose : ValueSources.None).Components[0];
        component.Solutions[0].Changes[0].Cell.ShouldBe(relation.Terms[2].Cell);
    }

    [Theory]
    [InlineData("35", "53", SlipKind.SwappedDigits)]
    [InlineData("28", "29", SlipKind.WrongDigit)]
    [InlineData("3", "13", SlipKind.LostDigit)]
    [InlineData("1300", "130", SlipKind.ExtraDigit)]
    [InlineData("1.5", "15", SlipKind.ExtraDigit)]
    [InlineData("99", "100", SlipKind.Other)]
    [InlineData("123", "321", SlipKind.Other)]
    public void A_slip_is_told_from_the_texts(string wrong, string right, SlipKind due) => Slips.Compare(wrong, right).ShouldBe(due);

    private static decimal[] Wrong(params (int Cell, int By)[] errors)
    {
        var values = BalancedValues.Distinct(Largest, 2);
        foreach (var (cell, by) in errors)
            values[cell] += by;
        return values;
    }
}
