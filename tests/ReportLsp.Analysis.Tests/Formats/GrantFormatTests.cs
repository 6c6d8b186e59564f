using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Grammar.Parsing;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Formats;

/// <summary>A format that only a workspace knows goes the same way as a built-in one.</summary>
public sealed class GrantFormatTests
{
    private static WorkspaceFormats Loaded { get; } = WorkspaceFormats.Load(Repository.Path("samples/grants"));

    [Fact]
    public void It_loads_without_a_problem()
    {
        Loaded.Files.SelectMany(f => f.Problems).ShouldBeEmpty();
        Loaded.Formats.Select(f => f.Id).ShouldBe(["quarterly-grant"]);
    }

    [Theory]
    [InlineData("payments", 20, 9)]
    [InlineData("applications", 32, 16)]
    [InlineData("appeals", 8, 2)]
    public void It_has_its_cells_and_relations(string table, int cells, int relations)
    {
        var definition = Loaded.Formats[0].Table(table).ShouldNotBeNull();

        definition.Cells.Count.ShouldBe(cells);
        definition.Relations.Count.ShouldBe(relations);
    }

    [Fact]
    public void The_clean_sample_fills_every_cell_and_all_its_relations_hold()
    {
        Failing("quarter-1-clean.report").ShouldBeEmpty();
    }

    [Fact]
    public void The_flawed_sample_has_one_wrong_total_one_row_less_and_one_section_less()
    {
        var clean = File.ReadAllLines(Repository.Path("samples/grants/quarter-1-clean.report"));
        var flawed = File.ReadAllLines(Repository.Path("samples/grants/quarter-1-flawed.report"));

        clean.Except(flawed).Select(l => l.Split('|').Take(3).Last().Trim()).ShouldBe(["Withdrawn", "12.5", "## 6. Other matters", "There are no other matters to report."], ignoreOrder: true);
    }

    /// <summary>Relations that fail, where the lines of the pipe tables are those of the layout.</summary>
    private static List<string> Failing(string sample)
    {
        var lines = File.ReadAllLines(Repository.Path("samples/grants/" + sample)).Where(l => l.StartsWith('|')).ToList();
        var failing = new List<string>();
        foreach (var table in Loaded.Formats[0].Tables)
        {
            var printed = lines.Take(table.Rows.Count).ToList();
            lines.RemoveRange(0, table.Rows.Count);
            var values = table.Rows.Zip(printed).SelectMany(r => r.First.Cells.Zip(r.Second.Split('|')[..^1].TakeLast(r.First.Cells.Count)))
                .ToDictionary(p => p.First.Index, p => ValueGrammar.Parse(p.Second).Number.ShouldNotBeNull());
            values.Count.ShouldBe(table.Cells.Count);
            failing.AddRange(table.Relations.Where(r => r.Terms.Sum(t => t.Coefficient * values[t.Cell]) + r.Constant != 0).Select(r => r.Id));
            BlankTableWriter.Write(table, c => values[c.Index].ToString(System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(printed);
        }

        lines.ShouldBeEmpty();
        return failing;
    }
}
