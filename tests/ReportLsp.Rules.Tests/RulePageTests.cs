using ReportLsp.Testing.Pages;
using Xunit;

namespace ReportLsp.Rules.Tests;

/// <summary>Every fenced report of every rule page.</summary>
public class RulePageTests
{
    private static readonly Lazy<Dictionary<string, PageCase>> All = new(Load);

    public static TheoryData<string> Cases() => new(All.Value.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_is_as_the_page_has_it(string name) => RuleHarness.Check(All.Value[name]);

    private static Dictionary<string, PageCase> Load()
    {
        var result = new Dictionary<string, PageCase>();
        foreach (var descriptor in RuleCatalog.Default.Descriptors)
        {
            if (RuleCatalog.Default.Page(descriptor.Id) is not { } page)
                continue;
            foreach (var one in RulePage.Parse(descriptor.Id, page).Cases)
                result.Add(one.Name, one);
        }

        return result;
    }
}
