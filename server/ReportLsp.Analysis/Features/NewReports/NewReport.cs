using System.Text;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Features;

/// <summary>A report that is yet to be filled in.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Text">Its text: title, period, headings, tables.</param>
/// <param name="Snippet">The same with tab stops for the agency, the prose of each section without a table, and each figure (0 until typed over).</param>
public sealed record NewReport(StatutoryFormat Format, string Text, string Snippet)
{
    /// <summary>A blank report; null where no format of that id is known, or none is in force for the year.</summary>
    /// <param name="formats">The formats at hand.</param>
    /// <param name="id">Id of the format; null for the one in force.</param>
    /// <param name="year">Report year, 1900 to 9998.</param>
    /// <param name="agency">Name of the agency; null or empty where it is to be typed.</param>
    /// <param name="previous">Last year's report, whose carried figures are filled in; null for none.</param>
    public static NewReport? Of(FormatSet formats, string? id, int year, string? agency, Document? previous)
    {
        if (year is < 1900 or > 9998 || formats.Formats.FirstOrDefault(f => id is null ? f.IsInForce(year) : f.Id == id) is not { } format)
            return null;
        var values = previous is null ? new Dictionary<string, decimal>() : CarriedValues.From(format, previous.Model.Tables);
        var name = agency ?? "";
        var marked = BlankReportWriter.Write(format, name.Length == 0 ? SnippetText.AgencyStop.ToString() : name, year, values, SnippetText.FigureStop.ToString());
        return new NewReport(format, BlankReportWriter.Write(format, name, year, values), SnippetText.Of(WithProse(marked, format), format.Language));
    }

    /// <summary>Adds a stop below the heading of each section that has no table.</summary>
    private static string WithProse(string text, StatutoryFormat format)
    {
        var result = new StringBuilder(text).Append('\n');
        foreach (var section in format.Sections)
        {
            if (!format.Tables.Any(t => t.SectionKey == section.Key))
                result.Replace($"\n{BlankReportWriter.Heading(format, section)}\n", $"\n{BlankReportWriter.Heading(format, section)}\n\n{SnippetText.ProseStop}\n");
        }

        return result.ToString().TrimEnd('\n') + "\n";
    }
}
