using System.Text.Json;
using System.Text.RegularExpressions;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Grammar.Tests;

/// <summary>The structure of grammar/report.tmLanguage.json, and that its line patterns agree with the parser.</summary>
public sealed class TextMateGrammarTests : IDisposable
{
    private readonly JsonDocument _grammar = JsonDocument.Parse(RepositoryFiles.Read("grammar/report.tmLanguage.json"));

    public void Dispose() => _grammar.Dispose();

    [Fact]
    public void It_is_the_grammar_of_report_files()
    {
        var root = _grammar.RootElement;
        root.GetProperty("scopeName").GetString().ShouldBe("source.report");
        root.GetProperty("fileTypes").EnumerateArray().Select(type => type.GetString()).ShouldContain("report");
        root.GetProperty("patterns").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Every_include_names_a_pattern_and_every_pattern_is_included()
    {
        var included = Values("include").Distinct().Order().ToList();
        var defined = _grammar.RootElement.GetProperty("repository").EnumerateObject().Select(entry => "#" + entry.Name).Order().ToList();
        included.ShouldBe(defined);
    }

    [Fact]
    public void Every_scope_ends_with_the_language()
    {
        var scopes = Values("name").Where(name => name != "Report").SelectMany(name => name.Split(' ')).ToList();
        scopes.Count.ShouldBeGreaterThan(10);
        scopes.ShouldAllBe(scope => Regex.IsMatch(scope, @"^[a-z]+(\.[a-z0-9-]+)+\.report$"));
    }

    [Fact]
    public void Every_expression_compiles()
    {
        foreach (var expression in Values("match").Concat(Values("begin")).Concat(Values("end")))
            Should.NotThrow(() => new Regex(expression), expression);
    }

    [Theory]
    [InlineData("directive", SyntaxKind.DirectiveLine)]
    [InlineData("heading", SyntaxKind.MarkdownHeadingLine)]
    [InlineData("bar-run", SyntaxKind.BarRunLine)]
    [InlineData("rule", SyntaxKind.RuleLine)]
    [InlineData("numbered", SyntaxKind.NumberedLine)]
    [InlineData("bar-row", SyntaxKind.TableRowLine)]
    [InlineData("tab-row", SyntaxKind.TableRowLine)]
    public void Lines_are_coloured_as_what_they_are(string pattern, SyntaxKind kind)
    {
        string[] lines =
        [
            "@year: 2023", "　@suppress RPT2006 -- 已核对", "# 标题", "#### 标题", "##### 标题", "#标题", "|", " | || ", "|---|---:|", "--- | :-:", "| - | - |",
            "规章 | 0 |", "| a\\|b | 1 |", "甲\\|乙", "规章\t0\t0", "\t自然人\t法人", "规章\t\t", "\t\t本机关高度重视。", "工作完成。\t\t",
            "一、总体情况", "二十一．其他", "(一) 重视", "（十二）公开", "1.干部", "１２．信息", "3、信息", "（1）信息", "1.5分", "5·15", "2020.1", "0.信息", "一般公开", "正文 12件", "",
        ];
        foreach (var line in lines)
        {
            var shape = ReportParser.Parse(SourceText.From(line)).Lines[0];
            var first = _grammar.RootElement.GetProperty("patterns").EnumerateArray()
                .Select(entry => entry.GetProperty("include").GetString()![1..])
                .Where(name => name != "quantity")
                .FirstOrDefault(name => Expressions(name).Any(expression => Regex.IsMatch(line, expression)));
            var isTab = (shape as TableRowLineSyntax)?.IsTab == true;
            var expected = shape.Kind == kind && (kind != SyntaxKind.TableRowLine || isTab == (pattern == "tab-row"));
            (first == pattern).ShouldBe(expected, line + " as " + pattern);
        }
    }

    private IEnumerable<string> Expressions(string name)
    {
        var entry = _grammar.RootElement.GetProperty("repository").GetProperty(name);
        var alternatives = !entry.TryGetProperty("begin", out _) && entry.TryGetProperty("patterns", out var patterns) ? [.. patterns.EnumerateArray()] : new[] { entry };
        foreach (var alternative in alternatives)
            yield return (alternative.TryGetProperty("begin", out var begin) ? begin : alternative.GetProperty("match")).GetString()!;
    }

    private IEnumerable<string> Values(string property) => Values(_grammar.RootElement, property);

    private static IEnumerable<string> Values(JsonElement element, string property) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(entry =>
            entry.Name == property && entry.Value.ValueKind == JsonValueKind.String ? [entry.Value.GetString()!] : Values(entry.Value, property)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(entry => Values(entry, property)),
        _ => [],
    };
}
