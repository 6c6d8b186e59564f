using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Tables;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>Which format a report follows: declared, else by the labels of its tables, else by its year (MARKUP, Shape first).</summary>
internal static class FormatChoice
{
    /// <summary>Headings that show a report of a format where it has no table.</summary>
    private const int FewestHeadings = 2;

    /// <summary>Chooses; null where nothing shows a report.</summary>
    public static (StatutoryFormat? Format, InferenceSource Source) Choose(
        FormatSet formats,
        TableScan scan,
        IReadOnlyList<Directive> directives,
        string? defaultFormat,
        ReportTitle? title,
        int? year,
        IReadOnlyList<HeadingMap> headings)
    {
        var declared = directives.FirstOrDefault(d => d.Key == "format")?.Value ?? defaultFormat;
        if (declared is not null && formats.Find(declared) is { } named)
            return (named, InferenceSource.Declared);

        StatutoryFormat? best = null;
        var bestScore = 0.0;
        foreach (var format in formats.Formats)
        {
            var score = scan.ScoreOf(format.Id);
            if (score > 0 && (year is { } y ? format.IsInForce(y) : format.LastYear is null))
                score += 0.5;
            if (score > bestScore)
                (best, bestScore) = (format, score);
        }

        if (best is not null)
            return (best, InferenceSource.Tables);
        for (var i = 0; i < formats.Formats.Count; i++)
        {
            var format = formats.Formats[i];
            var isReport = headings[i].Count >= FewestHeadings || (title is not null && headings[i].Count > 0) || (title is not null && IsTitleOf(format, title));
            if (isReport && (year is null ? format.LastYear is null : format.IsInForce(year.Value)))
                return (format, year is null ? InferenceSource.Title : InferenceSource.Year);
        }

        return (null, InferenceSource.None);
    }

    private static bool IsTitleOf(StatutoryFormat format, ReportTitle title) =>
        format.TitleTemplates.Concat(format.WrongTitleTemplates).Any(t => new TemplateMatcher(t).Whole(title.Text) is not null);
}
