using System.Text;
using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Testing;
using ReportLsp.Testing.Pages;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests;

/// <summary>Files rendered from the catalogue are up to date; UPDATE_BASELINES=1 renders them again.</summary>
public class RenderedCatalogueTests
{
    private const string Begin = "<!-- rules: rendered from the catalogue -->";
    private const string End = "<!-- /rules -->";
    private const string Schema = "client-vscode/schemas/reportlsp.schema.json";

    [Fact]
    public void Table_of_rules_beside_the_rules()
    {
        var table = "# Rules · 规则\n\nRendered from the descriptors; the page of each rule explains it in both languages.\n\n"
            + CatalogueRenderer.Markdown(RuleCatalog.Default, Language.English)
            + "\n由规则描述生成；每条规则的说明页有中英文。\n\n"
            + CatalogueRenderer.Markdown(RuleCatalog.Default, Language.Chinese);
        BaselineFile.VerifyShipped("server/ReportLsp.Rules/README.md", table);
    }

    [Theory]
    [InlineData("README.md", Language.English)]
    [InlineData("README.zh-CN.md", Language.Chinese)]
    public void Table_of_rules_in_the_readme(string path, Language language)
    {
        // A README that has no such part has nothing to be held against.
        if (File.Exists(RepositoryFiles.PathOf(path)) && File.ReadAllText(RepositoryFiles.PathOf(path)).Contains(Begin, StringComparison.Ordinal))
            BaselineFile.VerifyPart(path, Begin, End, CatalogueRenderer.Markdown(RuleCatalog.Default, language, "server/ReportLsp.Rules/"));
    }

    [Fact]
    public void Links_of_the_table_lead_to_pages()
    {
        foreach (var line in CatalogueRenderer.Markdown(RuleCatalog.Default, Language.English).Split('\n').Where(l => l.StartsWith("| [", StringComparison.Ordinal)))
        {
            var path = line[(line.IndexOf('(') + 1)..line.IndexOf(')')];
            File.Exists(RepositoryFiles.PathOf("server/ReportLsp.Rules/" + path)).ShouldBeTrue(path);
        }
    }

    [Fact]
    public void Schema_of_the_configuration() => BaselineFile.VerifyShipped(Schema, CatalogueRenderer.ConfigurationSchema(RuleCatalog.Default));

    [Fact]
    public void Schema_knows_every_key_and_rule_the_reader_knows()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetBytes(CatalogueRenderer.ConfigurationSchema(RuleCatalog.Default)));
        schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name).ShouldBe(ConfigurationFile.Keys);
        schema.RootElement.GetProperty("definitions").GetProperty("rules").GetProperty("properties").EnumerateObject().Select(p => p.Name)
            .ShouldBe(RuleCatalog.Default.Descriptors.Select(d => d.Id));
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = typeof(RuleCatalog).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".md", StringComparison.Ordinal)).ToList();
        foreach (var page in pages)
        {
            var descriptor = RuleCatalog.Default.FindDescriptor(page[..7]).ShouldNotBeNull(page);
            page.ShouldBe(descriptor.Id + string.Concat(descriptor.Name.Split('-').Select(p => char.ToUpperInvariant(p[0]) + p[1..])) + ".md");
        }
    }

    [Fact]
    public void Formats_are_at_hand() => RuleHarness.Formats.Formats.ShouldNotBeEmpty();
}
