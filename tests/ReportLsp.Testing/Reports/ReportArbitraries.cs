using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Analysis.Formats;

namespace ReportLsp.Testing.Reports;

/// <summary>FsCheck generators of reports, mutated reports and text that looks like parts of reports.</summary>
public static class ReportArbitraries
{
    private static readonly string[] Fragments =
    [
        "一、总体情况", "二、主动公开政府信息情况", "（一）主动公开。", "1.属于国家秘密", "（七）总计", "四、结转下年度继续办理",
        "青槐县水务局2023年政府信息公开工作年度报告", "@format gov-disclosure-2021", "@suppress RPT2006 -- 原表如此", "@year: 2023", "@", "# ", "#### 其他",
        "第二十条第（一）项 |", "信息内容", "规章 | 0 | 0 | 0 |", "| 规章 | 1 | 2 | 3 |", "|||", "|", "| ^^ || 商业企业 | a\\|b |", "|---|---:|",
        "行政许可\t0\t\t", "\t（二）部分公开\t\t", "合计\t1\t2\t3", "0", "0 |", "１２", "+1036", "1,234.50", "/", "—", "无", "", "　", "\uFEFF", "\u0000", "😀", "\ud83d", "é",
        "统计期限自2023年1月1日起至2023年12月31日止。", "共收到申请12件，其中自然人10件。", "勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
        "@check row(1) + row(2) = row(7) + row(8)", "((((", "》《“", "&nbsp;<br>**",
    ];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r", "", " "];

    /// <summary>Valid reports of the formats, in any mixture of forms.</summary>
    public static Arbitrary<ReportPlan> Reports(IReadOnlyList<StatutoryFormat> formats) => Arb.From(ReportGen(formats));

    /// <summary>Reports with one change each, and the findings due.</summary>
    public static Arbitrary<Mutation> Mutations(IReadOnlyList<StatutoryFormat> formats) =>
        Arb.From(
            from plan in ReportGen(formats)
            from pick in Gen.Choose(0, int.MaxValue - 1)
            select Mutate(plan, pick));

    /// <summary>Lines as reports have them, in no order, with every line end; shrinks by halves.</summary>
    public static Arbitrary<string> Texts() => Arb.From(TextGen(), Halves);

    /// <summary>Text of a valid or mutated report with fragments put in or ranges cut out; shrinks by halves.</summary>
    public static Arbitrary<string> DamagedReports(IReadOnlyList<StatutoryFormat> formats) => Arb.From(
        from plan in ReportGen(formats)
        from fragment in Gen.Elements(Fragments)
        from at in Gen.Choose(0, int.MaxValue - 1)
        from cut in Gen.Choose(0, 200)
        select Damage(plan.ToString(), fragment, at, cut),
        Halves);

    private static Gen<ReportPlan> ReportGen(IReadOnlyList<StatutoryFormat> formats) =>
        from format in Gen.Elements(formats.AsEnumerable())
        from seed in Gen.Choose(0, 1_000_000)
        from style in Gen.Elements(Enum.GetValues<ValueStyle>())
        from forms in Gen.ListOf(Gen.Elements(FlattenOptions.Varieties.AsEnumerable()), 3)
        select ReportBuilder.Build(format, seed, style, [.. forms]);

    private static Gen<string> TextGen() =>
        from pieces in Gen.ListOf(Gen.Zip(Gen.Elements(Fragments), Gen.Elements(LineEnds)))
        select string.Concat(pieces.Select(p => p.Item1 + p.Item2));

    private static IEnumerable<string> Halves(string text)
    {
        if (text.Length < 2)
            yield break;
        yield return text[..(text.Length / 2)];
        yield return text[(text.Length / 2)..];
        yield return text[1..];
        yield return text[..^1];
    }

    private static string Damage(string text, string fragment, int at, int cut)
    {
        var start = at % (text.Length + 1);
        return text[..start] + fragment + text[Math.Min(text.Length, start + cut)..];
    }

    /// <summary>Picks one of the changes and its place from a number.</summary>
    private static Mutation Mutate(ReportPlan plan, int pick)
    {
        var tables = plan.Format.Tables.Where(t => TableMutator.DetailRows(t).Count > 0).ToList();
        var table = tables[pick % tables.Count];
        var rows = TableMutator.DetailRows(table);
        var row = rows[pick / 7 % rows.Count];
        var longRows = rows.Where(r => table.Rows.First(l => l.Key == r).RowLabel!.Text.Length >= TableMutator.MinimumMisspeltLength).ToList();
        var pairs = TableMutator.Neighbours(table);
        var cell = table.Cells[pick / 11 % table.Cells.Count];
        return (pick / 3 % 10) switch
        {
            0 when longRows.Count > 0 => TableMutator.MisspellLabel(plan, table.Key, longRows[pick / 7 % longRows.Count]),
            1 => TableMutator.DropRow(plan, table.Key, row),
            2 => TableMutator.AddLocalRow(plan, table.Key, row),
            3 => TableMutator.DropValue(plan, table.Key, row, pick / 5 % table.Rows.First(l => l.Key == row).Cells.Count),
            4 when pairs.Count > 0 => TableMutator.SwapRows(plan, table.Key, pairs[pick / 7 % pairs.Count].First, pairs[pick / 7 % pairs.Count].Second),
            5 => TableMutator.SlashForZero(plan, table.Key),
            6 when plan.Table(table.Key)!.Options.Form != Analysis.Model.TableForm.Cell => TableMutator.BlankTotals(plan, table.Key),
            7 => ReportMutator.DropSection(plan, plan.Format.Sections[pick / 5 % plan.Format.Sections.Count].Key),
            8 => ReportMutator.ParagraphAfterTable(plan, table.Key),
            _ => TableMutator.ChangeValue(plan, table.Key, cell.RowKey, cell.ColumnKey, 1),
        };
    }
}
