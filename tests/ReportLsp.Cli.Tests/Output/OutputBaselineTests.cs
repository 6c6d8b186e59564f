using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Cli.Output;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Output;

public class OutputBaselineTests
{
    [Theory]
    [InlineData(OutputFormat.Text, "txt")]
    [InlineData(OutputFormat.Json, "json")]
    [InlineData(OutputFormat.Ndjson, "ndjson")]
    [InlineData(OutputFormat.Sarif, "sarif")]
    [InlineData(OutputFormat.JUnit, "xml")]
    [InlineData(OutputFormat.GitHub, "github")]
    [InlineData(OutputFormat.Csv, "csv")]
    public void Each_format_is_as_agreed(OutputFormat format, string extension)
    {
        foreach (var language in new[] { Language.Chinese, Language.English })
            BaselineFile.Verify($"tests/ReportLsp.Cli.Tests/Output/Baselines/flawed.{(language == Language.Chinese ? "zh" : "en")}", extension, Render(format, language).TrimStart('\uFEFF'));
    }

    [Fact]
    public void Junit_follows_its_schema()
    {
        var schemas = new System.Xml.Schema.XmlSchemaSet();
        schemas.Add(null, RepositoryFiles.PathOf("tests/ReportLsp.Cli.Tests/Output/junit.xsd"));
        var document = System.Xml.Linq.XDocument.Parse(Render(OutputFormat.JUnit, Language.Chinese));
        var problems = new List<string>();
        System.Xml.Schema.Extensions.Validate(document, schemas, (_, e) => problems.Add(e.Message));
        problems.ShouldBeEmpty();
        document.Root!.Elements("testsuite").Count().ShouldBe(2);
    }

    [Fact]
    public void Csv_begins_with_a_byte_order_mark() => Render(OutputFormat.Csv, Language.Chinese)[0].ShouldBe('\uFEFF');

    [Fact]
    public void Csv_keeps_formulas_from_running()
    {
        CsvText.Field("=1+1").ShouldBe("'=1+1");
        CsvText.Field("＝1").ShouldBe("'＝1");
        CsvText.Field("-5.5").ShouldBe("-5.5");
        CsvText.Field("+1036").ShouldBe("+1036");
        CsvText.Field("-a\"b").ShouldBe("\"'-a\"\"b\"");
    }

    [Fact]
    public void Github_messages_are_escaped()
    {
        GitHubResultWriter.EscapeData("a%b\r\nc:,").ShouldBe("a%25b%0D%0Ac:,");
        GitHubResultWriter.EscapeProperty("a:b,c").ShouldBe("a%3Ab%2Cc");
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(100)]
    public void Excerpts_fit_and_stay_aligned(int width)
    {
        var line = string.Concat(Enumerable.Repeat("前后都很长的一行\t文字", 30));
        var text = SourceText.From(line + "这里错了" + line);
        var excerpt = SourceExcerpt.Of(text, new TextSpan(line.Length, 4), width);
        DisplayWidth.Of(excerpt.Line).ShouldBeLessThanOrEqualTo(width);
        excerpt.CaretWidth.ShouldBe(8);
        var at = excerpt.Line.IndexOf("这里错了", StringComparison.Ordinal);
        DisplayWidth.Of(excerpt.Line.AsSpan(0, at)).ShouldBe(excerpt.CaretColumn);
    }

    [Fact]
    public void Text_never_passes_control_characters_on() =>
        Render(OutputFormat.Text, Language.Chinese).ShouldNotContain('\u001b');

    private static string Render(OutputFormat format, Language language)
    {
        using var stream = new MemoryStream();
        var context = new OutputContext(FlawedResult.Rules, "/work/年报", DiagnosticSeverity.Error, 100, false, language);
        var writer = OutputFormats.Open(format, stream, context);
        var clean = new FileResult { Path = "clean.txt", Text = SourceText.From("x"), Diagnostics = [], Language = language };
        var summary = new RunSummary();
        writer.Begin();
        foreach (var file in new[] { clean, FlawedResult.Make(language) })
        {
            summary.Add(file);
            writer.Write(file);
        }

        writer.End(summary);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
