using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Features;

/// <summary>Cuts a rule's page into its languages: <c>## 中文</c>, then <c>## English</c>, then the cases.</summary>
public static class RulePageText
{
    private const string ChineseHeading = "## 中文";
    private const string EnglishHeading = "## English";

    /// <summary>The part of a language, without its heading; the whole page where it has no such part.</summary>
    public static string Section(string page, Language language)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        var heading = language == Language.Chinese ? ChineseHeading : EnglishHeading;
        var start = Array.FindIndex(lines, l => l.TrimEnd() == heading);
        if (start < 0)
            return page.Trim();
        var end = Array.FindIndex(lines, start + 1, l => l.StartsWith("## ", StringComparison.Ordinal));
        return string.Join('\n', lines[(start + 1)..(end < 0 ? lines.Length : end)]).Trim();
    }

    /// <summary>The first paragraph of that part, or null.</summary>
    public static string? Summary(string page, Language language)
    {
        foreach (var paragraph in Section(page, language).Split("\n\n"))
        {
            var text = paragraph.Trim();
            if (text.Length > 0 && text[0] is not ('#' or '|' or '`' or '-'))
                return text.Replace("\n", language == Language.Chinese ? "" : " ");
        }

        return null;
    }
}
