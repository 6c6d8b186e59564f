using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Finds the section an offset is in, and the range of a section.</summary>
internal static class SectionFinder
{
    /// <summary>The section whose heading or body holds an offset; null before the first.</summary>
    public static ReportSection? At(Report report, int offset)
    {
        var line = report.Text.GetLineIndex(offset);
        ReportSection? found = null;
        foreach (var section in report.Sections)
        {
            if (section.Line > line)
                break;
            found = section;
        }

        return found;
    }

    /// <summary>From the heading to the end of the last line under it that is not blank.</summary>
    public static TextSpan SpanOf(Report report, ReportSection section) =>
        TextSpan.FromBounds(report.Text.GetLineSpan(section.Line).Start, report.Text.GetLineSpan(LastLine(report, section)).End);

    /// <summary>The last line of a section that is not blank; its heading where nothing follows.</summary>
    public static int LastLine(Report report, ReportSection section)
    {
        var last = Math.Min(section.Body.Last, report.Tree.Lines.Length - 1);
        while (last > section.Line && report.Tree.Lines[last].Kind == Grammar.Syntax.SyntaxKind.BlankLine)
            last--;
        return Math.Max(last, section.Line);
    }
}
