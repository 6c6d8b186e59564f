using System.Globalization;
using Shouldly;

namespace ReportLsp.Testing.Reports;

/// <summary>Slips in a text given by its lines, as the repair specification writes them.</summary>
public static class LineMutation
{
    /// <summary>Applies changes with a space between two: <c>95:53→35</c>, <c>107:</c> for a line deleted; or <c>swap 113 122</c>.</summary>
    /// <param name="text">The text; a changed line must begin with the old value.</param>
    /// <param name="mutation">The changes, lines counted from 1; empty for none.</param>
    public static string Apply(string text, string mutation)
    {
        var lines = text.Split('\n').ToList();
        var words = mutation.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["swap", var a, var b])
        {
            var (i, j) = (IndexOf(a), IndexOf(b));
            (lines[i], lines[j]) = (lines[j], lines[i]);
            words = [];
        }

        foreach (var word in words)
        {
            var (line, change) = (IndexOf(word.Split(':')[0]), word.Split(':')[1].Split('→'));
            if (change.Length == 1)
            {
                lines.RemoveAt(line);
                continue;
            }

            lines[line].ShouldStartWith(change[0]);
            lines[line] = change[1] + lines[line][change[0].Length..];
        }

        return string.Join('\n', lines);
    }

    private static int IndexOf(string line) => int.Parse(line, CultureInfo.InvariantCulture) - 1;
}
