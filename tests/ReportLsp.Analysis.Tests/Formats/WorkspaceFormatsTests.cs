using System.Text.Json;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Formats;

public sealed class WorkspaceFormatsTests
{
    private const string Small = """
        {
          // comments are fine
          "id": "small",
          "name": "Small report",
          "language": "en",
          "years": { "first": 2020 },
          "titles": ["{agency} Small Report {year}"],
          "sections": [{ "key": "numbers", "ordinal": 1, "title": "Numbers" }],
          "tables": [
            {
              "key": "staff", "name": "Staff", "section": "numbers",
              "blocks": [
                {
                  "columns": [{ "key": "women", "label": "Women" }, { "key": "men", "label": "Men" }, { "key": "all", "label": "All" }],
                  "rows": [{ "key": "office", "label": "Office" }]
                }
              ],
              "relations": [{ "kind": "row-total", "equation": "all = women + men" }]
            }
          ]
        }
        """;

    [Theory]
    [InlineData("gov-disclosure-2021")]
    [InlineData("gov-disclosure-2019")]
    public void Both_readers_give_the_same_model(string id)
    {
        var source = BuiltInFormats.SourceOf(id).ShouldNotBeNull();

        var format = WorkspaceFormats.Parse(id + ".json", SourceText.From(source), BuiltInFormats.All, out var problems);

        problems.ShouldBeEmpty();
        JsonSerializer.Serialize(format).ShouldBe(JsonSerializer.Serialize(BuiltInFormats.All.Single(f => f.Id == id)));
    }

    [Fact]
    public void A_small_format_is_read()
    {
        var format = Read(Small, out var problems).ShouldNotBeNull();

        problems.ShouldBeEmpty();
        format.Tables[0].Relations.Single().Target.ShouldBe(2);
        format.IsInForce(2031).ShouldBeTrue();
    }

    [Theory]
    [InlineData("\"titles\"", "\"wrongTitels\": [], \"titles\"", "there is no property \"wrongTitels\"; did you mean \"wrongTitles\"", "wrongTitels")]
    [InlineData("\"first\": 2020", "\"first\": 20", "a whole number from 1900 to 2200 is expected here", "20")]
    [InlineData("\"first\": 2020", "\"first\": \"2020\"", "a whole number from 1900 to 2200 is expected here", "2020")]
    [InlineData("{agency} Small", "Small", "the template lacks the placeholder {agency}", "Small Report {year}")]
    [InlineData("{agency} Small", "{agent} {agency} Small", "a template may hold the placeholders {agency} and {year} only", "{agent} {agency} Small Report {year}")]
    [InlineData("\"section\": \"numbers\"", "\"section\": \"number\"", "there is no section \"number\"; did you mean \"numbers\"", "{")]
    [InlineData("women + men", "women + man", "the table has no column \"man\"; did you mean \"men\"", "man")]
    [InlineData("women + men", "women + ", "the equation cannot be read: expected a row, a column, a name or a number, found the end", "")]
    [InlineData("all = women", "all = 1 + women", "a total is written total = sum of the others, with the total alone on one side", "all = 1 + women + men")]
    [InlineData("row-total", "column-total", "a row-total compares columns, a column-total compares rows", "all = women + men")]
    [InlineData("row-total", "rowtotal", "there is no kind of relation \"rowtotal\"; did you mean \"row-total\"", "rowtotal")]
    [InlineData("\"women\", \"label\"", "\"men\", \"label\"", "the column \"men\" is labelled \"Women\" above and \"Men\" here", "{")]
    [InlineData("\"name\": \"Small report\",", "", "the property \"name\" is missing", "{")]
    [InlineData("\"name\": \"Small report\",", "\"name\": \"Small report\", \"name\": \"x\",", "no valid JSON", "")]
    [InlineData("\"ordinal\": 1", "\"ordinal\": 2", "sections are numbered in order: 1 is due here, 2 is written", "{")]
    [InlineData("\"key\": \"office\"", "\"key\": \"Office\"", "the key \"Office\" may hold small letters, digits, hyphens and dots only and begins with a letter", "{")]
    [InlineData("\"language\": \"en\"", "\"language\": \"fr\"", "\"language\" must be zh or en", "fr")]
    [InlineData("\"language\": \"en\"", "\"extends\": \"gov-disclosure-2012\"", "there is no format \"gov-disclosure-2012\"; did you mean \"gov-disclosure-2019\"", "gov-disclosure-2012")]
    public void A_mistake_is_named_at_its_place(string right, string wrong, string message, string place)
    {
        Small.ShouldContain(right);
        var source = Small.Replace(right, wrong);

        Read(source, out var problems).ShouldBeNull();

        problems[0].Message.For(Language.English).ShouldStartWith(message);
        problems[0].Message.For(Language.Chinese).ShouldNotBeNullOrEmpty();
        source.Substring(problems[0].Span.Start, problems[0].Span.Length).ShouldBe(place);
    }

    [Fact]
    public void What_is_no_format_is_reported_and_nothing_thrown()
    {
        string[] sources =
        [
            "", "null", "[]", "1", "{", "{} {}", "{}", "{\"id\": 1}", "\0", "{\"tables\": {}}", new string('[', 500), "{\"extends\": 3}",
            "{\"extends\": \"gov-disclosure-2021\", \"id\": \"x\", \"name\": \"x\", \"tables\": [\"nothing\"]}",
            "{\"extends\": \"gov-disclosure-2021\", \"id\": \"x\", \"name\": \"x\", \"tables\": [{\"blocks\": [{}]}]}",
            "{\"extends\": \"gov-disclosure-2021\", \"id\": \"x\", \"name\": \"x\", \"vocabulary\": {\"subjects\": [{\"phrases\": [\"x\"], \"cells\": [\"/\"]}]}}",
            "{\"years\": {\"first\": 99999999999999999999999999}}",
        ];

        foreach (var source in sources)
        {
            Read(source, out var problems).ShouldBeNull(source);
            problems.ShouldNotBeEmpty(source);
            problems.ShouldAllBe(p => p.Span.Start >= 0 && p.Span.End <= source.Length);
        }
    }

    [Fact]
    public void A_format_may_change_parts_of_a_built_in_one()
    {
        var format = Read("""{ "extends": "gov-disclosure-2021", "id": "local", "name": "本地", "vocabulary": { "lists": { "nothing-words": ["无"] } } }""", out var problems);

        problems.ShouldBeEmpty();
        format!.Tables.ShouldBeSameAs(BuiltInFormats.All[1].Tables);
        format.Vocabulary.Words(WordLists.NothingWords).ShouldBe(["无"]);
        format.Vocabulary.Words(WordLists.PlanWords).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_table_of_too_many_cells_is_refused()
    {
        var labels = string.Join(",", Enumerable.Range(0, 100).Select(i => $$"""{"key":"k{{i}}","label":"L{{i}}"}"""));
        var source = Small.Replace("""{ "key": "office", "label": "Office" }""", labels).Replace("""{ "key": "women", "label": "Women" }""", labels);

        Read(source, out var problems).ShouldBeNull();

        problems[0].Message.For(Language.English).ShouldBe("the table is too large: 4096 value cells at most");
    }

    [Fact]
    public void A_broken_file_costs_its_own_findings_and_nothing_else()
    {
        var root = Directory.CreateTempSubdirectory("formats-").FullName;
        try
        {
            var directory = Directory.CreateDirectory(Path.Combine(root, ".reportlsp", "formats")).FullName;
            File.WriteAllText(Path.Combine(directory, "a.json"), "{ \"id\": ");
            File.WriteAllText(Path.Combine(directory, "b.json"), Small);
            File.WriteAllText(Path.Combine(directory, "c.json"), Small);
            File.WriteAllBytes(Path.Combine(directory, "d.json"), [0, 1, 2, 0xFF]);
            File.WriteAllText(Path.Combine(directory, "e.json"), new string(' ', WorkspaceFormats.LargestFile + 1));

            var loaded = WorkspaceFormats.Load(root);

            loaded.Formats.Select(f => f.Id).ShouldBe(["small"]);
            loaded.Files.Select(f => f.Problems.Count).ShouldBe([1, 0, 1, 1, 1]);
            loaded.Files[0].Problems[0].Message.For(Language.English).ShouldStartWith("no valid JSON");
            loaded.Files[2].Problems[0].Message.For(Language.English).ShouldBe("there is a format with the \"id\" \"small\" already; choose another");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        WorkspaceFormats.Load(root).ShouldBe(WorkspaceFormats.None);
    }

    private static StatutoryFormat? Read(string source, out IReadOnlyList<FormatProblem> problems) =>
        WorkspaceFormats.Parse("x.json", SourceText.From(source), BuiltInFormats.All, out problems);
}
