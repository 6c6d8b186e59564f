using System.Globalization;
using System.Text;
using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli.Output;

/// <summary>The last line of the text output.</summary>
public static class SummaryText
{
    /// <summary>Counts that are not 0, or that nothing was found.</summary>
    public static LocalizedText Of(RunSummary summary)
    {
        if (summary.Worst == DiagnosticSeverity.Off)
            return new LocalizedText($"检查了 {Text(summary.Files)} 个文件，没有发现问题。", $"Checked {Count(summary.Files, "file")}: nothing found.");
        var chinese = new StringBuilder($"检查了 {Text(summary.Files)} 个文件：");
        var english = new StringBuilder($"Checked {Count(summary.Files, "file")}: ");
        var any = false;
        Add(summary.Errors, "个错误", "error");
        Add(summary.Warnings, "个警告", "warning");
        Add(summary.Information, "条信息", "information");
        Add(summary.Hints, "条提示", "hint");
        if (summary.HasFixes)
        {
            chinese.Append("。部分问题可用 reportlsp fix 改正");
            english.Append("; reportlsp fix can mend some");
        }

        return new LocalizedText(chinese.Append('。').ToString(), english.Append('.').ToString());

        void Add(int count, string unit, string noun)
        {
            if (count == 0)
                return;
            chinese.Append(any ? "，" : "").Append(CultureInfo.InvariantCulture, $"{count} {unit}");
            english.Append(any ? ", " : "").Append(noun == "information" ? $"{Text(count)} {noun}" : Count(count, noun));
            any = true;
        }
    }

    private static string Count(int count, string noun) => $"{Text(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
