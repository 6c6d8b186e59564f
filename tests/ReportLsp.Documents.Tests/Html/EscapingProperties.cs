using AngleSharp.Dom;
using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Analysis.Formats;
using ReportLsp.Testing;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Documents.Tests.Html;

/// <summary>Whatever a report holds shows as text: nothing of it becomes markup, nothing of it is lost.</summary>
public sealed class EscapingProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(PropertySeed.Numbers[0], PropertySeed.Numbers[1]);

    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(PropertySeed.Numbers[0], PropertySeed.Numbers[1]);

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "</script><script>", "</title><svg onload=alert(1)>", "<img src=x onerror=alert(1)>", "\"><b onclick='x'>", "' onmouseover='x",
        "</style><style>*{}", "<!--", "-->", "]]>", "<![CDATA[", "&lt;script&gt;", "&amp;amp;", "&#x3C;", "&quot;", "<a href=\"javascript:x\">", "</td></table>", "</main></body></html>",
        "<iframe srcdoc='<p>'>", "<base href=//x>", "<meta http-equiv=refresh>", "`${x}`", "{{x}}", "\u0000", "\u0007", "\u0085", "\uFFFE", "\uD800", "\u202E", "😀", "<", ">", "&", "\"", "'",
    ];

    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4", "h5", "h6", "p", "span", "wbr", "div", "table", "caption", "colgroup", "thead", "tbody", "tr", "th", "td", "mark", "script",
    ];

    private static readonly string[] Attributes =
    [
        "lang", "charset", "http-equiv", "content", "name", "class", "role", "tabindex", "aria-label", "span", "id", "scope", "colspan", "rowspan", "headers", "title", "nonce", "src",
        "data-line", "data-column", "data-end-line", "data-end-column", "data-finding", "data-rule",
    ];

    [Fact]
    public void Hostile_texts_show_as_text() => Check.One(Many, Prop.ForAll(Arb.From(HostileText()), Sound));

    [Fact]
    public void Texts_of_report_lines_show_as_text() => Check.One(Many, Prop.ForAll(ReportArbitraries.Texts(), Sound));

    [Fact]
    public void Damaged_reports_show_as_text() => Check.One(Some, Prop.ForAll(ReportArbitraries.DamagedReports(BuiltInFormats.All), Sound));

    [Fact]
    public void A_report_full_of_markup_has_the_shape_of_one_without()
    {
        var plain = ReportBuilder.Build(BuiltInFormats.All[0], 5).ToString();
        var hostile = plain.Replace("公开", "公开<script>alert(\"&amp;'\")</script>", StringComparison.Ordinal);
        Sound(hostile);
        var page = Pages.Parse(Pages.Export(Pages.Open(hostile)));
        page.Body!.TextContent.ShouldContain("公开<script>alert(\"&amp;'\")</script>");
    }

    private static void Sound(string text)
    {
        var document = Pages.Open(text);
        var export = Pages.Parse(Pages.Export(document));
        export.QuerySelectorAll("script").ShouldBeEmpty();
        AssertHarmless(export);
        var preview = Pages.Parse(Pages.Preview(document));
        preview.QuerySelectorAll("script").Length.ShouldBe(1);
        AssertHarmless(preview);
        foreach (var (number, _) in document.Diagnostics.Index())
            preview.QuerySelectorAll($"#finding-{number}").Length.ShouldBe(1, $"finding {number}");

        var shown = Count(Pages.Parse(Pages.Preview(document, [])).Body!.TextContent);
        foreach (var (c, count) in Count(text))
            shown.GetValueOrDefault(c).ShouldBeGreaterThanOrEqualTo(count, $"'{c}' U+{(int)c:X4} of:\n{text}");
    }

    private static void AssertHarmless(IDocument page)
    {
        foreach (var element in page.All)
        {
            Elements.ShouldContain(element.LocalName);
            foreach (var attribute in element.Attributes)
                Attributes.ShouldContain(attribute.Name);
        }

        page.QuerySelectorAll("[src]").ShouldAllBe(e => e.LocalName == "script" && e.GetAttribute("nonce") == Pages.Nonce);
        page.QuerySelectorAll("style").Length.ShouldBe(1);
    }

    /// <summary>Characters that must show, with their number: all but white space, those of the markup, the mark of byte order, and those HTML has not.</summary>
    private static Dictionary<char, int> Count(string text) => text
        .Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('|' or '\\' or '#' or '-' or ':' or '^' or '\uFFFE' or '\uFEFF'))
        .CountBy(c => c)
        .ToDictionary();

    private static Gen<string> HostileText() =>
        from pieces in Gen.ListOf(Gen.Zip(Gen.Elements(Hostile), Gen.Elements("\n", " | ", "\t", "", "一、", "| 规章 | ", "# ", "@format ", "\n| 1 | 2 |\n| 3 | 4 |\n")))
        select string.Concat(pieces.Select(p => p.Item1 + p.Item2));
}
