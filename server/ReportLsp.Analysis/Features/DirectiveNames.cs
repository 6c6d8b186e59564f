using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Features;

/// <summary>A directive of report markup.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Description">What it does.</param>
/// <param name="Example">How it is written.</param>
internal sealed record DirectiveName(string Key, LocalizedText Description, string Example)
{
    /// <summary>Description and example as Markdown.</summary>
    public string Markdown(Language language) => $"**@{Key}**\n\n{Description.For(language)}\n\n`{Example}`\n";
}

/// <summary>The directives of report markup with what they do.</summary>
internal static class DirectiveNames
{
    /// <summary>All of them, in the order in which they usually stand.</summary>
    public static IReadOnlyList<DirectiveName> All { get; } =
    [
        new("format", new("报告按哪一种格式核对；不写时按标题、表格和年度判断。", "The format the report is checked against; where absent, title, tables and year tell."), "@format gov-disclosure-2021"),
        new("year", new("报告年度；不写时取自标题或统计期限。", "The report year; where absent, taken from the title or the reporting period."), "@year 2024"),
        new("agency", new("编制报告的机关；不写时取自标题。", "The reporting agency; where absent, taken from the title."), "@agency 青槐县水务局"),
        new("published", new("公布日期，用来核对是否按期公布。", "The day of publication, held against the deadline."), "@published 2025-01-20"),
        new(SuppressionSyntax.Key, new(
            "屏蔽下一段或下一张表中的提示，须写明理由；写在章节标题前管整节，写在报告标题前管全文。",
            "Silences findings in the next paragraph or table, with a reason; before a heading it covers the section, before the title the whole file."),
            "@suppress RPT2006 -- 系统导出时为空"),
        new("check", new("为前面的表写明一条勾稽关系，随报告一起核对。", "States a relation over the table before it, which is then checked."), "@check col(合计) = col(男) + col(女)"),
    ];

    /// <summary>The directive with a key, or null.</summary>
    public static DirectiveName? Find(string key) => All.FirstOrDefault(d => d.Key == key);

    /// <summary>A format in a few lines of Markdown.</summary>
    public static string OfFormat(StatutoryFormat format, Language language)
    {
        var isChinese = language == Language.Chinese;
        var years = format.LastYear is { } last ? $"{format.FirstYear}–{last}" : isChinese ? $"{format.FirstYear} 起" : $"from {format.FirstYear}";
        var basis = string.Concat(format.LegalBasis.Select(b => $"\n- {MarkdownText.Escape(b)}"));
        return $"**{MarkdownText.Escape(format.Name)}**\n\n{(isChinese ? "适用年度：" : "Report years: ")}{years}\n{basis}\n";
    }
}
