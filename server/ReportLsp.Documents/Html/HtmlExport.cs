using ReportLsp.Analysis.Model;
using ReportLsp.Documents.Publication;

namespace ReportLsp.Documents.Html;

/// <summary>A report as one HTML page, as it is published: nothing outside the page is used, nothing of it is run.</summary>
/// <remarks>
/// The blocks are those of <see cref="PublicationBuilder"/>. Fonts and sizes are those of GB/T 9704, by name, with faces that other systems
/// have behind them. The same report gives the same bytes.
/// </remarks>
public static class HtmlExport
{
    /// <summary>The page, with <c>\n</c> for newlines.</summary>
    /// <param name="report">The report; findings do not matter.</param>
    public static string Render(Report report)
    {
        var publication = PublicationBuilder.Build(report);

        // Whatever a reader of the page adds to it, nothing in it can run or be fetched.
        var frame = new PageFrame { Policy = "default-src 'none'; style-src 'unsafe-inline'", StyleSheet = "publication.css", Generator = "ReportLsp" };
        return frame.Render(publication, html => new BlockRenderer(publication, html, null).Render());
    }
}
