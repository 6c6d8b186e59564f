using System.Text.Json;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Cli.Tests.EndToEnd;

/// <summary>One real report with one slip each: rule, line, old and new value and number of fixes in the JSON of <c>check</c>.</summary>
public sealed class MutantTests(ITestOutputHelper output) : IDisposable
{
    private readonly CliRunner _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("M0", "")]
    [InlineData("M1", "95:53→35", "RPT3005 95 35→53 fixes 1")]
    [InlineData("M2", "206:29→28", "RPT3005 206 28→29 fixes 1")]
    [InlineData("M3", "294:52→51", "RPT3005 294 51→52 fixes 1")]
    [InlineData("M4", "107:", "RPT2005 103 → fixes 1")]
    [InlineData("M5", "95:53→54 101:53→54", "RPT3003 297 1→2 fixes 2", "RPT3003 303 1→2 fixes 2")]
    [InlineData("M6", "331:2→3", "RPT3001 331 3→2 fixes 3")]
    [InlineData("M7", "swap 113 122", "RPT2004 122 → fixes 0")]
    [InlineData("M8", "206:29→28 212:29→28", "RPT3002 288 52→51 fixes 3", "RPT3002 294 52→51 fixes 3")]
    public void Check_names_the_slip(string name, string mutation, params string[] due)
    {
        if (Check(name, mutation) is { } found)
            found.Select(Text).ShouldBe(due);
    }

    [Theory]
    [InlineData("M1", "95:53→35", 95, "53")]
    [InlineData("M2", "206:29→28", 206, "29")]
    [InlineData("M3", "294:52→51", 294, "52")]
    [InlineData("M6", "331:2→3", 331, "2")]
    public void The_first_fix_writes_the_true_value(string name, string mutation, int line, string value)
    {
        if (Check(name, mutation) is not { } found)
            return;
        var edit = found.ShouldHaveSingleItem().GetProperty("fixes")[0].GetProperty("edits").EnumerateArray().ShouldHaveSingleItem();
        edit.GetProperty("line").GetInt32().ShouldBe(line);
        edit.GetProperty("text").GetString().ShouldBe(value);
    }

    /// <summary>The findings on rows and sums; null where the report is not at hand.</summary>
    private List<JsonElement>? Check(string name, string mutation)
    {
        if (SharedReports.Find("seeds", "003_*.txt") is not { } file)
        {
            output.WriteLine("skipped: ../shared/seeds is not there");
            return null;
        }

        var text = TextDecoder.Decode(File.ReadAllBytes(file)).Text.ShouldNotBeNull();
        _cli.Write(name + ".txt", LineMutation.Apply(text.Text, mutation));
        var result = _cli.Run("check", name + ".txt", "--format", "json", "--select", "RPT2003", "--select", "RPT2004", "--select", "RPT2005", "--select", "RPT3");
        var files = JsonDocument.Parse(result.Output).RootElement.GetProperty("files").EnumerateArray();
        return [.. files.ShouldHaveSingleItem().GetProperty("diagnostics").EnumerateArray()];
    }

    private static string Text(JsonElement found) =>
        $"{found.GetProperty("rule")} {found.GetProperty("line")} {Value(found, "actual")}→{Value(found, "expected")} fixes {found.GetProperty("fixes").GetArrayLength()}";

    private static string? Value(JsonElement found, string name) => found.TryGetProperty(name, out var value) ? value.GetString() : "";
}
