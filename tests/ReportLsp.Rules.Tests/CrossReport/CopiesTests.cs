using System.Text;
using ReportLsp.Analysis.CrossReport;
using ReportLsp.Testing;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Rules.Tests.CrossReport;

/// <summary>Copied prose: what the threshold rests on, and what copies may change.</summary>
public class CopiesTests(ITestOutputHelper output)
{
    [Fact]
    public void Reports_written_on_their_own_share_little()
    {
        var facts = Independent();
        var most = 0.0;
        for (var i = 0; i < facts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var likeness = Likeness(facts[i].Prose, facts[j].Prose);
                if (likeness > 0.03)
                    output.WriteLine($"{likeness:F3} {facts[i].Path} {facts[j].Path}");
                most = Math.Max(most, likeness);
            }
        }

        output.WriteLine($"{facts.Count} reports, most {most:F3}");
        most.ShouldBeLessThan(0.1);
        CrossRuns.Findings(facts).ShouldNotContain(f => f.Contains("RPT6003"));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(40, false)]
    public void A_copy_is_found_where_one_character_in_a_hundred_changes_and_not_where_five_in_two_hundred_do(int distance, bool isFound)
    {
        var random = new Random(42);
        foreach (var prose in Independent().Select(f => Prose(f.Path)).Where(p => p.Length > 500))
        {
            var changed = new StringBuilder(prose);
            for (var i = distance / 2; i < changed.Length; i += distance)
                changed[i] = (char)(0x4E00 + random.Next(0x2000));
            var facts = new[]
            {
                CrossRuns.Facts("a.report", CrossRuns.Report(2023, "青槐县水务局", prose: prose)),
                CrossRuns.Facts("b.report", CrossRuns.Report(2023, "白石区林业局", prose: changed.ToString())),
            };
            output.WriteLine($"{prose.Length} characters, one in {distance} changed: {Likeness(facts[0].Prose, facts[1].Prose):F3}");
            CrossRuns.Findings(facts).Any(f => f.Contains("RPT6003")).ShouldBe(isFound);
        }
    }

    [Fact]
    public void Numbers_years_names_width_and_spaces_do_not_hide_a_copy()
    {
        const string prose = "2023年，{0}组织了{1}次培训，{2}公开信息{3}条，其中政策文件{4}条，{5}的河长名单全部上网，投诉电话 0512－1234 有人接听；"
            + "水库除险加固工程的设计变更、质量检测和完工验收逐项公布，村民可以在村务公开栏看到自己家门口那一段渠道的维修费用。";
        string Fill(params object[] values) => string.Concat(Enumerable.Repeat(string.Format(null, prose, values), 5));
        var findings = CrossRuns.Findings(
        [
            CrossRuns.Facts("a.report", CrossRuns.Report(2023, "青槐县水务局", prose: Fill("青槐县水务局", "3", "我局", "1,024", "２６", "青槐县"))),
            CrossRuns.Facts("b.report", CrossRuns.Report(2022, "白石区水务局", prose: Fill("白石区水务局", "十二", "本机关", "3.5万", "八", "全区").Replace("，", "， "))),
        ]);
        findings.ShouldHaveSingleItem().ShouldStartWith("a.report RPT6003 Warning");
        findings[0].ShouldContain("100%");
    }

    [Fact]
    public void Sentences_that_most_agencies_have_are_nobodys_own()
    {
        var stock = string.Concat(Enumerable.Range(0, 20).Select(i => $"各单位要认真落实公开制度第{(char)('甲' + i)}条的要求并做好{(char)('丁' + i)}类记录和归档。"));
        var facts = Enumerable.Range(0, 6)
            .Select(i => CrossRuns.Facts($"{i}.report", CrossRuns.Report(2023, $"青{(char)('槐' + i)}县水务局", prose: stock + $"本年做了{(char)('槐' + i)}渠的清淤。")))
            .ToList();
        CrossRuns.Findings(facts).ShouldBeEmpty();
        CrossRuns.Findings(facts.Take(2)).ShouldHaveSingleItem().ShouldContain("RPT6003");
    }

    [Fact]
    public void Of_many_copies_each_but_the_first_is_named_once()
    {
        var prose = Prose("clean-2024-pipe.report");
        var facts = Enumerable.Range(0, 4).Select(i => CrossRuns.Facts($"{i}.report", CrossRuns.Report(2023, $"青{(char)('槐' + i)}县水务局", prose: prose)));
        CrossRuns.Findings(facts).Select(f => f[..8]).ShouldBe(["1.report", "2.report", "3.report"]);
    }

    /// <summary>Samples written each on its own; the seeds of the specification, where they are at hand, count too.</summary>
    private static List<ReportFacts> Independent()
    {
        var files = Directory.GetFiles(RepositoryFiles.PathOf("samples"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".txt" or ".report" && !f.Contains("zhuping") && !f.Contains("grants")).ToList();
        var seeds = RepositoryFiles.PathOf("../shared/seeds");
        if (Directory.Exists(seeds))
            files.AddRange(Directory.GetFiles(seeds, "*.txt"));
        return [.. files.Order(StringComparer.Ordinal).Select(f => CrossRuns.Facts(Path.GetFileName(f), Text(f))).Where(f => f.Prose.Sentences.Count > 0)];
    }

    private static string Prose(string file)
    {
        var path = Directory.GetFiles(RepositoryFiles.PathOf("samples"), file, SearchOption.AllDirectories).FirstOrDefault();
        if (path is null)
            return "";
        var document = new Analysis.Engine.Document(file, Grammar.Text.SourceText.From(Text(path)), CrossRuns.Facts(file, "").Settings);
        return string.Concat(document.Model.Paragraphs.Where(p => p.Section is not null).Select(p => document.Text.ToString(p.Span)));
    }

    private static string Text(string path) => Grammar.Text.TextDecoder.Decode(File.ReadAllBytes(path)).Text!.Text;

    private static double Likeness(ProseShingles a, ProseShingles b)
    {
        var (left, right) = (a.Shingles.ToHashSet(), b.Shingles.ToHashSet());
        var common = left.Count(right.Contains);
        return (double)common / (left.Count + right.Count - common);
    }
}
