using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model.Tables;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Diagnostics;

public class NameSuggestionTests
{
    [Theory]
    [InlineData("sverity", "severity")]
    [InlineData("SEVERITY", "severity")]
    [InlineData("severtiy", "severity")]
    [InlineData("overides", "overrides")]
    [InlineData("suppresions", "suppressions")]
    [InlineData("fiels", "files")]
    [InlineData("nonsense", null)]
    [InlineData("ov", null)]
    [InlineData("", null)]
    public void Nearest_known_name(string given, string? due) =>
        NameSuggestion.For(given, ["severity", "overrides", "suppressions", "files"]).ShouldBe(due);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "acb", 1)]
    [InlineData("甲乙", "乙甲", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("xabcdy", "xbadcy", 2)]
    [InlineData("abcdefghij", "klmnopqrst", 6)]
    public void Distance_counts_edits(string left, string right, int due) => EditDistance.Bounded(left, right, 5).ShouldBe(due);

    [Fact]
    public void Long_names_are_left_alone() => NameSuggestion.For(new string('a', 100_000), [new string('a', 100_000)]).ShouldBeNull();
}
