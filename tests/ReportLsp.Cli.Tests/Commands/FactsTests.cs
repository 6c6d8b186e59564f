using System.Text.Json;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Commands;

/// <summary><c>facts</c>: the cells, then the quantities in prose with what they were compared with.</summary>
public sealed class FactsTests : IDisposable
{
    private readonly CliRunner _cli = new();

    public FactsTests() => _cli.Write("a.report", File.ReadAllBytes(RepositoryFiles.PathOf("samples/cross/lanxi-water-2023.report")));

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Quantities_in_prose_follow_the_cells_and_name_theirs()
    {
        var facts = Facts();
        var kinds = facts.Select(f => f.GetProperty("kind").GetString()!).ToList();
        kinds.ShouldBe(kinds.Order(StringComparer.Ordinal));
        var cells = facts.Where(f => f.GetProperty("kind").GetString() == "cell").ToList();
        cells.Count.ShouldBe(200);
        cells.ShouldAllBe(c => c.GetProperty("table").GetString() != "" && c.GetProperty("comparedWith").GetString() == "");
        var prose = facts.Skip(cells.Count).ToList();
        prose.ShouldAllBe(p => p.GetProperty("table").GetString() == "" && p.GetProperty("row").GetString() == "" && p.GetProperty("columnKey").GetString() == "");
        prose.Where(p => p.GetProperty("comparedWith").GetString() != "")
            .Select(p => $"{p.GetProperty("line")} {p.GetProperty("value")} {p.GetProperty("text")} {p.GetProperty("comparedWith")}")
            .ShouldBe(["14 14 14件 applications/new/total", "14 1 1件 applications/carried/total", "14 0 没有 applications/next/total"]);
        prose.Select(p => p.GetProperty("text").GetString()).ShouldContain("188条");
    }

    [Fact]
    public void Text_and_place_are_those_of_the_file()
    {
        var lines = File.ReadAllLines(_cli.PathOf("a.report"));
        foreach (var fact in Facts())
        {
            var line = lines[fact.GetProperty("line").GetInt32() - 1];
            line[(fact.GetProperty("column").GetInt32() - 1)..].ShouldStartWith(fact.GetProperty("text").GetString()!);
        }
    }

    [Fact]
    public void Csv_has_the_same_rows()
    {
        var rows = _cli.Run("facts", "a.report").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows.Length.ShouldBe(Facts().Count + 1);
        rows.ShouldContain("a.report,岚溪县水务局,2023,gov-disclosure-2021,,,,14,14件,14,22,applications/new/total,prose");
        rows[1].ShouldEndWith(",,cell");
    }

    private List<JsonElement> Facts() =>
        [.. _cli.Run("facts", "a.report", "--format", "ndjson").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
