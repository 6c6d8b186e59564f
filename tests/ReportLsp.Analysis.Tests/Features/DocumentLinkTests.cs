using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Features;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Features;

public sealed class DocumentLinkTests
{
    private const string Linked = """
        { "id": "linked", "extends": "gov-disclosure-2021", "name": "linked", "legalLinks": [
          { "name": "《条例》", "url": "https://law.example/regulation" }, { "name": "《条例》第五十条", "url": "https://law.example/50" } ] }
        """;

    [Fact]
    public void Acts_lead_to_the_pages_the_format_names()
    {
        var document = Open(Linked, "@format linked\n\n按照《条例》第五十条和《条例》编制。\n");
        DocumentLinks.Of(document).Select(l => (document.Text.ToString(l.Span), l.Url))
            .ShouldBe([("《条例》第五十条", "https://law.example/50"), ("《条例》", "https://law.example/regulation")]);
    }

    [Fact]
    public void A_format_without_addresses_has_no_links() => DocumentLinks.Of(MarkedReport.Open("按照《条例》编制。\n")).ShouldBeEmpty();

    [Theory]
    [InlineData("law.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void Only_addresses_of_pages_are_taken(string url)
    {
        WorkspaceFormats.Parse("f.json", SourceText.From(Linked.Replace("https://law.example/50", url, StringComparison.Ordinal)), BuiltInFormats.All, out var problems);
        problems.ShouldHaveSingleItem();
    }

    private static Document Open(string format, string text)
    {
        var linked = WorkspaceFormats.Parse("f.json", SourceText.From(format), BuiltInFormats.All, out var problems);
        problems.ShouldBeEmpty();
        var settings = new AnalysisSettings { Formats = new FormatSet([.. BuiltInFormats.All, linked!]), Rules = RuleCatalog.Default };
        return new Document("test.report", SourceText.From(text), settings);
    }
}
