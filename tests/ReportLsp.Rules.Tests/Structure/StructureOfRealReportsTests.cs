using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using ReportLsp.Testing.Pages;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Rules.Tests.Structure;

/// <summary>The rules on structure over real reports: the findings due, no others.</summary>
public class StructureOfRealReportsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string[]> DueOnSeeds = new()
    {
        ["000"] = ["RPT1001@1", "RPT1005@347", "RPT1009@358"],
        ["001"] = ["RPT1012@631"],
        ["002"] = ["RPT1002@1"],
        ["003"] = ["RPT1002@1", "RPT1003@344"],
        ["004"] = ["RPT1007@83", "RPT1008@9", "RPT1011@83"],
    };

    private static readonly Dictionary<string, string[]> AlsoOnSeeds = new()
    {
        ["000"] = ["RPT1013@1", "RPT1014@1", "RPT4008@4"],
        ["001"] = ["RPT1010@1", "RPT1010@3", "RPT1010@4", "RPT1010@9", "RPT1010@633", "RPT1010@636", "RPT1013@12"],
        ["002"] = ["RPT1006@66", "RPT1014@5"],
        ["003"] = [],
        ["004"] = ["RPT1006@87", "RPT1013@5", "RPT1014@5"],
    };

    public static TheoryData<string> Seeds() => new(DueOnSeeds.Keys);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Findings_on_real_reports_are_those_due(string seed)
    {
        // Beside the repository, or beside its parent for a worktree.
        string[] places = ["../shared/seeds", "../../shared/seeds"];
        if (places.Select(RepositoryFiles.PathOf).FirstOrDefault(Directory.Exists) is not { } folder)
        {
            output.WriteLine("skipped: ../shared/seeds is not there");
            return;
        }

        var found = Findings(Directory.EnumerateFiles(folder, seed + "_*.txt").Single());
        Graver(found).ShouldBe(DueOnSeeds[seed], ignoreOrder: true);
        Lighter(found).ShouldBe(AlsoOnSeeds[seed], ignoreOrder: true);
    }

    private static List<(Diagnostic Diagnostic, int Line)> Findings(string path)
    {
        var text = TextDecoder.Decode(File.ReadAllBytes(path)).Text.ShouldNotBeNull();
        var document = new Document(path, text, new AnalysisSettings { Formats = RuleHarness.Formats, Rules = RuleCatalog.Default });
        return [.. document.Diagnostics.Select(d => (d, text.GetLineIndex(d.Span.Start) + 1)).Where(d => IsOurs(d.d.Descriptor.Id))];
    }

    private static IEnumerable<string> Graver(List<(Diagnostic Diagnostic, int Line)> found) =>
        found.Where(f => f.Diagnostic.Severity >= DiagnosticSeverity.Warning).Select(f => $"{f.Diagnostic.Descriptor.Id}@{f.Line}");

    private static IEnumerable<string> Lighter(List<(Diagnostic Diagnostic, int Line)> found) =>
        found.Where(f => f.Diagnostic.Severity < DiagnosticSeverity.Warning).Select(f => $"{f.Diagnostic.Descriptor.Id}@{f.Line}");

    private static bool IsOurs(string rule) => rule.StartsWith("RPT1", StringComparison.Ordinal) || rule == "RPT4008" || rule == "RPT0001";
}
