using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Tests.Engine;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Config;

public sealed class ConfigurationTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("reportlsp-").FullName;
    private readonly ConfigurationLoader _loader = new(
        new RuleSet([SampleRule.Word("RPT2006", "甲"), SampleRule.Word("RPT3001", "乙")]),
        new FormatSet(BuiltInFormats.All));

    public ConfigurationTests() => Directory.CreateDirectory(Path.Combine(_root, "repo", ".git"));

    public void Dispose() => Directory.Delete(_root, true);

    [Fact]
    public void Without_a_file_everything_is_the_default()
    {
        _loader.For(In("repo/a.report")).ShouldBeSameAs(RuleConfiguration.Default);
        _loader.Files.ShouldBeEmpty();
    }

    [Fact]
    public void Settings_take_effect_and_comments_are_allowed()
    {
        Write("repo/reportlsp.json", """
            // for the office
            { "$schema": "x", "rules": { "rpt2006": "off", "RPT3001": { "severity": "error", "limit": 5 /* more */ } },
              "lang": "en", "format": "gov-disclosure-2019", "suppressions": "deny", "files": ["2024/**", "*.txt"] }
            """);
        var configuration = _loader.For(In("repo/2024/a.report"));
        _loader.Files.ShouldHaveSingleItem().Diagnostics.ShouldBeEmpty();
        configuration.Setting("RPT2006").Severity.ShouldBe(DiagnosticSeverity.Off);
        configuration.Setting("RPT3001").Severity.ShouldBe(DiagnosticSeverity.Error);
        configuration.Setting("RPT3001").Options["limit"].ShouldBe(5);
        configuration.Language.ShouldBe(Language.English);
        configuration.DefaultFormat.ShouldBe("gov-disclosure-2019");
        configuration.DenySuppressions.ShouldBeTrue();
        _loader.NearestFile(In("repo"))!.Files!.Select(f => f.Text).ShouldBe(["2024/**", "*.txt"]);
    }

    [Fact]
    public void The_nearest_file_wins_and_the_search_stops_at_the_repository()
    {
        Write("reportlsp.json", """{ "rules": { "RPT2006": "error" } }""");
        _loader.For(In("repo/a.report")).ShouldBeSameAs(RuleConfiguration.Default);
        Write("repo/reportlsp.json", """{ "rules": { "RPT2006": "hint" } }""");
        Write("repo/sub/reportlsp.json", """{ "lang": "en" }""");
        _loader.Refresh();
        _loader.For(In("repo/other/a.report")).Setting("RPT2006").Severity.ShouldBe(DiagnosticSeverity.Hint);
        _loader.For(In("repo/sub/deep/a.report")).Setting("RPT2006").Severity.ShouldBeNull();
    }

    [Fact]
    public void Extends_builds_on_another_file()
    {
        Write("repo/base.json", """{ "rules": { "RPT2006": "off", "RPT3001": { "limit": 2 } }, "lang": "en" }""");
        Write("repo/sub/reportlsp.json", """{ "extends": "../base.json", "rules": { "RPT3001": "hint" } }""");
        var configuration = _loader.For(In("repo/sub/a.report"));
        configuration.Setting("RPT2006").Severity.ShouldBe(DiagnosticSeverity.Off);
        configuration.Setting("RPT3001").Severity.ShouldBe(DiagnosticSeverity.Hint);
        configuration.Setting("RPT3001").Options["limit"].ShouldBe(2);
        configuration.Language.ShouldBe(Language.English);
        _loader.Files.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("../outside.json")]
    [InlineData("/etc/hostname")]
    [InlineData("link.json")]
    [InlineData("linked/outside.json")]
    [InlineData("http://example.invalid/x.json")]
    [InlineData("missing.json")]
    [InlineData("reportlsp.json")]
    [InlineData("")]
    public void Extends_may_not_leave_the_repository_or_go_round(string target)
    {
        Write("outside.json", """{ "rules": { "RPT2006": "off" } }""");
        File.CreateSymbolicLink(In("repo/link.json"), In("outside.json"));
        Directory.CreateSymbolicLink(In("repo/linked"), _root);
        Write("repo/reportlsp.json", $$"""{ "extends": "{{target}}", "lang": "en" }""");
        var configuration = _loader.For(In("repo/a.report"));
        configuration.Setting("RPT2006").Severity.ShouldBeNull();
        configuration.Language.ShouldBe(Language.English);
        var finding = _loader.Files.ShouldHaveSingleItem().Diagnostics.ShouldHaveSingleItem();
        finding.Descriptor.ShouldBeSameAs(EngineDescriptors.InvalidConfiguration);
        _loader.Files[0].Text.ToString(finding.Span).ShouldBe(target);
    }

    [Fact]
    public void Extends_has_a_bounded_depth()
    {
        for (var i = 0; i < 20; i++)
            Write($"repo/c{i}.json", $$"""{ "extends": "c{{i + 1}}.json" }""");
        Write("repo/reportlsp.json", """{ "extends": "c0.json" }""");
        _ = _loader.For(In("repo/a.report"));
        _loader.Files.Count.ShouldBe(8);
        _loader.Files.Sum(f => f.Diagnostics.Count).ShouldBe(1);
    }

    [Fact]
    public void A_circle_costs_one_finding()
    {
        Write("repo/a.json", """{ "extends": "reportlsp.json", "lang": "en" }""");
        Write("repo/reportlsp.json", """{ "extends": "a.json" }""");
        _loader.For(In("repo/x.report")).Language.ShouldBe(Language.English);
        _loader.Files.Sum(f => f.Diagnostics.Count).ShouldBe(1);
    }

    [Fact]
    public void Overrides_hold_for_files_that_fit()
    {
        Write("repo/reportlsp.json", """
            { "rules": { "RPT2006": "warning" },
              "overrides": [ { "files": "2019/**", "rules": { "RPT2006": "off" } }, { "files": ["*.txt"], "rules": { "RPT2006": "hint" } } ] }
            """);
        _loader.For(In("repo/2020/a.report")).Setting("RPT2006").Severity.ShouldBe(DiagnosticSeverity.Warning);
        _loader.For(In("repo/2019/x/a.report")).Setting("RPT2006").Severity.ShouldBe(DiagnosticSeverity.Off);
        _loader.For(In("repo/2019/a.txt")).Setting("RPT2006").Severity.ShouldBe(DiagnosticSeverity.Hint);
    }

    [Theory]
    [InlineData("""{ "rules": { "RPT206": "off" } }""", "RPT206", "RPT2006")]
    [InlineData("""{ "rules": { "sample-2006": "off" } }""", "sample-2006", "RPT2006")]
    [InlineData("""{ "rules": { "RPT2006": "of" } }""", "of", "off")]
    [InlineData("""{ "rules": { "RPT2006": { "sevrity": "off" } } }""", "sevrity", "severity")]
    [InlineData("""{ "rules": { "RPT2006": { "limt": 2 } } }""", "limt", "limit")]
    [InlineData("""{ "rules": { "RPT2006": { "limit": 10 } } }""", "10", null)]
    [InlineData("""{ "rules": { "RPT2006": { "limit": "2" } } }""", "2", null)]
    [InlineData("""{ "rules": { "RPT2006": 3 } }""", "3", null)]
    [InlineData("""{ "rules": [] }""", "[", null)]
    [InlineData("""{ "format": "gov-disclosure-2012" }""", "gov-disclosure-2012", "gov-disclosure-2019")]
    [InlineData("""{ "lang": "cn" }""", "cn", null)]
    [InlineData("""{ "overides": [] }""", "overides", "overrides")]
    [InlineData("""{ "overrides": [ { "rules": {} } ] }""", "{", null)]
    [InlineData("""{ "suppressions": true }""", "true", null)]
    [InlineData("""[1]""", "[", null)]
    public void What_is_wrong_is_named_at_its_place_with_a_fix(string json, string place, string? replacement)
    {
        Write("repo/reportlsp.json", "\n" + json);
        _ = _loader.For(In("repo/a.report"));
        var file = _loader.Files.ShouldHaveSingleItem();
        var finding = file.Diagnostics.ShouldHaveSingleItem();
        file.Text.ToString(finding.Span).ShouldBe(place);
        file.Text.GetPosition(finding.Span.Start).Line.ShouldBe(1);
        foreach (var placeholder in (string[])["{name}", "{value}", "{what}", "{hint}", "{expected}"])
            finding.Message.For(Language.Chinese).ShouldNotContain(placeholder);
        if (replacement is null)
        {
            finding.Fixes.ShouldBeEmpty();
            return;
        }

        finding.Message.For(Language.English).ShouldContain(replacement);
        FixApplier.ApplyOne(file.Text, finding.Fixes.ShouldHaveSingleItem())!.Text.ShouldBe("\n" + json.Replace($"\"{place}\"", $"\"{replacement}\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"rules\": ")]
    [InlineData("{} {}")]
    [InlineData("nonsense")]
    [InlineData("\u0000")]
    public void A_broken_file_costs_one_finding_and_the_default_applies(string json)
    {
        Write("repo/reportlsp.json", json);
        _loader.For(In("repo/a.report")).Rules.ShouldBeEmpty();
        var file = _loader.Files.ShouldHaveSingleItem();
        file.IsUsable.ShouldBeFalse();
        file.Diagnostics.ShouldHaveSingleItem().Span.End.ShouldBeLessThanOrEqualTo(file.Text.Length);
    }

    [Fact]
    public void Deep_nesting_is_refused_not_followed()
    {
        Write("repo/reportlsp.json", new string('[', 100_000));
        _ = _loader.For(In("repo/a.report"));
        _loader.Files[0].Diagnostics.Count.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_breaks_keeps_its_last_good_content()
    {
        Write("repo/reportlsp.json", """{ "rules": { "RPT2006": "off" } }""");
        _loader.For(In("repo/a.report")).Setting("RPT2006").Severity.ShouldBe(DiagnosticSeverity.Off);
        Write("repo/reportlsp.json", "{ \"rules\": ");
        _loader.Refresh();
        _loader.For(In("repo/a.report")).Setting("RPT2006").Severity.ShouldBe(DiagnosticSeverity.Off);
        _loader.Files.ShouldHaveSingleItem().Diagnostics.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("*.report", "a.report", true)]
    [InlineData("*.report", "x/y/a.report", true)]
    [InlineData("2019/*", "2019/a.report", true)]
    [InlineData("2019/*", "2019/x/a.report", false)]
    [InlineData("2019/**", "2019/x/a.report", true)]
    [InlineData("2019/", "2019/x/a.report", true)]
    [InlineData("**/draft/*.t?t", "x/draft/a.txt", true)]
    [InlineData("**/draft/*.t?t", "draft/a.txt", true)]
    [InlineData("./2019/*.report", "2019/a.report", true)]
    [InlineData("a*b*c", "aXbYc", true)]
    [InlineData("a*b*c", "aXbY", false)]
    [InlineData("*[1].report", "终稿[1].report", true)]
    [InlineData("*[1].report", "终稿1.report", false)]
    public void Patterns(string pattern, string path, bool due) => new GlobPattern(pattern).IsMatch(path).ShouldBe(due);

    [Fact]
    public void Patterns_do_not_blow_up() =>
        new GlobPattern(string.Concat(Enumerable.Repeat("**/*a*a*a*b/", 50))).IsMatch(string.Join('/', Enumerable.Repeat(new string('a', 200), 50))).ShouldBeFalse();

    private string In(string path) => Path.Combine(_root, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
    }
}
