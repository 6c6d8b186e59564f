using ReportLsp.Analysis.Formats;

namespace ReportLsp.Testing.Reports;

/// <summary>How the values of a generated report are drawn.</summary>
public enum ValueStyle
{
    /// <summary>Non-zero, pairwise distinct in each table.</summary>
    Distinct,

    /// <summary>As in a small agency: mostly 0.</summary>
    Plausible,

    /// <summary>All 0.</summary>
    Zero,
}

/// <summary>Makes complete, balanced reports for the built-in Chinese formats from a seed number.</summary>
public static class ReportBuilder
{
    private static readonly string[] Agencies =
    [
        "青槐县人民政府办公室", "临沧湾区水务局", "白石浦镇人民政府", "云栖岭县林业局", "松陵口街道办事处", "望江坪乡人民政府",
    ];

    private static readonly string[] Numerals = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>A valid report: balanced tables and prose that agrees with them.</summary>
    /// <param name="format">A built-in format, or one with the same table keys.</param>
    /// <param name="seed">Any number; the same one gives the same report.</param>
    /// <param name="style">How values are drawn.</param>
    /// <param name="forms">Form of each table in turn; canonical pipes where none is given.</param>
    public static ReportPlan Build(StatutoryFormat format, int seed, ValueStyle style = ValueStyle.Distinct, params IReadOnlyList<FlattenOptions> forms) =>
        Build(format, seed, table => Draw(table, seed, style), forms);

    /// <summary>A report with given values by table; prose takes its counts from them.</summary>
    public static ReportPlan Build(
        StatutoryFormat format, int seed, Func<TableDefinition, IReadOnlyList<decimal>> values, params IReadOnlyList<FlattenOptions> forms)
    {
        var random = new Random(seed);
        var lastYear = Math.Min(format.LastYear ?? 2024, 2024);
        var year = format.FirstYear + random.Next(Math.Max(1, lastYear - format.FirstYear + 1));
        var agency = Agencies[random.Next(Agencies.Length)];
        var drawn = format.Tables.ToDictionary(t => t.Key, t => values(t));
        var prose = new ReportProse(random, agency, year, (table, row, column) =>
            format.Table(table)?.Cell(row, column) is { } cell ? drawn[table][cell.Index] : null);
        var plan = new ReportPlan
        {
            Format = format,
            Year = year,
            Agency = agency,
            Opening =
            [
                format.TitleTemplates[0].Replace("{agency}", agency, StringComparison.Ordinal).Replace("{year}", $"{year}", StringComparison.Ordinal),
                $"（{year + 1}年1月{random.Next(8, 29)}日）",
                $"本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
            ],
            Sections = [.. format.Sections.Select(s => Section(format, s, drawn, prose))],
        };
        return forms.Count == 0 ? plan : plan.WithForms(forms);
    }

    /// <summary>The statutory heading line of a section.</summary>
    public static string Heading(SectionDefinition section) =>
        (section.Ordinal < Numerals.Length ? Numerals[section.Ordinal] : $"{section.Ordinal}") + "、" + section.Title;

    private static decimal[] Draw(TableDefinition table, int seed, ValueStyle style) => style switch
    {
        ValueStyle.Distinct => BalancedValues.Distinct(table, seed),
        ValueStyle.Plausible => BalancedValues.Plausible(table, seed),
        _ => BalancedValues.Zero(table),
    };

    private static PlannedSection Section(
        StatutoryFormat format, SectionDefinition section, Dictionary<string, IReadOnlyList<decimal>> values, ReportProse prose)
    {
        var blocks = new List<PlannedBlock>();
        foreach (var table in format.Tables.Where(t => t.SectionKey == section.Key))
        {
            var printed = PrintedTable.From(table, [.. values[table.Key].Select(v => (decimal?)v)]);
            blocks.Add(new PlannedTable(printed, new FlattenOptions(Analysis.Model.TableForm.Pipe)));
        }

        IReadOnlyList<string> paragraphs = section.Roles.Contains(SectionRoles.Overview) ? prose.Overview()
            : section.Roles.Contains(SectionRoles.Problems) ? prose.Problems()
            : section.Roles.Contains(SectionRoles.OtherMatters) ? prose.OtherMatters()
            : [];
        blocks.InsertRange(0, paragraphs.Select(p => new PlannedProse(p)));
        return new PlannedSection(section.Key, Heading(section), blocks);
    }
}
