using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>Whole lines put between the lines of a report, with blank lines where the report has them.</summary>
internal static class LineInsertion
{
    /// <summary>Lines before a line.</summary>
    public static TextChange Before(Report report, int line, IReadOnlyList<string> lines)
    {
        var newLine = report.Text.NewLine;
        var isSpaced = IsBlank(report, line - 1) || (line == 0 && IsBlank(report, 1));
        var text = string.Concat(lines.Select(l => l + newLine)) + (isSpaced ? newLine : "");
        return new TextChange(new TextSpan(report.Text.GetLineSpan(line).Start, 0), text);
    }

    /// <summary>Lines after a line: at the start of the next, or at the end of the text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="line">0-based line.</param>
    /// <param name="lines">What to insert.</param>
    /// <param name="isSpaced">True to put a blank line before.</param>
    public static TextChange After(Report report, int line, IReadOnlyList<string> lines, bool isSpaced)
    {
        var newLine = report.Text.NewLine;
        var full = report.Text.GetLineSpanWithBreak(line);
        var endsOpen = full.End == report.Text.GetLineSpan(line).End;
        var text = (isSpaced ? newLine : "") + string.Join(newLine, lines);
        return new TextChange(new TextSpan(full.End, 0), endsOpen ? newLine + text : text + newLine);
    }

    /// <summary>True for a blank line inside the text.</summary>
    public static bool IsBlank(Report report, int line) =>
        line >= 0 && line < report.LineRoles.Count && report.LineRoles[line] == LineRole.Blank && report.Text.GetLineSpanWithBreak(line).Length > 0;
}
