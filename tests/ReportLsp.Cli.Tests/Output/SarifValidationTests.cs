using System.Diagnostics;
using ReportLsp.Testing;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Cli.Tests.Output;

/// <summary>The tool of the format's authors, with its own rules and those of GitHub's ingestion. Skipped with a message where npm has not installed it.</summary>
public class SarifValidationTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Sarif")]
    [InlineData("Ghas")]
    public async Task The_baseline_passes(string ruleKind)
    {
        var tool = RepositoryFiles.PathOf("node_modules/.bin/sarif-multitool");
        if (!File.Exists(tool))
        {
            output.WriteLine("skipped: npm ci installs @microsoft/sarif-multitool");
            return;
        }

        foreach (var language in new[] { "zh", "en" })
        {
            var file = RepositoryFiles.PathOf($"tests/ReportLsp.Cli.Tests/Output/Baselines/flawed.{language}.verified.sarif");
            var start = new ProcessStartInfo(tool, ["validate", file, "--rule-kind", ruleKind, "--log", "ForceOverwrite"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var said = await process.StandardOutput.ReadToEndAsync() + await errors;
            await process.WaitForExitAsync();
            output.WriteLine(said);
            said.ShouldNotContain(": error ");
            process.ExitCode.ShouldBe(0);
        }
    }
}
