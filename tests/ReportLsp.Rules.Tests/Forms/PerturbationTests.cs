using System.Text;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.Forms;

/// <summary>Each change of a report in each text form and both formats draws the finding that is due, and nothing else at any level.</summary>
public sealed class PerturbationTests
{
    public static IEnumerable<object[]> Cases =>
        from name in Perturbations.All.Keys
        from format in BuiltInFormats.All
        from form in Enumerable.Range(0, FlattenOptions.Varieties.Count)
        where !Perturbations.All[name].CanBeBlank || FlattenOptions.Varieties[form].Form != TableForm.Cell
        select new object[] { name, format.Id, form };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Change_draws_what_is_due_and_nothing_else(string name, string format, int form)
    {
        var perturbation = Perturbations.All[name];
        var options = FlattenOptions.Varieties[form];
        var plan = SharedPlans.Of(format, 5, perturbation.Style, options);
        var problems = new StringBuilder();
        foreach (var mutation in perturbation.Cases(plan, form))
            FormCheck.Compare(plan, mutation, problems);
        problems.ToString().ShouldBeEmpty($"{options}");
    }
}
