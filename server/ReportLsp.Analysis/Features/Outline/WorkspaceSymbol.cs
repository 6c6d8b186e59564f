using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>A report as it is listed among those of a workspace.</summary>
/// <param name="Name">Agency and year; the title where neither is known.</param>
/// <param name="Agency">The agency, or null.</param>
/// <param name="Year">The report year, or null.</param>
/// <param name="Format">Name of its format, or null.</param>
/// <param name="Span">Its title; the start of the text where it has none.</param>
public sealed record WorkspaceSymbol(string Name, string? Agency, int? Year, string? Format, TextSpan Span)
{
    /// <summary>The entry of a document; null for a text that is no report.</summary>
    public static WorkspaceSymbol? Of(Document document)
    {
        var report = document.Model;
        var agency = report.Agency?.Value;
        var year = report.Year?.Value;
        var name = agency is null && year is null ? report.Title?.Text : agency is null ? $"{year}" : year is null ? agency : $"{agency} {year}";
        if (string.IsNullOrWhiteSpace(name) || (report.Title is null && report.Sections.Count == 0 && report.Tables.Count == 0 && agency is null))
            return null;
        return new WorkspaceSymbol(name, agency, year, report.Format?.Name, report.Title?.Span ?? new TextSpan(0, 0));
    }

    /// <summary>True where every character of a query stands in the name in that order, case aside; an empty query finds all.</summary>
    public bool Matches(string query)
    {
        var at = 0;
        foreach (var c in query)
        {
            if (char.IsWhiteSpace(c))
                continue;
            while (at < Name.Length && char.ToLowerInvariant(Name[at]) != char.ToLowerInvariant(c))
                at++;
            if (at++ >= Name.Length)
                return false;
        }

        return true;
    }
}
