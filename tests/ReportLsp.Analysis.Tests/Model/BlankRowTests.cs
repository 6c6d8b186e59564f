using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Tables;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Model;

/// <summary>A line of nothing but TABs is a row only where a row without a label is due.</summary>
public sealed class BlankRowTests
{
    private const string First = "Appeals\t\t\t\nUpheld\tReversed\tPending\tAll appeals";
    private const string Second = "Claims\t\t\t\nPaid\tRefused\tReturned\tAll claims";
    private const string Blank = "\t\t\t";

    private static FormatSet Formats { get; } = new(Load());

    [Theory]
    [InlineData(Blank, Blank)]
    [InlineData(Blank, "1\t2\t3\t6")]
    [InlineData("1\t2\t3\t6", Blank)]
    [InlineData("1\t2\t3\t6", "4\t5\t6\t15")]
    public void Each_of_two_rows_without_labels_is_read_or_blank(string first, string second)
    {
        var text = $"1. Cases\n{First}\n{first}\n{Second}\n{second}\n2. Remarks\nNone of 12 offices reported 3 more cases.\n";
        var report = ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), Formats);
        var table = report.Tables.ShouldHaveSingleItem();
        table.MissingRows.ShouldBeEmpty();
        table.Splits.ShouldBeEmpty();
        table.Form.ShouldBe(TableForm.Tab);
        table.Rows.ShouldAllBe(r => r.State == RowState.Complete);
        table.Cells.Select(c => c.Value.Kind == CellValueKind.Blank ? "" : report.Text.ToString(c.Span)).ShouldBe([.. first.Split('\t'), .. second.Split('\t')]);
        table.Cells.Select(c => report.Text.GetPosition(c.Span.Start).Line).ShouldBe([3, 3, 3, 3, 6, 6, 6, 6]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\t")]
    [InlineData("\t\t")]
    public void A_line_with_too_few_fields_is_a_blank_line(string line)
    {
        var text = $"1. Cases\n{First}\n{line}\n{Second}\n1\t2\t3\t6\n";
        var table = ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), Formats).Tables.ShouldHaveSingleItem();
        table.MissingRows.ShouldHaveSingleItem().Cells[0].RowKey.ShouldBe("appeals");
    }

    /// <summary>Each line is looked at a fixed number of times; looked at once for each line below it, they would take an hour.</summary>
    [Fact]
    public void Very_many_lines_of_tabs_are_read_once()
    {
        const int lines = 400_000;
        var text = "a\tb\n" + string.Concat(Enumerable.Repeat("\t\n", lines)) + "\n\t\n";
        TokenStream.Of(ReportParser.Parse(SourceText.From(text))).Length.ShouldBe(2 + (lines * 2));
    }

    /// <summary>A row of very many values behind a line of TABs is counted once.</summary>
    [Fact]
    public void A_very_long_row_is_read_once()
    {
        var row = string.Join('\t', Enumerable.Repeat("1", 400_000));
        var text = $"1. Cases\n{First}\n{Blank}\n{row}\n{Second}\n1\t2\t3\t6\n";
        ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), Formats).Tables.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_header_alone_has_no_row()
    {
        foreach (var text in new[] { $"1. Cases\n{First}\n{Second}\n", $"1. Cases\n{First}\n\n{Second}\n\n", $"1. Cases\n| {Piped(First)} |\n| {Piped(Second)} |\n" })
        {
            foreach (var table in ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), Formats).Tables)
                table.Cells.ShouldAllBe(c => !c.IsPresent, text);
        }
    }

    [Theory]
    [InlineData("1\t2\t3\t6")]
    [InlineData("\t2\t\t6")]
    public void Values_after_an_empty_line_of_the_grid_are_the_row(string values)
    {
        var text = $"1. Cases\n{First}\n{Blank}\n{values}\n{Second}\n1\t2\t3\t6\n";
        var report = ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), Formats);
        report.Tables[0].Cells.Take(4).Select(c => report.Text.ToString(c.Span)).ShouldBe(values.Split('\t'));
    }

    /// <summary>Empty rows of a spreadsheet between the labelled rows and behind a table change nothing.</summary>
    [Fact]
    public void Empty_lines_of_the_grid_between_labelled_rows_are_blank_lines()
    {
        foreach (var format in BuiltInFormats.All)
        {
            foreach (var form in FlattenOptions.Varieties.Where(f => f.Form == TableForm.Tab))
            {
                var plan = SharedPlans.Of(format.Id, 9, ValueStyle.Plausible, form);
                foreach (var table in format.Tables.Where(t => t.Rows.Any(r => r.RowLabel is not null)))
                {
                    var spaced = plan.WithTable(table.Key, t => t with { Reprint = lines => lines.SelectMany(l => new[] { l, new string('\t', table.GridWidth) }) });
                    BindingCheck.Differences(spaced, BindingCheck.Bind(spaced.ToString())).ShouldBeEmpty();
                }
            }
        }
    }

    private static string Piped(string rows) => rows.Replace("\t", " | ", StringComparison.Ordinal).Replace("\n", " |\n| ", StringComparison.Ordinal);

    private static IReadOnlyList<StatutoryFormat> Load()
    {
        var folder = Directory.CreateTempSubdirectory("reportlsp-test-");
        try
        {
            var formats = Directory.CreateDirectory(Path.Combine(folder.FullName, WorkspaceFormats.Directory));
            File.WriteAllText(Path.Combine(formats.FullName, "cases.json"), Format);
            var loaded = WorkspaceFormats.Load(folder.FullName);
            loaded.Files.SelectMany(f => f.Problems).Select(p => p.Message.For(Language.English)).ShouldBeEmpty();
            return loaded.Formats;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private const string Format = """
        {
          "id": "cases", "name": "Cases", "language": "en", "years": { "first": 2019 },
          "titles": ["{agency} cases {year}"],
          "sections": [
            { "key": "cases", "ordinal": 1, "title": "Cases", "roles": ["table"] },
            { "key": "remarks", "ordinal": 2, "title": "Remarks" }
          ],
          "tables": [
            { "key": "cases", "name": "Cases", "section": "cases", "layout": "wide", "domain": "count", "blocks": [
              { "columns": [ { "row": "appeals", "label": "Appeals", "columns": [
                { "key": "upheld", "label": "Upheld" }, { "key": "reversed", "label": "Reversed" },
                { "key": "pending", "label": "Pending" }, { "key": "all", "label": "All appeals" } ] } ] },
              { "columns": [ { "row": "claims", "label": "Claims", "columns": [
                { "key": "paid", "label": "Paid" }, { "key": "refused", "label": "Refused" },
                { "key": "returned", "label": "Returned" }, { "key": "sum", "label": "All claims" } ] } ] }
            ] }
          ]
        }
        """;
}
