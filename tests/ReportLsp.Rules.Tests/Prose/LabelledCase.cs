using System.Globalization;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Prose;
using ReportLsp.Testing.Reports;

namespace ReportLsp.Rules.Tests.Prose;

/// <summary>A case of <c>tests/corpus/prose</c>.</summary>
internal sealed class LabelledCase
{
    private readonly List<string> _paragraphs = [];
    private readonly Dictionary<string, decimal> _cells = [];

    /// <summary>Number and description.</summary>
    public required string Name { get; init; }

    /// <summary>The report year.</summary>
    public int Year { get; private set; } = 2023;

    /// <summary>The agency.</summary>
    public string Agency { get; private set; } = "";

    /// <summary>Key or role of the section the text stands in.</summary>
    public string Section { get; private set; } = "overview";

    /// <summary>Figures of the year before.</summary>
    public PreviousYearFigures? Previous { get; private set; }

    /// <summary>The paragraphs, joined by newlines.</summary>
    public string Text => string.Join('\n', _paragraphs);

    /// <summary>The findings due: rule, wrong text, which of its places, right value.</summary>
    public List<(string Rule, string Wrong, int Place, string? Right)> Due { get; } = [];

    /// <summary>Reads a file.</summary>
    public static List<LabelledCase> Read(string path)
    {
        var result = new List<LabelledCase>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                result.Add(new LabelledCase { Name = line[3..] });
            else if (result.Count > 0 && line.Length > 0)
                result[^1].Take(line);
        }

        return result;
    }

    /// <summary>A report with the tables of the case and its text; the offset at which the text begins.</summary>
    public (string Report, int Start) Write()
    {
        var format = BuiltInFormats.All.First(f => f.IsInForce(Year));
        var lines = new List<string> { format.TitleTemplates[0].Replace("{agency}", Agency, StringComparison.Ordinal).Replace("{year}", $"{Year}", StringComparison.Ordinal) };
        var start = 0;
        foreach (var section in format.Sections)
        {
            lines.Add(ReportBuilder.Heading(section));
            if (section.Key == Section || section.Roles.Contains(Section))
            {
                start = lines.Sum(l => l.Length + 1);
                lines.AddRange(_paragraphs);
            }

            foreach (var table in format.Tables.Where(t => t.SectionKey == section.Key))
            {
                var values = table.Cells.Select(c => (decimal?)_cells.GetValueOrDefault($"{table.Key}/{c.RowKey}/{c.ColumnKey}")).ToList();
                lines.AddRange(TableFlattener.Write(PrintedTable.From(table, values), new FlattenOptions(Analysis.Model.TableForm.Pipe)));
            }
        }

        return start > 0 ? (string.Join('\n', lines) + "\n", start) : throw new FormatException($"{Name}: no section \"{Section}\" in the format of {Year}");
    }

    private void Take(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var rest = space < 0 ? "" : line[(space + 1)..];
        if (line.StartsWith("@year ", StringComparison.Ordinal))
            Year = int.Parse(rest, CultureInfo.InvariantCulture);
        else if (line.StartsWith("@agency ", StringComparison.Ordinal))
            Agency = rest;
        else if (line.StartsWith("@section ", StringComparison.Ordinal))
            Section = rest;
        else if (line.StartsWith("@cells", StringComparison.Ordinal))
            TakeValues(rest.Split(' '), _cells);
        else if (line.StartsWith("@previous ", StringComparison.Ordinal))
            TakePrevious(rest.Split(' '));
        else if (line.StartsWith("expect ", StringComparison.Ordinal))
            TakeDue(rest);
        else
            _paragraphs.Add(line);
    }

    private static void TakeValues(IEnumerable<string> words, Dictionary<string, decimal> values)
    {
        foreach (var word in words.Where(w => w.Length > 0))
        {
            var equals = word.LastIndexOf('=');
            values[word[..equals]] = decimal.Parse(word[(equals + 1)..], CultureInfo.InvariantCulture);
        }
    }

    private void TakePrevious(string[] words)
    {
        var values = new Dictionary<string, decimal>();
        TakeValues(words.Skip(1), values);
        Previous = new PreviousYearFigures(
            int.Parse(words[0], CultureInfo.InvariantCulture),
            (table, row, column) => values.TryGetValue($"{table}/{row}/{column}", out var value) ? value : null);
    }

    private void TakeDue(string text)
    {
        if (text == "none")
            return;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var parts = text[(space + 1)..].Split(" -> ");
        var hash = parts[0].LastIndexOf('#');
        var place = hash < 0 ? 1 : int.Parse(parts[0][(hash + 1)..], CultureInfo.InvariantCulture);
        Due.Add((text[..space], hash < 0 ? parts[0] : parts[0][..hash].TrimEnd(), place, parts.Length > 1 ? parts[1] : null));
    }
}
