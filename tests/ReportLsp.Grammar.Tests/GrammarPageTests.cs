using System.Globalization;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Grammar.Tests;

/// <summary>What grammar/GRAMMAR.md shows is what the parser does.</summary>
public class GrammarPageTests
{
    private static readonly string[] Lines = RepositoryFiles.Read("grammar/GRAMMAR.md").ReplaceLineEndings("\n").Split('\n');

    [Fact]
    public void Every_report_has_the_tree_shown()
    {
        var reports = Blocks("report");
        var trees = Blocks("tree");
        reports.Count.ShouldBeGreaterThan(0);
        trees.Count.ShouldBe(reports.Count);
        for (var i = 0; i < reports.Count; i++)
            SyntaxDump.Write(ReportParser.Parse(SourceText.From(reports[i]))).ShouldBe(trees[i]);
    }

    [Fact]
    public void Every_value_is_as_shown()
    {
        foreach (var row in Rows("cell"))
        {
            var value = ValueGrammar.Parse(Code(row[0]));
            var number = value.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
            new[] { value.Kind.ToString(), number, value.Notes.ToString() }.ShouldBe(row[1..], row[0]);
        }
    }

    [Fact]
    public void Every_equation_is_as_shown()
    {
        foreach (var row in Rows("equation"))
            RelationText.Write(RelationGrammar.ParseEquation(Code(row[0])).Relation.ShouldNotBeNull(row[0])).ShouldBe(Code(row[1]));
    }

    [Fact]
    public void Every_sentence_is_as_shown()
    {
        foreach (var row in Rows("sentence"))
        {
            var relation = RelationGrammar.FindSentence(Code(row[0]));
            (relation is null ? "" : RelationText.Write(relation)).ShouldBe(Code(row[1]));
        }
    }

    private static List<string> Blocks(string language)
    {
        var result = new List<string>();
        for (var i = 0; i < Lines.Length; i++)
        {
            if (Lines[i] != "```" + language)
                continue;
            var end = Array.IndexOf(Lines, "```", i + 1);
            result.Add(string.Concat(Lines[(i + 1)..end].Select(line => line + "\n")));
        }

        return result;
    }

    /// <summary>The body of the table whose first header is given; the page's own tables are read by the parser they describe.</summary>
    private static List<string[]> Rows(string header)
    {
        var start = Array.FindIndex(Lines, line => line.StartsWith($"| {header} |", StringComparison.Ordinal));
        start.ShouldBeGreaterThan(0);
        var rows = Lines.Skip(start + 2).TakeWhile(line => line.StartsWith('|')).Select(line =>
            ReportParser.Parse(SourceText.From(line)).Lines[0].ShouldBeOfType<TableRowLineSyntax>().Cells
                .Select(cell => line.Substring(cell.ContentStart, cell.ContentLength)).ToArray()).ToList();
        rows.ShouldNotBeEmpty();
        return rows;
    }

    private static string Code(string cell) => cell.Trim('`');
}
