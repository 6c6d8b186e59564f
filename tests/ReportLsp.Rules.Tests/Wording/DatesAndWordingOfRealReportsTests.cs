using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using ReportLsp.Testing.Pages;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Rules.Tests.Wording;

/// <summary>The rules on dates and wording over real reports, those that are off switched on: exactly the findings due.</summary>
public class DatesAndWordingOfRealReportsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string[]> Due = new()
    {
        ["000"] = ["RPT5005@362", "RPT7004@8", "RPT7004@11", "RPT7005@2"],
        ["001"] = ["RPT5001@10"],
        ["002"] = ["RPT7002@62", "RPT7004@6", "RPT7004@60"],
        ["003"] = ["RPT5005@344", "RPT7005@343", "RPT7005@344"],
        ["004"] = ["RPT5005@3", "RPT7001@13", "RPT7005@7"],
    };

    public static TheoryData<string> Seeds() => new(Due.Keys);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Findings_are_those_due(string seed)
    {
        if (Open(seed) is not { } document)
            return;
        var found = document.Diagnostics.Where(d => IsOurs(d.Descriptor.Id)).Select(d => $"{d.Descriptor.Id}@{LineOf(document, d.Span)}").ToList();
        found.ShouldBe(Due[seed], ignoreOrder: true);
    }

    [Fact]
    public void Brackets_of_the_other_width_are_one_finding_with_all_places()
    {
        if (Open("004") is not { } document)
            return;
        var finding = document.Diagnostics.Single(d => d.Descriptor.Id == "RPT7001");
        var lines = finding.Related.Select(r => LineOf(document, r.Span)).Prepend(LineOf(document, finding.Span)).Distinct();
        lines.ShouldBe([13, 17, 21, 44, 49, 50, 52, 60, 63, 68, 71]);
    }

    private static int LineOf(Document document, TextSpan span) => document.Text.GetLineIndex(span.Start) + 1;

    private static bool IsOurs(string rule) => rule is "RPT0001" || rule[3] is '5' or '7';

    private Document? Open(string seed)
    {
        var folder = RepositoryFiles.PathOf("../shared/seeds");
        if (!Directory.Exists(folder))
        {
            output.WriteLine("skipped: ../shared/seeds is not there");
            return null;
        }

        var path = Directory.EnumerateFiles(folder, seed + "_*.txt").Single();
        var on = new RuleSetting(DiagnosticSeverity.Hint, new Dictionary<string, int>());
        var settings = new AnalysisSettings
        {
            Formats = RuleHarness.Formats,
            Rules = RuleCatalog.Default,
            Configuration = RuleConfiguration.Default with { Rules = new Dictionary<string, RuleSetting> { ["RPT7004"] = on, ["RPT7005"] = on } },
            Today = new DateOnly(2025, 6, 30),
        };
        return new Document(path, TextDecoder.Decode(File.ReadAllBytes(path)).Text.ShouldNotBeNull(), settings);
    }
}
