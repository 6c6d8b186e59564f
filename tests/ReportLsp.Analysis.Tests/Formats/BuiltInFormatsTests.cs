using ReportLsp.Analysis.Formats;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Analysis.Tests.Formats;

public sealed class BuiltInFormatsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("gov-disclosure-2019", 22, 161, 15)]
    [InlineData("gov-disclosure-2021", 10, 175, 15)]
    public void A_format_has_its_values(string id, int disclosure, int applications, int reviews)
    {
        var tables = FormatOf(id).Tables;

        tables.Select(t => t.Key).ShouldBe(["disclosure", "applications", "reviews"]);
        tables.Select(t => t.Cells.Count).ShouldBe([disclosure, applications, reviews]);
        foreach (var table in tables)
        {
            table.Cells.Select(c => c.Index).ShouldBe(Enumerable.Range(0, table.Cells.Count));
            table.Rows.SelectMany(r => r.Cells).ShouldBe(table.Cells);
            table.Cells.ShouldAllBe(c => c.Column + c.ColumnSpan <= table.GridWidth);
            table.Cells.Select(c => (c.RowKey, c.ColumnKey)).ShouldBeUnique();
        }
    }

    [Fact]
    public void Formats_cover_all_years_once()
    {
        BuiltInFormats.All.Select(f => f.Id).ShouldBe(["gov-disclosure-2019", "gov-disclosure-2021"]);
        foreach (var year in Enumerable.Range(2019, 20))
            BuiltInFormats.All.Count(f => f.IsInForce(year)).ShouldBe(1);
        BuiltInFormats.All.ShouldAllBe(f => !f.IsInForce(2018));
    }

    [Fact]
    public void Cells_stand_in_the_order_of_the_samples()
    {
        var oracle = Repository.Shared("oracle/cells.tsv");
        if (oracle is null)
        {
            output.WriteLine("Skipped: ../shared/oracle/cells.tsv is not there.");
            return;
        }

        var format = new Dictionary<string, string>
        {
            ["000"] = "gov-disclosure-2021", ["001"] = "gov-disclosure-2019", ["002"] = "gov-disclosure-2021", ["003"] = "gov-disclosure-2019", ["004"] = "gov-disclosure-2021",
        };
        foreach (var report in File.ReadLines(oracle).Skip(1).Select(l => l.Split('\t')).GroupBy(f => f[0]))
        {
            var expected = FormatOf(format[report.Key]).Tables.SelectMany(t => t.Cells.Select(c => $"{t.Key}/{c.RowKey}/{c.ColumnKey}"));
            var missing = report.Where(f => f[5] == "MISSING").Select(PathOf).ToHashSet();
            report.Where(f => f[5] != "MISSING").Select(PathOf).ShouldBe(expected.Where(p => !missing.Contains(p)), report.Key);
        }
    }

    [Fact]
    public void Labels_stand_in_the_order_of_the_samples()
    {
        if (Repository.Shared("seeds") is not { } seeds)
        {
            output.WriteLine("Skipped: ../shared/seeds is not there.");
            return;
        }

        // The 2021 form as it is printed, a cell per line with bars: everything between the headings of two sections.
        var lines = File.ReadAllLines(Directory.GetFiles(seeds, "000_*").Single());
        (string Table, int First, int Last)[] places = [("disclosure", 26, 65), ("applications", 67, 308), ("reviews", 310, 346)];
        foreach (var (key, first, last) in places)
        {
            var printed = lines[(first - 1)..last].Select(l => l.TrimEnd('|', ' ')).Where(l => l.Length > 0).Select(Fold);
            var expected = FormatOf("gov-disclosure-2021").Table(key)!.Rows.SelectMany(r => r.Labels.Select(l => Fold(l.Text)).Concat(r.Cells.Select(_ => "0")));
            printed.ShouldBe(expected, key);
        }
    }

    [Fact]
    public void The_corner_and_the_groups_span_what_they_cover()
    {
        var table = FormatOf("gov-disclosure-2021").Table("applications")!;

        table.GridWidth.ShouldBe(10);
        table.Rows[0].Labels.Select(l => (l.Column, l.ColumnSpan, l.RowSpan)).ShouldBe([(0, 3, 3), (3, 7, 1)]);
        table.Rows[1].Labels.Select(l => (l.Column, l.ColumnSpan, l.RowSpan)).ShouldBe([(3, 1, 2), (4, 5, 1), (9, 1, 2)]);
        table.Rows[2].Labels.Select(l => (l.Text, l.Column)).ShouldBe([("商业企业", 4), ("科研机构", 5), ("社会公益组织", 6), ("法律服务机构", 7), ("其他", 8)]);
        table.Rows[5].Labels.Select(l => (l.Role, l.Column, l.ColumnSpan, l.RowSpan)).ShouldBe([(LabelRole.Group, 0, 1, 22), (LabelRole.Row, 1, 2, 1)]);
        table.Rows[^1].RowLabel!.ColumnSpan.ShouldBe(3);
        table.RowGroups.Single(g => g.Key == "results").ShouldSatisfyAllConditions(
            g => table.RowKeys[g.First].Key.ShouldBe("open"),
            g => g.Count.ShouldBe(22),
            g => table.RowKeys[g.Total].Key.ShouldBe("total"));
    }

    [Fact]
    public void A_narrow_block_is_as_wide_as_its_caption()
    {
        var table = FormatOf("gov-disclosure-2021").Table("disclosure")!;

        table.GridWidth.ShouldBe(4);
        table.Rows.Where(r => r.Kind == LayoutRowKind.Caption).ShouldAllBe(r => r.Labels.Single().ColumnSpan == 4);
        table.Cell("fees", "amount").ShouldSatisfyAllConditions(
            c => c!.ColumnSpan.ShouldBe(3),
            c => c!.Domain.ShouldBe(ValueDomain.Amount),
            c => c!.Unit.ShouldBe("万元"));
    }

    [Fact]
    public void A_later_format_supplies_what_an_earlier_one_does_not_state()
    {
        var older = FormatOf("gov-disclosure-2019");
        var newer = FormatOf("gov-disclosure-2021");

        older.Sections.ShouldBeSameAs(newer.Sections);
        older.Table("reviews").ShouldBeSameAs(newer.Table("reviews"));
        older.Vocabulary.Words(WordLists.PageResidue).ShouldBe(newer.Vocabulary.Words(WordLists.PageResidue));
        older.Vocabulary.Words(WordLists.OutdatedBases).ShouldContain("国办公开办函〔2021〕30号");
        newer.Vocabulary.Words(WordLists.OutdatedBases).ShouldContain("国办公开办函〔2019〕60号");
        older.Vocabulary.Aspects.ShouldBeEmpty();
    }

    [Fact]
    public void Word_lists_are_all_there()
    {
        foreach (var format in BuiltInFormats.All)
            WordLists.All.Where(list => list != WordLists.DueMatters).ShouldAllBe(list => format.Vocabulary.Words(list).Count > 0);
        BuiltInFormats.All.Select(f => f.Vocabulary.Words(WordLists.DueMatters).Count > 0).ShouldBe([false, true]);
    }

    [Fact]
    public void Deadlines_follow_the_regulation()
    {
        FormatOf("gov-disclosure-2021").Deadlines.Select(d => (d.Kind, d.Month, d.Day)).ShouldBe([("department", 1, 31), ("government", 3, 31)]);
    }

    private static StatutoryFormat FormatOf(string id) => BuiltInFormats.All.Single(f => f.Id == id);

    private static string PathOf(string[] fields) => $"{fields[1]}/{fields[2]}/{fields[3]}";

    private static string Fold(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace('（', '(').Replace('）', ')').Replace('，', ',').Replace('：', ':');
}
