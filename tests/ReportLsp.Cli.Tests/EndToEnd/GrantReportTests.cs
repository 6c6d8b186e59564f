using System.Text.Json;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.EndToEnd;

/// <summary>A report in English of a format that only its folder knows: the same findings without a change to code.</summary>
public sealed class GrantReportTests : IDisposable
{
    private readonly CliRunner _cli = new();
    private readonly string _clean = File.ReadAllText(RepositoryFiles.PathOf("samples/grants/quarter-1-clean.report")).ReplaceLineEndings("\n");

    public GrantReportTests() =>
        _cli.Write(".reportlsp/formats/quarterly-grant.json", File.ReadAllBytes(RepositoryFiles.PathOf("samples/grants/.reportlsp/formats/quarterly-grant.json")));

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void The_clean_report_is_clean()
    {
        _cli.Write("clean.report", _clean);
        var result = _cli.Run("check", "clean.report", "--fail-on", "warning", "--format", "ndjson");
        Findings(result).ShouldNotContain(f => f.Severity == "error" || f.Severity == "warning");
        result.Code.ShouldBe(0);
        result.Output.ShouldContain("\"format\":\"quarterly-grant\"");
    }

    [Fact]
    public void A_wrong_total_a_missing_row_and_a_missing_section_are_named_in_english()
    {
        var lines = _clean.Split('\n').ToList();
        var total = lines.FindIndex(l => l.StartsWith("| Education", StringComparison.Ordinal));
        var cells = lines[total].Split('|');
        cells[^2] = " 999     ";
        lines[total] = string.Join('|', cells);
        var row = lines.FindIndex(l => l.Contains("| Withdrawn", StringComparison.Ordinal));
        lines.RemoveAt(row);
        var section = lines.FindIndex(l => l.StartsWith("## 6.", StringComparison.Ordinal));
        _cli.Write("flawed.report", string.Join('\n', lines.Take(section)));

        var result = _cli.Run("check", "flawed.report", "--format", "ndjson");
        var found = Findings(result).Where(f => f.Severity == "error").ToList();
        result.Code.ShouldBe(1);
        found.ShouldContain(f => f.Rule == "RPT2003" && f.Message.Contains("Withdrawn", StringComparison.Ordinal));
        found.ShouldContain(f => f.Rule == "RPT1003" && f.Message.Contains("Other matters", StringComparison.Ordinal));
        found.ShouldContain(f => (f.Rule == "RPT3001" || f.Rule == "RPT3005") && f.Message.Contains("999", StringComparison.Ordinal) && f.Message.Contains("Education", StringComparison.Ordinal));
        found.ShouldAllBe(f => f.Message.All(c => c < '\u2E80'));
        found.Select(f => f.Rule[..4]).Distinct().ShouldBe(["RPT1", "RPT2", "RPT3"], ignoreOrder: true);
    }

    [Fact]
    public void The_flawed_sample_has_three_errors()
    {
        _cli.Write("flawed.report", File.ReadAllBytes(RepositoryFiles.PathOf("samples/grants/quarter-1-flawed.report")));
        var found = Findings(_cli.Run("check", "flawed.report", "--format", "ndjson"));
        found.Where(f => f.Severity == "error").Select(f => f.Rule is "RPT3005" or "RPT3001" or "RPT3002" ? "sum" : f.Rule).Distinct().ShouldBe(["sum", "RPT2003", "RPT1003"], ignoreOrder: true);
        found.ShouldNotContain(f => f.Severity == "warning");
    }

    [Fact]
    public void Suppressions_checks_and_configuration_work_with_it()
    {
        var wrong = _clean.Replace("| Education", "@suppress RPT3001 -- printed so\n| Education", StringComparison.Ordinal);
        _cli.Write("check.report", _clean.Replace("## 4. Appeals", "@check row(1) = row(2)\n\n## 4. Appeals", StringComparison.Ordinal));
        Findings(_cli.Run("check", "check.report", "--format", "ndjson")).ShouldContain(f => f.Rule == "RPT3007" && f.Severity == "error");

        _cli.Write("reportlsp.json", "{ \"rules\": { \"RPT3007\": \"warning\" } }");
        var configured = _cli.Run("check", "check.report", "--format", "ndjson");
        configured.Code.ShouldBe(0);
        Findings(configured).ShouldContain(f => f.Rule == "RPT3007" && f.Severity == "warning");

        _cli.Write("suppressed.report", _clean.Replace("## 4. Appeals", "@check row(1) = row(2)\n\n## 4. Appeals", StringComparison.Ordinal)
            .Replace("@format quarterly-grant", "@format quarterly-grant\n@suppress RPT3007 -- as agreed", StringComparison.Ordinal));
        Findings(_cli.Run("check", "suppressed.report", "--format", "ndjson")).ShouldNotContain(f => f.Rule == "RPT3007" || f.Rule == "RPT0002");

        _cli.Write("useless.report", wrong);
        Findings(_cli.Run("check", "useless.report", "--format", "ndjson")).ShouldContain(f => f.Rule == "RPT0002");
    }

    private static List<(string Rule, string Severity, string Message)> Findings(CliResult result)
    {
        var found = new List<(string, string, string)>();
        foreach (var line in result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var file = JsonDocument.Parse(line);
            if (!file.RootElement.TryGetProperty("diagnostics", out var diagnostics))
                continue;
            foreach (var one in diagnostics.EnumerateArray())
                found.Add((one.GetProperty("rule").GetString()!, one.GetProperty("severity").GetString()!, one.GetProperty("message").GetString()!));
        }

        return found;
    }
}
