using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Repair;

/// <summary>Every repair makes all equations hold; there is no smaller one and none is forgotten.</summary>
public sealed class RepairProperties
{
    private const int Rows = 2;
    private const int Columns = 2;

    private static readonly FsCheck.Config Quick = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(60);
    private static readonly TableDefinition Small = TableUnderTest.Grid(Rows, Columns);
    private static readonly TableDefinition[] Tables = [.. BuiltInFormats.All.Select(f => f.Tables.MaxBy(t => t.Relations.Count)!)];
    private static readonly List<decimal[]>[] Balanced = [.. Tables.Select(t => Enumerable.Range(1, 5).Select(s => BalancedValues.Plausible(t, s)).ToList())];

    [Fact]
    public void Every_repair_makes_all_equations_hold() => Check.One(Quick, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        var which = random.Next(Tables.Length);
        var values = (decimal[])Balanced[which][random.Next(5)].Clone();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var cell = random.Next(values.Length);
            values[cell] = ErrorMaker.Spoil(values[cell], random, random.Next(ErrorMaker.Kinds));
        }

        foreach (var component in TableUnderTest.Of(Tables[which], values).Repairs.Components)
        {
            component.Solutions.Count.ShouldBe(Math.Min(component.Count, RepairSearch.MostKept));
            foreach (var solution in component.Solutions)
            {
                solution.Changes.Count.ShouldBe(component.Size);
                var mended = (decimal[])values.Clone();
                foreach (var change in solution.Changes)
                {
                    change.Old.ShouldBe(values[change.Cell]);
                    change.New.ShouldNotBe(values[change.Cell]);
                    mended[change.Cell] = change.New;
                }

                mended.ShouldAllBe(v => v >= 0);
                Tables[which].Relations.ShouldAllBe(r => BalancedValues.Holds(r, mended));
            }
        }
    }));

    [Fact]
    public void Size_and_number_are_those_of_trying_everything() => Check.One(Quick, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        var values = TableUnderTest.Balance(Rows, Columns, [.. Enumerable.Range(0, Rows * Columns).Select(_ => random.Next(3))]);
        for (var i = random.Next(1, 4); i > 0; i--)
            values[random.Next(values.Length)] = random.Next(5);
        if (Small.Relations.All(r => BalancedValues.Holds(r, values)))
            return;
        var component = TableUnderTest.Of(Small, values).Repairs.Components.ShouldHaveSingleItem();
        for (var size = 1; size <= RepairSearch.LargestSize; size++)
        {
            var count = CountAll(values, size, 0);
            if (count == 0)
                continue;
            (component.Size, component.Count).ShouldBe((size, count), string.Join(' ', values));
            return;
        }

        component.Outcome.ShouldBe(RepairOutcome.NotFound);
    }));

    /// <summary>Counts the ways to give a number of cells, from one on, another figure so that all holds. Figures beyond all sums cannot do.</summary>
    private static int CountAll(decimal[] values, int size, int from)
    {
        // A cell is in two equations.
        var failing = Small.Relations.Count(r => !BalancedValues.Holds(r, values));
        if (size == 0 || failing > 2 * size)
            return failing == 0 ? 1 : 0;
        var found = 0;
        var largest = (int)values.Sum();
        for (var cell = from; cell < values.Length; cell++)
        {
            var old = values[cell];
            for (var value = 0; value <= largest; value++)
            {
                values[cell] = value;
                found += value == old ? 0 : CountAll(values, size - 1, cell + 1);
            }

            values[cell] = old;
        }

        return found;
    }
}
