using System.Globalization;
using System.Text.Json;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Output;

/// <summary>What people see in a terminal of 100 columns, on all samples: the carets stand under what the finding is about.</summary>
public sealed class TextOutputTests : IDisposable
{
    private const int Width = 100;
    private readonly CliRunner _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Carets_stand_under_the_place_of_each_finding()
    {
        var samples = RepositoryFiles.PathOf("samples");
        foreach (var path in Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories))
            _cli.Write("s/" + Path.GetRelativePath(samples, path).Replace('\\', '/'), File.ReadAllBytes(path));
        var lines = _cli.Run("check", "s", "--lang", "zh").Output.Split('\n');
        using var json = JsonDocument.Parse(_cli.Run("check", "s", "--lang", "zh", "--format", "json").Output);
        var at = 0;
        var count = 0;
        foreach (var file in json.RootElement.GetProperty("files").EnumerateArray())
        {
            var name = file.GetProperty("path").GetString()!;
            var text = TextDecoder.Decode(File.ReadAllBytes(_cli.PathOf(name))).Text!;
            foreach (var finding in file.GetProperty("diagnostics").EnumerateArray())
            {
                var (line, column, endLine, endColumn) = (Number(finding, "line"), Number(finding, "column"), Number(finding, "endLine"), Number(finding, "endColumn"));
                at = Array.FindIndex(lines, at, l => l.StartsWith($"{name}:{line}:{column} {finding.GetProperty("severity").GetString()} {finding.GetProperty("rule").GetString()} ", StringComparison.Ordinal)) + 1;
                at.ShouldBeGreaterThan(0);
                if (finding.GetProperty("severity").GetString() == "hint")
                    continue;
                count++;
                var source = text.ToString(text.GetLineSpan(line - 1));
                var due = endLine > line ? source[(column - 1)..] : source[(column - 1)..(endColumn - 1)];
                Check(lines[at], lines[at + 1], line, due);
            }
        }

        count.ShouldBeGreaterThan(30);
    }

    private static void Check(string excerpt, string carets, int line, string due)
    {
        var marker = excerpt.IndexOf(" | ", StringComparison.Ordinal) + 3;
        excerpt[..marker].Trim(' ', '|').ShouldBe(line.ToString(CultureInfo.InvariantCulture));
        DisplayWidth.Of(excerpt).ShouldBeLessThanOrEqualTo(Width);
        carets.Length.ShouldBeLessThanOrEqualTo(Width + 1);
        carets[..marker].Trim().ShouldBe("|");
        var first = carets.IndexOf('^');
        var marked = Slice(excerpt, first, carets.Length - first);
        if (due.Length == 0)
            (carets.Length - first).ShouldBe(1);
        else if (marked.EndsWith('…'))
            due.ShouldStartWith(marked[..^1]);
        else
            marked.ShouldBe(due);
    }

    /// <summary>What stands in some columns of a line.</summary>
    private static string Slice(string line, int from, int width)
    {
        var (column, start) = (0, 0);
        for (; start < line.Length && column < from; start++)
            column += DisplayWidth.Of(line.AsSpan(start, 1));
        var end = start;
        for (; end < line.Length && column < from + width; end++)
            column += DisplayWidth.Of(line.AsSpan(end, 1));
        return line[start..end];
    }

    private static int Number(JsonElement finding, string key) => finding.GetProperty(key).GetInt32();
}
