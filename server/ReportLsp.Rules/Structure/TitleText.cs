using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Rules.Structure;

/// <summary>Titles made of a template.</summary>
internal static class TitleText
{
    /// <summary>The template with its places filled.</summary>
    public static string Fill(string template, string agency, string year) =>
        template.Replace("{agency}", agency, StringComparison.Ordinal).Replace("{year}", year, StringComparison.Ordinal);

    /// <summary>The title due, for messages; what is not known is named.</summary>
    public static LocalizedText Expected(Report report, string template)
    {
        var year = report.Year?.Value.ToString(CultureInfo.InvariantCulture);
        return new LocalizedText(
            Fill(template, report.Agency?.Value ?? "（机关名称）", year ?? "（年份）"),
            Fill(template, report.Agency?.Value ?? "(agency)", year ?? "(year)"));
    }
}
