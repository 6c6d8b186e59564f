using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using ReportLsp.Testing.Pages;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Rules.Tests.Tables;

/// <summary>Findings on the tables and totals of the five published reports beside the repository; nothing is checked where they are absent.</summary>
public class SeedTableTests(ITestOutputHelper output)
{
    private static string Folder => Path.Combine(Path.GetDirectoryName(RepositoryFiles.Root)!, "shared", "seeds");

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004", "RPT2005@49", "RPT2005@50")]
    public void Errors_and_warnings_are_these(string seed, params string[] due)
    {
        if (Read(seed) is { } text)
            Found(text).Where(f => f.Severity >= DiagnosticSeverity.Warning).Select(f => f.Name).ShouldBe(due);
    }

    [Theory]
    [InlineData("000", 3)]
    [InlineData("001", 3)]
    [InlineData("002", 3)]
    [InlineData("003", 3)]
    [InlineData("004", 3)]
    public void Every_table_is_flattened(string seed, int tables)
    {
        if (Read(seed) is { } text)
            Found(text).Count(f => f.Name.StartsWith("RPT2010", StringComparison.Ordinal)).ShouldBe(tables);
    }

    [Theory]
    [InlineData("000", "RPT2008")]
    [InlineData("001", "RPT2008")]
    [InlineData("002", "RPT2008", 55, 56)]
    [InlineData("003", "RPT2008", 12, 13)]
    [InlineData("004", "RPT2008")]
    [InlineData("003", "RPT2009")]
    [InlineData("004", "RPT2009", 51)]
    [InlineData("004", "RPT2006")]
    public void Hints_stand_on_these_lines(string seed, string rule, params int[] lines)
    {
        if (Read(seed) is { } text)
            Found(text).Where(f => f.Rule == rule).Select(f => f.Line).Distinct().ShouldBe(lines);
    }

    [Fact]
    public void The_rows_that_lost_a_field_are_filled_with_zeros()
    {
        if (Read("004") is not { } text)
            return;
        var document = Open(text);
        var result = FixApplier.Apply(document, (d, _) => d.Descriptor.Id == "RPT2005");
        result.Text.ToString(result.Text.GetLineSpan(48)).ShouldEndWith("(一) 予以公开\t0\t0\t0\t0\t0\t0\t0");
        Found(result.Text).ShouldAllBe(f => f.Severity < DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData(331, "2", "3", "RPT3001@331")]
    public void A_changed_figure_is_found(int line, string old, string now, params string[] due)
    {
        if (Read("003") is not { } text)
            return;
        var span = text.GetLineSpan(line - 1);
        var written = text.ToString(span);
        written.ShouldContain(old);
        var changed = text.WithChanges([new TextChange(span, written.Replace(old, now, StringComparison.Ordinal))]);
        var found = Found(changed).Where(f => f.Severity >= DiagnosticSeverity.Warning).ToList();
        found.Count.ShouldBe(1);
        found[0].Rule.ShouldBe(due[0][..7]);
    }

    [Fact]
    public void A_lost_value_is_a_short_row_and_no_wrong_sum()
    {
        if (Read("003") is not { } text)
            return;
        var found = Found(text.WithChanges([new TextChange(text.GetLineSpanWithBreak(106), "")])).Where(f => f.Severity >= DiagnosticSeverity.Warning);
        found.Select(f => f.Rule).ShouldBe(["RPT2005"]);
    }

    [Fact]
    public void Swapped_labels_are_rows_out_of_order()
    {
        if (Read("003") is not { } text)
            return;
        var (first, second) = (text.GetLineSpan(112), text.GetLineSpan(121));
        var changed = text.WithChanges([new TextChange(first, text.ToString(second)), new TextChange(second, text.ToString(first))]);
        Found(changed).Where(f => f.Severity >= DiagnosticSeverity.Warning).Select(f => f.Name).ShouldBe(["RPT2004@122"]);
    }

    private static Document Open(SourceText text) =>
        new("seed.txt", text, new AnalysisSettings { Formats = RuleHarness.Formats, Rules = RuleCatalog.Default });

    private static List<Finding> Found(SourceText text) =>
    [
        .. Open(text).Diagnostics
            .Where(d => d.Descriptor.Category is RuleCategory.Tables or RuleCategory.Totals)
            .Select(d => new Finding(d.Descriptor.Id, text.GetPosition(d.Span.Start).Line + 1, d.Severity)),
    ];

    private SourceText? Read(string seed)
    {
        var path = Directory.Exists(Folder) ? Directory.GetFiles(Folder, seed + "_*").FirstOrDefault() : null;
        if (path is null)
            output.WriteLine($"skipped: no {seed} in {Folder}");
        return path is null ? null : TextDecoder.Decode(File.ReadAllBytes(path)).Text;
    }

    private sealed record Finding(string Rule, int Line, DiagnosticSeverity Severity)
    {
        public string Name => $"{Rule}@{Line}";
    }
}
