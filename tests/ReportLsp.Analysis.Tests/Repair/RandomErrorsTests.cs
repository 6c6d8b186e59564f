using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Analysis.Tests.Repair;

/// <summary>Errors planted at random in the table with the most equations of each format: how many are named with the true value.</summary>
public sealed class RandomErrorsTests(ITestOutputHelper output)
{
    private const int Seed = 20240131;
    private const int SingleErrors = 1000;
    private const int Pairs = 500;
    private const int TablesDrawn = 20;

    public static TheoryData<string, string> Styles()
    {
        var result = new TheoryData<string, string>();
        foreach (var format in BuiltInFormats.All)
        {
            result.Add(format.Id, "distinct");
            result.Add(format.Id, "plausible");
        }

        return result;
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_single_wrong_cell_is_named_with_its_true_value(string format, string style)
    {
        var (table, draws) = Draw(format, style);
        var random = new Random(Seed);
        var (named, missed) = (0, new List<string>());
        for (var i = 0; i < SingleErrors; i++)
        {
            var truth = draws[i % draws.Count];
            var cell = random.Next(table.Cells.Count);
            var values = (decimal[])truth.Clone();
            values[cell] = ErrorMaker.Spoil(truth[cell], random, i % ErrorMaker.Kinds);
            if (Names(table, values, [(cell, truth[cell])], out var found))
                named++;
            else
                missed.Add($"{cell}: {truth[cell]} written {values[cell]}: {found}");
        }

        Report($"{format} {style}: {named} of {SingleErrors} single errors named", missed);
        named.ShouldBeGreaterThanOrEqualTo(SingleErrors * 99 / 100);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Two_wrong_cells_in_different_rows_and_columns_are_both_named(string format, string style)
    {
        var (table, draws) = Draw(format, style);
        var random = new Random(Seed + 1);
        var (named, missed) = (0, new List<string>());
        for (var i = 0; i < Pairs; i++)
        {
            var truth = draws[i % draws.Count];
            var first = random.Next(table.Cells.Count);
            int second;
            do
                second = random.Next(table.Cells.Count);
            while (table.Cells[second].RowKey == table.Cells[first].RowKey || table.Cells[second].ColumnKey == table.Cells[first].ColumnKey);
            var values = (decimal[])truth.Clone();
            values[first] = ErrorMaker.Spoil(truth[first], random, i % ErrorMaker.Kinds);
            values[second] = ErrorMaker.Spoil(truth[second], random, (i / ErrorMaker.Kinds) % ErrorMaker.Kinds);
            if (Names(table, values, [(first, truth[first]), (second, truth[second])], out var found))
                named++;
            else
                missed.Add($"{first}: {truth[first]} written {values[first]}, {second}: {truth[second]} written {values[second]}: {found}");
        }

        Report($"{format} {style}: {named} of {Pairs} pairs named", missed);
        named.ShouldBeGreaterThanOrEqualTo(Pairs * 95 / 100);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void The_search_stays_far_below_its_bound(string format, string style)
    {
        var (table, draws) = Draw(format, style);
        var random = new Random(Seed + 2);
        var most = 0;
        for (var i = 0; i < SingleErrors; i++)
        {
            var values = draws[i % draws.Count].Select(v => (decimal?)v).ToArray();
            for (var k = random.Next(1, 6); k > 0; k--)
            {
                var cell = random.Next(values.Length);
                values[cell] = ErrorMaker.Spoil(values[cell]!.Value, random, random.Next(ErrorMaker.Kinds));
            }

            foreach (var total in table.Cells.Where(c => c.IsTotal && i % 3 == 0 && random.Next(4) == 0))
                values[total.Index] = null;
            var repairs = TableUnderTest.Of(table, values).Repairs;
            repairs.Components.ShouldAllBe(c => c.Outcome != RepairOutcome.Unknown || ComponentSearch.Shared.IsEndless);
            if (repairs.Components.Count > 0)
                most = Math.Max(most, ComponentSearch.Shared.Used);
        }

        Report($"{format} {style}: at most {most} of {ComponentSearch.Budget} sets looked at", []);
        most.ShouldBeLessThan(ComponentSearch.Budget);
    }

    private static (TableDefinition Table, List<decimal[]> Draws) Draw(string format, string style)
    {
        var table = BuiltInFormats.All.First(f => f.Id == format).Tables.MaxBy(t => t.Relations.Count)!;
        return (table, [.. Enumerable.Range(1, TablesDrawn).Select(s => style == "distinct" ? BalancedValues.Distinct(table, s) : BalancedValues.Plausible(table, s))]);
    }

    private static bool Names(TableDefinition table, decimal[] values, (int Cell, decimal Value)[] due, out string found)
    {
        var repairs = TableUnderTest.Of(table, values).Repairs;
        found = repairs.IsRefused ? "refused" : string.Join("; ", repairs.Components.Select(c => $"{c.Outcome} {c.Count} of {c.Size}"));
        return repairs.Components.All(c => c.Outcome == RepairOutcome.Localised)
            && repairs.Components.SelectMany(c => c.Solutions[0].Changes).Select(c => (c.Cell, c.New)).Order().SequenceEqual(due.Order());
    }

    private void Report(string line, List<string> missed)
    {
        output.WriteLine($"{line} (seed {Seed})");
        foreach (var one in missed.Take(20))
            output.WriteLine("  " + one);
    }
}
