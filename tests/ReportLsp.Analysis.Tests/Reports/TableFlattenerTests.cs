using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Tests.Formats;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Analysis.Tests.Reports;

/// <summary>What the flattener writes for zeros is what real pages left, line by line but for the width of punctuation.</summary>
public sealed class TableFlattenerTests(ITestOutputHelper output)
{
    public static TheoryData<string, int, int, string, string, FlattenOptions> RealTables => new()
    {
        { "000", 26, 65, "gov-disclosure-2021", "disclosure", new(TableForm.CellBar) },
        { "000", 67, 308, "gov-disclosure-2021", "applications", new(TableForm.CellBar) },
        { "001", 146, 540, "gov-disclosure-2019", "applications", new(TableForm.Cell) },
        { "001", 544, 610, "gov-disclosure-2019", "reviews", new(TableForm.Cell) },
        { "002", 10, 23, "gov-disclosure-2021", "disclosure", new(TableForm.Row) },
        { "003", 305, 341, "gov-disclosure-2019", "reviews", new(TableForm.CellBar) },
        { "004", 76, 79, "gov-disclosure-2021", "reviews", new(TableForm.Tab) },
    };

    [Theory]
    [MemberData(nameof(RealTables))]
    public void WritesWhatRealPagesLeft(string seed, int first, int last, string format, string table, FlattenOptions options)
    {
        if (SeedLines(seed) is not { } lines)
        {
            output.WriteLine("skipped: the sample reports are not beside the repository");
            return;
        }

        var definition = BuiltInFormats.All.First(f => f.Id == format).Table(table)!;
        var real = lines[(first - 1)..last].Where(l => l.Length > 0 || options.Form == TableForm.Cell).Select(Fold).ToList();
        // The values are the page's own: only the shape around them is compared.
        var values = real.SelectMany(l => l.Split('|', '\t')).Select(t => t.Trim()).Where(t => t.Length > 0 && t.All(char.IsAsciiDigit)).ToList();
        values.Count.ShouldBe(definition.Cells.Count);
        var written = TableFlattener.Write(PrintedTable.From(definition, [.. values.Select(v => (string?)v)]), options);
        written.Select(Fold).ShouldBe(real);
    }

    [Fact]
    public void ReportsAreBalancedAndDistinctAndTheSameForASeed()
    {
        foreach (var format in BuiltInFormats.All)
        {
            for (var seed = 0; seed < 20; seed++)
            {
                var plan = ReportBuilder.Build(format, seed);
                foreach (var table in plan.Tables)
                {
                    var values = TableMutator.Numbers(table.Table);
                    values.ShouldAllBe(v => v != 0);
                    values.Distinct().Count().ShouldBe(values.Length);
                    table.Table.Definition.Relations.ShouldAllBe(r => BalancedValues.Holds(r, values));
                }

                ReportBuilder.Build(format, seed).ToString().ShouldBe(plan.ToString());
            }
        }
    }

    [Fact]
    public void EveryVarietyHoldsEveryValueInOrder()
    {
        foreach (var format in BuiltInFormats.All)
        {
            foreach (var table in ReportBuilder.Build(format, 5).Tables)
            {
                var expected = table.Table.Rows.SelectMany(r => r.Values).Select(v => v.Text!).ToList();
                foreach (var options in FlattenOptions.Varieties)
                {
                    var fields = TableFlattener.Write(table.Table, options).SelectMany(l => l.Split('|', '\t')).Select(f => f.Trim());
                    fields.Where(f => f.Length > 0 && f.All(c => char.IsAsciiDigit(c) || c is '.' or '+')).ShouldBe(expected, options.ToString());
                }
            }
        }
    }

    [Fact]
    public void DroppedRowHandsItsGroupOn()
    {
        var format = BuiltInFormats.All.First(f => f.Id == "gov-disclosure-2021");
        var plan = ReportBuilder.Build(format, 1);
        var table = plan.Table("applications")!.Table;
        var group = table.Rows.First(r => r is { Key: not null, Labels.Count: > 1 } && r.Labels[0].Column > 0);
        var next = table.Rows[table.Rows.ToList().IndexOf(group) + 1];
        var dropped = TableMutator.DropRow(plan, "applications", group.Key!).Plan.Table("applications")!.Table;
        var heir = dropped.Rows[dropped.IndexOf(next.Key!)];
        heir.Labels[0].Text.ShouldBe(group.Labels[0].Text);
        heir.Labels[0].RowSpan.ShouldBe(group.Labels[0].RowSpan - 1);
        heir.SwallowedSlots.ShouldBe(next.SwallowedSlots - 1);
    }

    [Fact]
    public void ChangedFigureIsDueWhereItsRelationsMeet()
    {
        var plan = ReportBuilder.Build(BuiltInFormats.All.First(f => f.Id == "gov-disclosure-2021"), 3);
        var mutation = TableMutator.ChangeValue(plan, "applications", "open", "natural", 1);
        mutation.Due.ShouldBe([new DueFinding("RPT3005", "applications", "open", "natural")]);
        TableMutator.ChangeValue(plan, "reviews", "direct", "total", 1).Due.ShouldBe([new DueFinding("RPT3001", "reviews", "direct", "total")]);
    }

    private static string[]? SeedLines(string seed) =>
        Repository.Shared("seeds") is { } seeds ? File.ReadAllLines(Directory.GetFiles(seeds, seed + "_*").Single()) : null;

    private static string Fold(string line) =>
        line.Replace('（', '(').Replace('）', ')').Replace('：', ':').Replace('，', ',').Replace(" ", "", StringComparison.Ordinal).TrimEnd('\r');
}
