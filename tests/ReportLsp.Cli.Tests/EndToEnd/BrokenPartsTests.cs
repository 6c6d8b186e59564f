using System.Text.Json;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Cli.Running;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.EndToEnd;

/// <summary>A broken configuration, format file or rule costs one finding and the exit code that is documented; the rest is as without it.</summary>
public sealed class BrokenPartsTests : IDisposable
{
    private readonly CliRunner _cli = new();

    public BrokenPartsTests() => _cli.Write("a.txt", File.ReadAllBytes(RepositoryFiles.PathOf("samples/flawed-structure-2022.txt")));

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("reportlsp.json", "{ \"rules\": ", "RPT0004")]
    [InlineData("reportlsp.json", "{ \"rules\": { \"RPT9999\": \"off\" } }", "RPT0004")]
    [InlineData("reportlsp.json", "{ \"rules\": { \"RPT1001\": \"loud\" } }", "RPT0004")]
    [InlineData(".reportlsp/formats/own.json", "{ \"id\": ", "RPT0005")]
    [InlineData(".reportlsp/formats/own.json", "[]", "RPT0005")]
    public void A_broken_file_costs_one_finding_and_2(string name, string text, string rule)
    {
        var before = Findings(_cli.Run("check", "a.txt", "--format", "ndjson"));
        before.ShouldContain(f => f.StartsWith("a.txt RPT1003", StringComparison.Ordinal));
        _cli.Write(name, text);
        var result = _cli.Run("check", "a.txt", "--format", "ndjson");
        result.Code.ShouldBe(2);
        var after = Findings(result);
        after.Where(f => f.StartsWith("a.txt ", StringComparison.Ordinal)).ShouldBe(before);
        after.Except(before).ShouldHaveSingleItem().ShouldStartWith($"{name} {rule}");
    }

    [Fact]
    public void A_broken_rule_costs_one_finding_and_the_others_run()
    {
        var text = SourceText.From(File.ReadAllText(_cli.PathOf("a.txt")));
        var settings = new RunSettings(Host(), RuleCatalog.Default).For(_cli.PathOf("a.txt"));
        var before = new Document("a.txt", text, settings).Diagnostics;
        var broken = settings with { Rules = new RuleSet([.. RuleCatalog.Default.Rules, new ThrowingRule()]) };
        var after = new Document("a.txt", text, broken).Diagnostics;
        after.Count.ShouldBe(before.Count + 1);
        var crash = after.Single(d => d.Descriptor.Id == "RPT0001");
        crash.Severity.ShouldBe(DiagnosticSeverity.Error);
        crash.Message.For(Language.English).ShouldContain("RPT9998");
        after.Where(d => d != crash).Select(d => (d.Descriptor.Id, d.Span)).ShouldBe(before.Select(d => (d.Descriptor.Id, d.Span)));
    }

    [Fact]
    public void A_broken_rule_ends_the_run_with_3()
    {
        var host = Host();
        var settings = new RunSettings(host, new RuleSet([.. RuleCatalog.Default.Rules, new ThrowingRule()]));
        var input = RunInput.Resolve(host, settings, ["a.txt"], null, false, null);
        new CheckRun(host, settings, input, new CheckOptions { Outputs = [new OutputTarget(default, null)], ShowProgress = false }, null).Run().ShouldBe(ExitCode.Internal);
    }

    private CliHost Host() => new() { Input = Stream.Null, Output = Stream.Null, Error = Stream.Null, WorkingDirectory = _cli.Folder };

    private static List<string> Findings(CliResult result)
    {
        var found = new List<string>();
        foreach (var line in result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var file = JsonDocument.Parse(line);
            if (!file.RootElement.TryGetProperty("diagnostics", out var diagnostics))
                continue;
            foreach (var one in diagnostics.EnumerateArray())
                found.Add($"{file.RootElement.GetProperty("path").GetString()} {one.GetProperty("rule").GetString()} {one.GetProperty("line").GetInt32()}");
        }

        return found;
    }

    private sealed class ThrowingRule : Rule
    {
        public override DiagnosticDescriptor Descriptor { get; } = new()
        {
            Id = "RPT9998",
            Name = "throwing",
            Title = new LocalizedText("总是出错", "Always throws"),
            DefaultSeverity = DiagnosticSeverity.Error,
            Messages = new Dictionary<string, MessageTemplate> { ["default"] = new("没有", "none") },
        };

        public override void Analyze(RuleContext context) => throw new InvalidOperationException("broken on purpose");
    }
}
