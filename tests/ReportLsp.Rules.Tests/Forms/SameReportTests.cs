using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.Forms;

/// <summary>One report with non-zero, pairwise distinct values says the same in every text form and in mixtures of them.</summary>
public sealed class SameReportTests
{
    /// <summary>Findings that are about the form itself.</summary>
    private static readonly string[] OfForms = ["RPT2010"];

    public static IEnumerable<object[]> Cases =>
        from format in BuiltInFormats.All
        from forms in Forms.Keys
        select new object[] { format.Id, forms };

    /// <summary>Every form and variety for all tables, and two mixtures.</summary>
    private static Dictionary<string, IReadOnlyList<FlattenOptions>> Forms { get; } = FlattenOptions.Varieties
        .Select((f, i) => (Name: $"{i} {f.Form}", Options: (IReadOnlyList<FlattenOptions>)[f]))
        .Append(("mixture of bars", [FlattenOptions.Varieties[2], FlattenOptions.Varieties[6], FlattenOptions.Varieties[9]]))
        .Append(("mixture without bars", [FlattenOptions.Varieties[5], FlattenOptions.Varieties[4], FlattenOptions.Varieties[0]]))
        .ToDictionary(f => f.Item1, f => f.Item2);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Facts_and_findings_are_the_same(string format, string forms)
    {
        foreach (var change in new Func<ReportPlan, ReportPlan>[] { p => p, Flawed })
        {
            var plan = change(SharedPlans.Of(format, 7, ValueStyle.Distinct));
            var canonical = FormCheck.OpenShared(plan.ToString());
            var document = FormCheck.Open(plan.WithForms(Forms[forms]).ToString());
            Facts(document).ShouldBe(Facts(canonical));
            Findings(document).ShouldBe(Findings(canonical));
        }
    }

    [Theory]
    [InlineData("gov-disclosure-2019")]
    [InlineData("gov-disclosure-2021")]
    public void The_planted_errors_are_found(string format)
    {
        var found = FormCheck.OpenShared(Flawed(SharedPlans.Of(format, 7, ValueStyle.Distinct)).ToString()).Diagnostics
            .Where(d => d.Descriptor.Id is not ("RPT3005" or "RPT4001")).Select(d => d.Descriptor.Id).ToList();
        found.ShouldBe(["RPT4008", "RPT3001", "RPT1003"], ignoreOrder: true);
    }

    [Fact]
    public void Values_are_not_zero_and_differ()
    {
        foreach (var format in BuiltInFormats.All)
        {
            foreach (var table in SharedPlans.Of(format.Id, 7, ValueStyle.Distinct).Tables)
            {
                var values = TableMutator.Numbers(table.Table);
                values.ShouldAllBe(v => v != 0);
                values.Distinct().Count().ShouldBe(values.Length);
            }
        }
    }

    /// <summary>A wrong total, a section less, a vague count.</summary>
    private static ReportPlan Flawed(ReportPlan plan)
    {
        plan = TableMutator.ChangeValue(plan, "reviews", "direct", "total", 10).Plan;
        plan = ReportMutator.DropSection(plan, plan.Format.Sections[^1].Key).Plan;
        var first = plan.Sections[0];
        return plan with { Sections = [first with { Blocks = [.. first.Blocks, new PlannedProse("全年收到政府信息公开申请140多件。")] }, .. plan.Sections.Skip(1)] };
    }

    /// <summary>Every cell by its keys, with its number.</summary>
    private static List<string> Facts(Document document) =>
        [.. document.Model.Tables.SelectMany(t => t.Cells.Select(c => $"{t.Definition.Key}/{c.Definition.RowKey}/{c.Definition.ColumnKey}={c.Number}"))];

    /// <summary>What is said, where by keys; hints on the form left out.</summary>
    private static List<string> Findings(Document document) =>
        [.. document.Diagnostics.Where(d => !OfForms.Contains(d.Descriptor.Id))
            .Select(d => $"{d.Descriptor.Id} {d.Severity} {d.Scope.Table}/{d.Scope.Row}/{d.Scope.Column}/{d.Scope.Section} {d.Message.For(Language.English)}")];
}
