using ReportLsp.Cli.Output;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Output;

public class LineDiffTests
{
    [Fact]
    public void Finds_the_shortest_script()
    {
        var lines = LineDiff.Compare(["a", "b", "c", "a", "b", "b", "a"], ["c", "b", "a", "b", "a", "c"]);
        lines.Count(l => !l.IsCommon).ShouldBe(5);
    }

    [Fact]
    public void Gives_both_texts_back()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var before = Lines(random);
            var after = Lines(random);
            var lines = LineDiff.Compare(before, after);
            lines.Where(l => l.Old >= 0).Select(l => l.Old).ShouldBe(Enumerable.Range(0, before.Length));
            lines.Where(l => l.New >= 0).Select(l => l.New).ShouldBe(Enumerable.Range(0, after.Length));
            lines.Where(l => l.IsCommon).ShouldAllBe(l => before[l.Old] == after[l.New]);
        }
    }

    private static string[] Lines(Random random) => [.. Enumerable.Range(0, random.Next(12)).Select(_ => ((char)('a' + random.Next(3))).ToString())];
}
