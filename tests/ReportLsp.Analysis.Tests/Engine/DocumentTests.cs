using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Engine;

public class DocumentTests
{
    [Fact]
    public void A_rule_that_throws_costs_one_finding_and_nothing_else()
    {
        var document = SampleRule.Open(
            "甲乙\n",
            new SampleRule("RPT9001", _ => throw new InvalidOperationException("broken")),
            SampleRule.Word("RPT9002", "乙"));
        document.Diagnostics.Select(d => d.Descriptor.Id).ShouldBe(["RPT0001", "RPT9002"]);
        var crash = document.Diagnostics[0];
        crash.Severity.ShouldBe(DiagnosticSeverity.Error);
        crash.Message.For(Language.English).ShouldContain("RPT9001");
        crash.Message.For(Language.Chinese).ShouldContain("InvalidOperationException");
    }

    [Fact]
    public void What_a_rule_reported_before_it_threw_is_left_out()
    {
        var document = SampleRule.Open("甲\n", new SampleRule("RPT9001", context =>
        {
            context.Report("default", new TextSpan(0, 1));
            throw new FormatException();
        }));
        document.Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBeSameAs(EngineDescriptors.RuleCrashed);
    }

    [Fact]
    public void A_binder_that_throws_is_a_finding()
    {
        var settings = new AnalysisSettings { Formats = null!, Rules = new RuleSet([SampleRule.Word("RPT9001", "甲")]) };
        var document = new Document("test.report", SourceText.From("甲\n| 合计 | 1 |\n"), settings);
        document.Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBeSameAs(EngineDescriptors.RuleCrashed);
        document.Model.Sections.ShouldBeEmpty();
    }

    [Fact]
    public void Cancellation_passes_through_and_leaves_the_document_usable()
    {
        using var source = new CancellationTokenSource();
        var calls = 0;
        var document = SampleRule.Open("甲\n", new SampleRule("RPT9001", context =>
        {
            if (++calls == 1)
                source.Cancel();
            context.Cancellation.ThrowIfCancellationRequested();
            context.Report("default", new TextSpan(0, 1));
        }));
        Should.Throw<OperationCanceledException>(() => document.GetDiagnostics(source.Token));
        document.Diagnostics.Count.ShouldBe(1);
        document.Diagnostics.ShouldBeSameAs(document.Diagnostics);
        calls.ShouldBe(2);
    }

    [Fact]
    public void Findings_are_sorted_by_place_then_rule_and_stand_once()
    {
        var twice = new SampleRule("RPT9001", context =>
        {
            context.Report("default", new TextSpan(2, 1));
            context.Report("default", new TextSpan(0, 1));
            context.Report("default", new TextSpan(2, 1));
        });
        var document = SampleRule.Open("甲乙丙\n", SampleRule.Word("RPT9002", "甲"), twice);
        document.Diagnostics.Select(d => $"{d.Descriptor.Id}@{d.Span.Start}").ShouldBe(["RPT9001@0", "RPT9002@0", "RPT9001@2"]);
    }

    [Fact]
    public void Severity_comes_from_message_then_descriptor_and_the_configuration_is_stronger()
    {
        var rules = new Rule[] { SampleRule.Word("RPT9001", "甲"), SampleRule.Word("RPT9002", "甲", message: "grave") };
        var document = SampleRule.Open("甲\n", rules);
        document.Diagnostics.Select(d => d.Severity).ShouldBe([DiagnosticSeverity.Warning, DiagnosticSeverity.Error]);
        Severities(document, "RPT9002", DiagnosticSeverity.Hint).ShouldBe([DiagnosticSeverity.Warning, DiagnosticSeverity.Hint]);
        Severities(document, "RPT9001", DiagnosticSeverity.Off).ShouldBe([DiagnosticSeverity.Error]);
    }

    [Fact]
    public void An_off_rule_runs_only_when_switched_on()
    {
        var document = SampleRule.Open("甲\n", new SampleRule("RPT9001", c => c.Report("default", new TextSpan(0, 1)), DiagnosticSeverity.Off));
        document.Diagnostics.ShouldBeEmpty();
        Severities(document, "RPT9001", DiagnosticSeverity.Warning).ShouldBe([DiagnosticSeverity.Warning]);
        var selected = document.With(document.Settings with { Configuration = RuleConfiguration.Default.With(["RPT9"], []) });
        selected.Diagnostics.ShouldHaveSingleItem().Severity.ShouldBe(DiagnosticSeverity.Information);
        selected.With(document.Settings with { Configuration = RuleConfiguration.Default.With(["RPT9"], ["rpt9001"]) }).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_choice_of_rules_never_hides_a_crash_or_an_unreadable_file()
    {
        var configuration = RuleConfiguration.Default.With(["RPT3"], ["RPT0001"]);
        configuration.IsEnabled(EngineDescriptors.RuleCrashed).ShouldBeTrue();
        configuration.IsEnabled(EngineDescriptors.UnreadableFile).ShouldBeTrue();
        configuration.IsEnabled(EngineDescriptors.UnusedSuppression).ShouldBeFalse();
        RuleConfiguration.Default.With([], ["RPT0006"]).IsEnabled(EngineDescriptors.UnreadableFile).ShouldBeFalse();
    }

    [Fact]
    public void Options_are_configured_values_or_defaults()
    {
        var seen = new List<int>();
        var document = SampleRule.Open("甲\n", new SampleRule("RPT9001", c => seen.Add(c.Option("limit"))));
        _ = document.Diagnostics;
        var setting = new RuleSetting(null, new Dictionary<string, int> { ["limit"] = 7 });
        _ = document.With(With(document.Settings, "RPT9001", setting)).Diagnostics;
        seen.ShouldBe([3, 7]);
    }

    [Fact]
    public void Many_threads_get_the_same_findings_worked_out_once()
    {
        var calls = 0;
        var document = SampleRule.Open("甲\n", new SampleRule("RPT9001", _ => Interlocked.Increment(ref calls)));
        Parallel.For(0, 32, _ => document.Diagnostics.ShouldBeEmpty());
        calls.ShouldBe(1);
    }

    [Fact]
    public void Engine_findings_are_part_of_every_set_and_ids_are_unique()
    {
        var rules = new RuleSet([SampleRule.Word("RPT9001", "甲")]);
        rules.Descriptors.Select(d => d.Id).ShouldBe(["RPT0001", "RPT0002", "RPT0004", "RPT0005", "RPT0006", "RPT9001"]);
        rules.Find("rpt9001").ShouldNotBeNull();
        rules.Find("RPT0001").ShouldBeNull();
        rules.FindDescriptor("rule-crashed").ShouldBeSameAs(EngineDescriptors.RuleCrashed);
        rules.Suggest("RPT901").ShouldBe("RPT9001");
        rules.Suggest("sample-9001").ShouldBe("RPT9001");
        Should.Throw<ArgumentException>(() => new RuleSet([SampleRule.Word("RPT0001", "甲")]));
    }

    private static List<DiagnosticSeverity> Severities(Document document, string id, DiagnosticSeverity severity) =>
        [.. document.With(With(document.Settings, id, new RuleSetting(severity, RuleSetting.None.Options))).Diagnostics.Select(d => d.Severity)];

    private static AnalysisSettings With(AnalysisSettings settings, string id, RuleSetting setting) => settings with
    {
        Configuration = RuleConfiguration.Default with { Rules = new Dictionary<string, RuleSetting> { [id] = setting } },
    };
}
