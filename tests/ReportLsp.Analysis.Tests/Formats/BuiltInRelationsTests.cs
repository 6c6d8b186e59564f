using ReportLsp.Analysis.Formats;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Formats;

public sealed class BuiltInRelationsTests
{
    [Theory]
    [InlineData("gov-disclosure-2019", 23)]
    [InlineData("gov-disclosure-2021", 25)]
    public void Applications_have_their_equations(string id, int rows)
    {
        var table = TableOf(id, "applications");

        Count(table, RelationKind.RowTotal).ShouldBe(rows);
        Count(table, RelationKind.ColumnTotal).ShouldBe(7);
        Count(table, RelationKind.Balance).ShouldBe(7);
        table.Relations.Count.ShouldBe(rows + 14);
        table.Relations.Select(r => r.Id).ShouldBeUnique();
        table.Cells.Count(c => c.IsTotal).ShouldBe(rows + 6);
    }

    [Fact]
    public void Reviews_have_one_equation_for_each_five()
    {
        var table = TableOf("gov-disclosure-2021", "reviews");

        table.Relations.Select(r => r.Id).ShouldBe(["row-total:review", "row-total:direct", "row-total:after-review"]);
        table.Relations.Select(r => r.Target).ShouldBe([4, 9, 14]);
        table.Relations[1].Terms.Select(t => (t.Cell, t.Coefficient)).ShouldBe([(9, 1), (5, -1), (6, -1), (7, -1), (8, -1)]);
    }

    [Theory]
    [InlineData("gov-disclosure-2019", 19)]
    [InlineData("gov-disclosure-2021", 21)]
    public void A_column_total_covers_every_outcome_and_not_itself(string id, int items)
    {
        var table = TableOf(id, "applications");

        var relation = table.Relations.Single(r => r.Id == "column-total:natural");

        table.Cells[relation.Target].RowKey.ShouldBe("total");
        relation.Terms.Single(t => t.Coefficient == 1).Cell.ShouldBe(relation.Target);
        relation.Terms.Count(t => t.Coefficient == -1).ShouldBe(items);
        relation.Terms.Select(t => table.Cells[t.Cell].RowKey).ShouldNotContain("next");
    }

    [Fact]
    public void A_balance_is_reported_at_what_is_left()
    {
        var table = TableOf("gov-disclosure-2021", "applications");

        var relation = table.Relations.Single(r => r.Id == "balance:legal");

        relation.Terms.Select(t => (table.Cells[t.Cell].RowKey, t.Coefficient)).ShouldBe([("new", 1), ("carried", 1), ("total", -1), ("next", -1)]);
        table.Cells[relation.Target].RowKey.ShouldBe("next");
        relation.AxisKey.ShouldBe("legal");
    }

    [Fact]
    public void Inequalities_hold_where_their_columns_are()
    {
        TableOf("gov-disclosure-2021", "disclosure").Relations.Select(r => r.Id).ShouldBe(["implied-stock:regulations", "implied-stock:norms"]);
        TableOf("gov-disclosure-2019", "disclosure").Relations.Select(r => r.Id).ShouldBe([
            "implied-stock:regulations", "implied-stock:norms",
            "implied-stock-2:licences", "implied-stock-2:services", "implied-stock-2:penalties", "implied-stock-2:coercion", "implied-stock-2:fees",
        ]);
    }

    [Fact]
    public void Rows_and_cells_agree_on_what_is_a_total()
    {
        foreach (var table in BuiltInFormats.All.SelectMany(f => f.Tables))
            table.Rows.SelectMany(r => r.Cells).ShouldBe(table.Cells);
        TableOf("gov-disclosure-2019", "disclosure").Cells.ShouldAllBe(c => !c.IsTotal);
    }

    private static TableDefinition TableOf(string id, string table) => BuiltInFormats.All.Single(f => f.Id == id).Table(table)!;

    private static int Count(TableDefinition table, RelationKind kind) => table.Relations.Count(r => r.Kind == kind);
}
