using System.Text.Json;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Formats;

/// <summary>The schema that editors complete from says the same as the reader: all formats fit it, names are the same, mistakes are refused by both.</summary>
public sealed class FormatSchemaTests
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };
    private static readonly JsonElement Schema = Parse(File.ReadAllText(Repository.Path("grammar/formats/format.schema.json")));

    [Theory]
    [InlineData("grammar/formats/gov-disclosure-2019.json")]
    [InlineData("grammar/formats/gov-disclosure-2021.json")]
    [InlineData("samples/grants/.reportlsp/formats/quarterly-grant.json")]
    public void Every_format_fits(string path)
    {
        new SchemaValidator(Schema).Validate(Parse(File.ReadAllText(Repository.Path(path)))).ShouldBeEmpty();
    }

    [Fact]
    public void Closed_lists_are_those_of_the_program()
    {
        var definitions = Schema.GetProperty("definitions");

        Words(definitions.GetProperty("roles").GetProperty("items")).ShouldBe(AxisRoles.All);
        Words(definitions.GetProperty("section").GetProperty("properties").GetProperty("roles").GetProperty("items")).ShouldBe(SectionRoles.All);
        Schema.GetProperty("properties").GetProperty("vocabulary").GetProperty("properties").GetProperty("lists").GetProperty("properties")
            .EnumerateObject().Select(p => p.Name).ShouldBe(WordLists.All);
    }

    [Theory]
    [InlineData("\"first\": 2023", "\"first\": 23")]
    [InlineData("\"language\": \"en\"", "\"language\": \"de\"")]
    [InlineData("\"layout\": \"wide\"", "\"layout\": \"broad\"")]
    [InlineData("\"kind\": \"balance\"", "\"kind\": \"balanced\"")]
    [InlineData("\"roles\": [\"total\"]", "\"roles\": [\"sum\"]")]
    [InlineData("\"guidance\"", "\"guide\"")]
    [InlineData("\"month\": 4", "\"month\": 13")]
    [InlineData("{agency} Quarterly", "Quarterly")]
    [InlineData("\"sections\"", "\"section\"")]
    public void Schema_and_reader_refuse_the_same(string right, string wrong)
    {
        var source = File.ReadAllText(Repository.Path("samples/grants/.reportlsp/formats/quarterly-grant.json"));
        source.ShouldContain(right);
        source = source.Replace(right, wrong, StringComparison.Ordinal);

        new SchemaValidator(Schema).Validate(Parse(source)).ShouldNotBeEmpty();
        WorkspaceFormats.Parse("x.json", SourceText.From(source), BuiltInFormats.All, out var problems).ShouldBeNull();
        problems.ShouldNotBeEmpty();
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json, WithComments).RootElement;

    private static IEnumerable<string> Words(JsonElement rule) => rule.GetProperty("enum").EnumerateArray().Select(e => e.GetString()!);
}
