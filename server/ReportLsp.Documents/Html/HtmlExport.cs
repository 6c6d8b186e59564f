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
        var html = new HtmlWriter();
        html.Raw("<!DOCTYPE html>\n").Open("html").Attribute("lang", publication.Language).Line();
        html.Open("head").Line();
        html.Open("meta").Attribute("charset", "utf-8").Void().Line();

        // Whatever a reader of the page adds to it, nothing in it can run or be fetched.
        html.Open("meta").Attribute("http-equiv", "Content-Security-Policy").Attribute("content", "default-src 'none'; style-src 'unsafe-inline'").Void().Line();
        html.Open("meta").Attribute("name", "viewport").Attribute("content", "width=device-width, initial-scale=1").Void().Line();
        html.Open("meta").Attribute("name", "generator").Attribute("content", "ReportLsp").Void().Line();
        html.Open("title").Text(publication.Title).Close().Line();
        html.Open("style").Raw(StyleSheet.Read("publication.css")).Close().Line();
        html.Close().Line();
        html.Open("body").Line().Open("main").Line();
        new BlockRenderer(publication, html, null).Render();
        html.Close().Line().Close().Line().Close().Line();
        return html.ToString();
    }
}
