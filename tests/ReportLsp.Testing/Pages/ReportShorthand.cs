using System.Globalization;
using ReportLsp.Analysis.Formats;
using ReportLsp.Testing.Reports;

namespace ReportLsp.Testing.Pages;

/// <summary>
/// Lines of rule pages that stand for more, so that pages stay readable.
/// <code>
/// &lt;&lt;table applications new.natural=3 new.total=3^ form=row&gt;&gt;   a statutory table, other cells 0; options see <see cref="TableShorthand"/>
/// &lt;&lt;section 3 new.natural=3&gt;&gt;                              a section: its heading and its table, or a short text
/// &lt;&lt;sections 2-4&gt;&gt;                                          several
/// &lt;&lt;title 2023&gt;&gt;                                            a statutory title, of 青槐县水务局 unless agency= says otherwise
/// &lt;&lt;period 2023&gt;&gt;                                           the sentence on the reporting period
/// </code>
/// </summary>
public static class ReportShorthand
{
    private const string Agency = "青槐县水务局";

    /// <summary>Lines with every short-hand replaced.</summary>
    /// <param name="lines">Lines of a page.</param>
    /// <param name="formatId">Format of tables and sections; null for the newest built in.</param>
    /// <exception cref="FormatException">A short-hand is not known or does not fit the format.</exception>
    public static IEnumerable<string> Expand(IEnumerable<string> lines, string? formatId)
    {
        foreach (var line in lines)
        {
            if (!line.StartsWith("<<", StringComparison.Ordinal) || !line.EndsWith(">>", StringComparison.Ordinal))
            {
                yield return line;
                continue;
            }

            var words = Words(line[2..^2]);
            var format = Format(words.Select(w => w.StartsWith("format=", StringComparison.Ordinal) ? w[7..] : null).FirstOrDefault(w => w is not null) ?? formatId);
            var arguments = words.Skip(2).Where(w => !w.StartsWith("format=", StringComparison.Ordinal)).ToList();
            foreach (var made in Make(words, arguments, format, line))
                yield return made;
        }
    }

    private static IEnumerable<string> Make(List<string> words, List<string> arguments, StatutoryFormat format, string line)
    {
        var first = words.Count > 1 ? words[1] : throw new FormatException($"what of? {line}");
        switch (words[0])
        {
            case "table":
                var table = format.Table(first) ?? throw new FormatException($"{format.Id} has no table {first}");
                return TableShorthand.Expand(table, arguments);
            case "section":
                return Section(format, Number(first), arguments);
            case "sections":
                var ends = first.Split('-');
                return Enumerable.Range(Number(ends[0]), Number(ends[^1]) - Number(ends[0]) + 1).SelectMany(n => Section(format, n, arguments));
            case "title":
                return [Fill(format.TitleTemplates[0], first, arguments)];
            case "period":
                return [Fill(format.PeriodTemplates[0], first, arguments)];
            default:
                throw new FormatException($"unknown short-hand {words[0]}");
        }
    }

    private static IEnumerable<string> Section(StatutoryFormat format, int ordinal, List<string> arguments)
    {
        var section = format.Sections.FirstOrDefault(s => s.Ordinal == ordinal) ?? throw new FormatException($"{format.Id} has no section {ordinal}");
        yield return ReportBuilder.Heading(section);
        var tables = format.Tables.Where(t => t.SectionKey == section.Key).ToList();
        foreach (var line in tables.SelectMany(t => TableShorthand.Expand(t, arguments)))
            yield return line;
        if (tables.Count > 0)
            yield break;
        yield return section.Roles.Contains(SectionRoles.Problems)
            ? "存在的主要问题是部分栏目更新不够及时。改进措施是明确专人，每月检查并更新。"
            : section.Roles.Contains(SectionRoles.OtherMatters) ? "本年度未收取政府信息公开信息处理费。" : "本年度政府信息公开工作平稳有序。";
    }

    private static string Fill(string template, string year, List<string> arguments)
    {
        var agency = arguments.FirstOrDefault(a => a.StartsWith("agency=", StringComparison.Ordinal))?[7..] ?? Agency;
        return template.Replace("{agency}", agency, StringComparison.Ordinal).Replace("{year}", year, StringComparison.Ordinal);
    }

    private static StatutoryFormat Format(string? id) => id is null
        ? BuiltInFormats.All[^1]
        : BuiltInFormats.All.FirstOrDefault(f => f.Id == id) ?? throw new FormatException($"no built-in format {id}");

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"not a number: {text}");

    /// <summary>Words at spaces; a word with spaces stands in double quotes, which may begin after its equals sign.</summary>
    private static List<string> Words(string text)
    {
        var result = new List<string>();
        var word = "";
        var isQuoted = false;
        foreach (var c in text + " ")
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == ' ' && !isQuoted)
            {
                if (word.Length > 0)
                    result.Add(word);
                word = "";
            }
            else
                word += c;
        }

        return isQuoted ? throw new FormatException($"quote not closed: {text}") : result;
    }
}
