using System.Globalization;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Output;

/// <summary>Prints what changes in a file, with three lines around each change.</summary>
internal sealed class UnifiedDiff(TextWriter writer, TerminalStyle style)
{
    private const int Context = 3;

    /// <summary>Writes the comparison of two versions of a file; nothing where they are the same.</summary>
    public void Write(string path, SourceText before, SourceText after)
    {
        var oldLines = Lines(before);
        var newLines = Lines(after);
        var lines = LineDiff.Compare(oldLines, newLines);
        var first = true;
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].IsCommon)
            {
                i++;
                continue;
            }

            if (first)
            {
                writer.WriteLine(style.Bold("--- a/" + PrintableText.Clean(path)));
                writer.WriteLine(style.Bold("+++ b/" + PrintableText.Clean(path)));
                first = false;
            }

            var end = EndOfHunk(lines, i);
            WriteHunk(lines, Math.Max(0, i - Context), end, oldLines, newLines);
            i = end;
        }
    }

    /// <summary>The first line after a change that is followed by more common lines than two contexts.</summary>
    private static int EndOfHunk(IReadOnlyList<DiffLine> lines, int start)
    {
        var lastChange = start;
        for (var i = start; i < lines.Count && i - lastChange <= 2 * Context; i++)
        {
            if (!lines[i].IsCommon)
                lastChange = i;
        }

        return Math.Min(lines.Count, lastChange + Context + 1);
    }

    private void WriteHunk(IReadOnlyList<DiffLine> lines, int start, int end, IReadOnlyList<string> oldLines, IReadOnlyList<string> newLines)
    {
        int oldCount = 0, newCount = 0, oldBefore = 0, newBefore = 0;
        for (var i = 0; i < end; i++)
        {
            var (isOld, isNew) = (lines[i].Old >= 0 ? 1 : 0, lines[i].New >= 0 ? 1 : 0);
            if (i < start)
                (oldBefore, newBefore) = (oldBefore + isOld, newBefore + isNew);
            else
                (oldCount, newCount) = (oldCount + isOld, newCount + isNew);
        }

        writer.WriteLine(style.Margin(string.Create(
            CultureInfo.InvariantCulture,
            $"@@ -{(oldCount == 0 ? oldBefore : oldBefore + 1)},{oldCount} +{(newCount == 0 ? newBefore : newBefore + 1)},{newCount} @@")));
        for (var i = start; i < end; i++)
        {
            var line = lines[i];
            if (line.IsCommon)
                WriteLine(' ', oldLines[line.Old]);
            else if (line.Old >= 0)
                WriteLine('-', oldLines[line.Old]);
            else
                WriteLine('+', newLines[line.New]);
        }
    }

    private void WriteLine(char mark, string line)
    {
        var content = line.TrimEnd('\r', '\n');
        var shown = mark + string.Concat(content.Select(c => c == '\t' ? "\t" : PrintableText.Clean(c).ToString()));
        writer.WriteLine(mark switch
        {
            '+' => style.Added(shown),
            '-' => style.Removed(shown),
            _ => shown,
        });
        if (content.Length == line.Length)
            writer.WriteLine("\\ No newline at end of file");
    }

    /// <summary>Lines with their newlines, so that a changed newline shows as a change; without the empty line after the last newline.</summary>
    private static List<string> Lines(SourceText text)
    {
        var lines = new List<string>(text.LineCount);
        for (var i = 0; i < text.LineCount; i++)
        {
            var span = text.GetLineSpanWithBreak(i);
            if (!span.IsEmpty)
                lines.Add(text.ToString(span));
        }

        return lines;
    }
}
