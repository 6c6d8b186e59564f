using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Formatting;

public sealed class CarriedValuesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_last_year_left_is_what_this_year_begins_with(int lastFormat)
    {
        string[] columns = ["natural", "enterprise", "research", "welfare", "legal", "other", "total"];
        var last = BuiltInFormats.All[lastFormat];
        var values = columns.Select((c, i) => (Path: $"applications/next/{c}", Value: (decimal)(i + 1))).ToDictionary(v => v.Path, v => v.Value);
        var text = BlankReportWriter.Write(last, "青禾县水务局", last.FirstYear, values, "0");
        var report = ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), new FormatSet(BuiltInFormats.All));

        var carried = CarriedValues.From(BuiltInFormats.All[1], report.Tables);

        carried.ShouldBe(columns.Select((c, i) => KeyValuePair.Create($"applications/carried/{c}", (decimal)(i + 1))), ignoreOrder: true);
    }

    [Fact]
    public void A_report_of_zeros_binds_to_its_own_format_in_canonical_form()
    {
        foreach (var format in BuiltInFormats.All)
        {
            var text = BlankReportWriter.Write(format, "青禾县水务局", format.FirstYear, new Dictionary<string, decimal>(), "0");

            var report = ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), new FormatSet(BuiltInFormats.All));

            report.Format.ShouldBe(format);
            report.Sections.Select(s => s.Definition!.Key).ShouldBe(format.Sections.Select(s => s.Key));
            report.Tables.Select(t => t.Definition.Key).ShouldBe(format.Tables.Select(t => t.Key));
            report.Tables.SelectMany(t => t.MissingRows).ShouldBeEmpty();
            report.Tables.SelectMany(t => t.Cells).Where(c => c.Number != 0).Select(c => c.Definition).ShouldBeEmpty();
            report.Tables.ShouldAllBe(t => t.Form == TableForm.Pipe);
        }
    }
}
