namespace ReportLsp.Testing.Pages;

/// <summary>The page of a rule: Chinese, English, cases.</summary>
public sealed record RulePage
{
    /// <summary>The headings a page must have, in this order.</summary>
    public static IReadOnlyList<string> RequiredHeadings { get; } = ["## 中文", "## English", "## Cases"];

    /// <summary>The title line without its hash: id and name.</summary>
    public required string Title { get; init; }

    /// <summary>All second-level headings in order.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>The text under each second-level heading, cases left out.</summary>
    public required IReadOnlyDictionary<string, string> Sections { get; init; }

    /// <summary>The cases in order.</summary>
    public required IReadOnlyList<PageCase> Cases { get; init; }

    /// <summary>Reads a page.</summary>
    /// <param name="rule">Rule id, for the names of cases.</param>
    /// <param name="markdown">The page.</param>
    /// <exception cref="FormatException">A fence is not closed, a mark stands wrongly, a short-hand is not known.</exception>
    public static RulePage Parse(string rule, string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var headings = new List<string>();
        var sections = new Dictionary<string, string>();
        var cases = new List<PageCase>();
        var title = "";
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, i + 1, l => l.StartsWith("```", StringComparison.Ordinal));
                if (end < 0)
                    throw new FormatException($"{rule}: the fence at line {i + 1} is not closed");
                AddCase(rule, line[3..].Trim(), lines[(i + 1)..end], i + 1, cases);
                i = end;
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                title = line[2..].Trim();
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                headings.Add(line.Trim());
                sections[line.Trim()] = "";
            }
            else if (headings.Count > 0)
            {
                sections[headings[^1]] += line + "\n";
            }
        }

        return new RulePage { Title = title, Headings = headings, Sections = sections, Cases = cases };
    }

    private static void AddCase(string rule, string info, string[] lines, int line, List<PageCase> cases)
    {
        var words = info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0] is not ("report" or "fixed"))
            return;
        try
        {
            if (words[0] == "fixed")
            {
                if (cases.Count == 0 || cases[^1].Fixed is not null)
                    throw new FormatException("a fixed block must follow its report");
                var (after, _) = CaretMarks.Parse(ReportShorthand.Expand(lines, cases[^1].Words.GetValueOrDefault("format")));
                cases[^1] = cases[^1] with { Fixed = after };
                return;
            }

            var parsed = words.Skip(1).Select(w => w.Split('=', 2)).ToDictionary(w => w[0], w => w.Length > 1 ? w[1] : "");
            var (text, expected) = CaretMarks.Parse(ReportShorthand.Expand(lines, parsed.GetValueOrDefault("format")));
            IReadOnlyList<PageFile> earlier = [];
            if (parsed.TryGetValue("with", out var with))
            {
                if (with != "previous" || cases.Count == 0 || cases[^1].Fixed is not null)
                    throw new FormatException("with=previous must follow a report");
                earlier = cases[^1].Files;
                cases.RemoveAt(cases.Count - 1);
            }

            var made = new PageCase { Rule = rule, Number = cases.Count + 1, Line = line, Text = text, Expected = expected, Words = parsed, Earlier = earlier };
            if (made.Files.Select(f => f.Path).Distinct().Count() != made.Files.Count)
                throw new FormatException("two reports of a case have the same file=");
            cases.Add(made);
        }
        catch (FormatException error)
        {
            throw new FormatException($"{rule}, fence at line {line}: {error.Message}", error);
        }
    }
}
