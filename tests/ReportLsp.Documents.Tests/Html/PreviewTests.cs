using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Documents.Html;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Documents.Tests.Html;

/// <summary>The preview tells where each part stands in the source, and marks the findings there.</summary>
public sealed class PreviewTests
{
    public static TheoryData<string> Samples => [.. Pages.Samples];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Cells_and_blocks_name_their_text(string sample)
    {
        var document = Pages.Sample(sample);
        var page = Pages.Parse(Pages.Preview(document));
        page.QuerySelectorAll("td, th, tr, p, h1, h2, h3").Count(e => e.HasAttribute("data-line")).ShouldBeGreaterThan(10);
        foreach (var cell in page.QuerySelectorAll("td[data-line]"))
            document.Text.ToString(SpanOf(document.Text, cell)).ShouldBe(cell.TextContent);
        foreach (var paragraph in page.QuerySelectorAll("main > p[data-line]:not(.note)"))
            document.Text.ToString(SpanOf(document.Text, paragraph)).ShouldBe(paragraph.TextContent);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_finding_is_on_the_page(string sample)
    {
        var document = Pages.Sample(sample);
        var page = Pages.Parse(Pages.Preview(document));
        for (var i = 0; i < document.Diagnostics.Count; i++)
        {
            var finding = document.Diagnostics[i];
            var mark = page.QuerySelector($"mark#finding-{i}").ShouldNotBeNull();
            mark.GetAttribute("data-finding").ShouldBe($"{i}");
            mark.GetAttribute("data-rule").ShouldBe(finding.Descriptor.Id);
            mark.ClassList.ShouldContain(finding.Severity.ToString().ToLowerInvariant());
            mark.GetAttribute("title")!.ShouldStartWith(finding.Descriptor.Id);
        }
    }

    [Fact]
    public void A_wrong_total_is_marked_in_its_cell()
    {
        var document = Pages.Sample("flawed-totals-2023.report");
        var index = document.Diagnostics.Index().First(d => d.Item.Severity == DiagnosticSeverity.Error && d.Item.Scope.Column is not null).Index;
        var mark = Pages.Parse(Pages.Preview(document)).QuerySelector($"#finding-{index}")!;
        mark.Closest("td").ShouldNotBeNull();
        mark.TextContent.ShouldBe(document.Text.ToString(document.Diagnostics[index].Span));
    }

    [Fact]
    public void A_blank_cell_has_an_empty_mark()
    {
        var page = Pages.Parse(Pages.Preview(Pages.Sample("flawed-blanks-2021.txt")));
        page.QuerySelectorAll("td > mark.empty").ShouldNotBeEmpty();
    }

    [Fact]
    public void What_is_missing_stands_as_a_note()
    {
        var document = Pages.Open("青槐县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n2023年情况良好。\n");
        var index = document.Diagnostics.Index().First(d => d.Item.Descriptor.Id == "RPT1003").Index;
        Pages.Parse(Pages.Preview(document)).QuerySelector($"#finding-{index}")!.TextContent.ShouldBeOneOf("", $"RPT1003 {document.Diagnostics[index].Message.For(Language.Chinese)}");
    }

    [Fact]
    public void Directives_are_shown_and_findings_on_them_marked()
    {
        var page = Pages.Parse(Pages.Preview(Pages.Open("@formt gov-disclosure-2021\n\n青槐县水务局2023年政府信息公开工作年度报告\n")));
        page.QuerySelector("p.directive mark[data-rule='RPT0003']").ShouldNotBeNull();
    }

    [Fact]
    public void Messages_are_in_the_language_asked_for()
    {
        var document = Pages.Sample("flawed-totals-2023.report");
        HtmlPreview.RenderBody(document, document.Diagnostics, Language.English).ShouldContain(document.Diagnostics[0].Message.For(Language.English).Split('"')[0].Split('\'')[0]);
    }

    [Fact]
    public void The_body_alone_is_that_of_the_page()
    {
        var document = Pages.Sample("flawed-rows-2023.txt");
        Pages.Preview(document).ShouldContain("<main id=\"report\">\n" + HtmlPreview.RenderBody(document, document.Diagnostics) + "</main>");
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("0123456789abcdef' 'unsafe-inline")]
    [InlineData("0123456789abcdef;script-src *")]
    public void A_nonce_that_could_change_the_policy_is_refused(string nonce)
    {
        PreviewOptions.IsNonce(nonce).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => HtmlPreview.Render(Pages.Open(""), [], new PreviewOptions { Nonce = nonce }));
    }

    [Fact]
    public void The_policy_allows_the_nonce_only_and_nothing_is_inline()
    {
        var page = Pages.Parse(Pages.Preview(Pages.Sample("flawed-rows-2023.txt")));
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        policy.ShouldStartWith("default-src 'none';");
        policy.ShouldNotContain("unsafe");
        page.QuerySelectorAll("style, script").ShouldAllBe(e => e.GetAttribute("nonce") == Pages.Nonce);
        page.QuerySelectorAll("[style]").ShouldBeEmpty();
    }

    [Fact]
    public void The_preview_is_as_verified()
    {
        var html = Pages.Preview(Pages.Sample("grants/quarter-1-flawed.report"));
        BaselineFile.Verify("tests/ReportLsp.Documents.Tests/Baselines/preview", "html", html[html.IndexOf("<body>", StringComparison.Ordinal)..]);
    }

    private static TextSpan SpanOf(SourceText text, AngleSharp.Dom.IElement element)
    {
        int Number(string name) => int.Parse(element.GetAttribute(name)!, System.Globalization.CultureInfo.InvariantCulture);
        return TextSpan.FromBounds(
            text.GetOffset(new LinePosition(Number("data-line"), Number("data-column"))),
            text.GetOffset(new LinePosition(Number("data-end-line"), Number("data-end-column"))));
    }
}
