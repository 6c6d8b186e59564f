using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Prose;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Pages;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.Totals;

/// <summary>Figures stated in prose or left by last year order equal repairs and never decide.</summary>
public class RepairEvidenceTests
{
    private static StatutoryFormat Format => BuiltInFormats.All.First(f => f.IsInForce(2023));

    [Theory]
    [InlineData("", "total", 3)]
    [InlineData("政府信息公开行政复议2件，其中维持1件。", "corrected", 0)]
    [InlineData("政府信息公开行政复议2件，其中维持1件、纠正1件。", "other", 0)]
    public void A_figure_the_prose_confirms_is_suspected_last(string prose, string due, decimal value)
    {
        var table = Bind(prose, null, "reviews", ("review", "upheld", 1), ("review", "other", 1), ("review", "corrected", 1), ("review", "total", 2));
        var component = table.Repairs.Components.ShouldHaveSingleItem();
        component.Outcome.ShouldBe(RepairOutcome.Ambiguous);
        var first = component.Solutions[0].Changes.ShouldHaveSingleItem();
        (table.Definition.Cells[first.Cell].ColumnKey, first.New).ShouldBe((due, value));
    }

    [Fact]
    public void What_last_year_left_is_stated_by_another_year()
    {
        var previous = new PreviousYearFigures(2022, (_, row, column) => row == "next" && column == "natural" ? 4 : null);
        var table = Bind("", previous, "applications", ("carried", "natural", 4), ("carried", "total", 4));
        var cell = table.Definition.Cell("carried", "natural")!.Index;
        table.Evidence!(cell, 4).ShouldBe(ValueSources.OtherYear);
        table.Evidence!(cell, 5).ShouldBe(ValueSources.None);
        table.Evidence!(table.Definition.Cell("new", "natural")!.Index, 4).ShouldBe(ValueSources.None);
    }

    private static BoundTable Bind(string prose, PreviousYearFigures? previous, string key, params (string Row, string Column, decimal Value)[] values)
    {
        var lines = new List<string> { "青槐县水务局2023年政府信息公开工作年度报告" };
        foreach (var section in Format.Sections)
        {
            lines.Add(ReportBuilder.Heading(section));
            if (section.Roles.Contains(SectionRoles.Overview))
                lines.Add(prose);
            foreach (var table in Format.Tables.Where(t => t.SectionKey == section.Key))
            {
                var figures = table.Cells.Select(c => (decimal?)values.FirstOrDefault(v => table.Key == key && v.Row == c.RowKey && v.Column == c.ColumnKey).Value).ToList();
                lines.AddRange(TableFlattener.Write(PrintedTable.From(table, figures), new FlattenOptions(TableForm.Pipe)));
            }
        }

        var report = ReportBinder.Bind(ReportParser.Parse(SourceText.From(string.Join('\n', lines) + "\n")), RuleHarness.Formats);
        report.PreviousYear = previous;
        return report.Tables.Single(t => t.Definition.Key == key);
    }
}
