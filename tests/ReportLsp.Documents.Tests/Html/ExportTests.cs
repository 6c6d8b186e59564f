using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Documents.Tests.Html;

/// <summary>Every sample becomes a page with title, headings, all its prose and its tables.</summary>
public sealed class ExportTests
{
    public static TheoryData<string> Samples => [.. Pages.Samples];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_becomes_a_page(string sample)
    {
        var document = Pages.Sample(sample);
        var html = Pages.Export(document);
        Pages.Export(Pages.Sample(sample)).ShouldBe(html);
        var page = Pages.Parse(html);

        page.DocumentElement.GetAttribute("lang").ShouldBe(sample.StartsWith("grants/", StringComparison.Ordinal) ? "en" : "zh-CN");
        page.Title.ShouldNotBeNullOrEmpty();
        page.QuerySelectorAll("h1").Length.ShouldBe(document.Model.Title is null && document.Model.Sections.Count > 0 ? 0 : 1);
        page.QuerySelectorAll("h2").Length.ShouldBe(document.Model.Sections.Count);
        page.QuerySelectorAll("table.statutory").Length.ShouldBe(document.Model.Tables.Count);
        page.QuerySelectorAll("table.free").Length.ShouldBeGreaterThanOrEqualTo(document.Model.GenericTables.Count);
        page.QuerySelectorAll("[src], [href], script, link, img").ShouldBeEmpty();
        page.QuerySelectorAll("[data-line], mark").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("clean-2022-cell-bar.txt")]
    [InlineData("flawed-rows-2023.txt")]
    [InlineData("grants/quarter-1-flawed.report")]
    [InlineData("flawed-subsidy-2024.report")]
    public void The_page_is_as_verified(string sample) =>
        BaselineFile.Verify("tests/ReportLsp.Documents.Tests/Baselines/" + Path.GetFileNameWithoutExtension(sample), "html", Body(Pages.Export(Pages.Sample(sample))));

    [Fact]
    public void The_head_is_as_verified()
    {
        var html = Pages.Export(Pages.Sample("clean-2024-pipe.report"));
        BaselineFile.Verify("tests/ReportLsp.Documents.Tests/Baselines/head", "html", html[..html.IndexOf("<body>", StringComparison.Ordinal)]);
    }

    [Fact]
    public void The_title_breaks_after_the_agency_and_the_date_of_issue_stands_under_it()
    {
        var page = Pages.Parse(Pages.Export(Pages.Sample("clean-2022-cell-bar.txt")));
        page.QuerySelector("h1")!.InnerHtml.ShouldBe("南汀渡区水务局<wbr>2022年政府信息公开工作年度报告");
        page.QuerySelector("h1 + p.issued")!.TextContent.ShouldBe("（2023年1月16日）");
    }

    [Fact]
    public void Lines_of_a_title_are_joined_and_directives_are_left_out()
    {
        var page = Pages.Parse(Pages.Export(Pages.Sample("flawed-markup-2024.txt")));
        page.QuerySelector("h1")!.TextContent.ShouldBe("金穗原县文化和旅游局2024年政府信息公开工作年度报告");
        Pages.Parse(Pages.Export(Pages.Sample("clean-2024-pipe.report"))).Body!.TextContent.ShouldNotContain("@format");
    }

    private static string Body(string html) => html[html.IndexOf("<body>", StringComparison.Ordinal)..];
}
