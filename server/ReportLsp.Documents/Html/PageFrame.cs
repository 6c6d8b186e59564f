using ReportLsp.Documents.Publication;

namespace ReportLsp.Documents.Html;

/// <summary>What export and preview have in common: everything of a page but the content of <c>main</c>.</summary>
internal sealed class PageFrame
{
    /// <summary>The content security policy.</summary>
    public required string Policy { get; init; }

    /// <summary>Name of the style sheet.</summary>
    public required string StyleSheet { get; init; }

    /// <summary>Value of <c>meta generator</c>; null for none.</summary>
    public string? Generator { get; init; }

    /// <summary>Nonce of the style sheet and the script; null where the policy needs none.</summary>
    public string? Nonce { get; init; }

    /// <summary>Id of <c>main</c>; null for none.</summary>
    public string? MainId { get; init; }

    /// <summary>Address of a script; null for none.</summary>
    public string? ScriptUri { get; init; }

    /// <summary>The page, with <c>\n</c> for newlines.</summary>
    /// <param name="publication">The report.</param>
    /// <param name="writeMain">Writes the content of <c>main</c>.</param>
    public string Render(PublishedReport publication, Action<HtmlWriter> writeMain)
    {
        var html = new HtmlWriter();
        html.Raw("<!DOCTYPE html>\n").Open("html").Attribute("lang", publication.Language).Line();
        html.Open("head").Line();
        html.Open("meta").Attribute("charset", "utf-8").Void().Line();
        html.Open("meta").Attribute("http-equiv", "Content-Security-Policy").Attribute("content", Policy).Void().Line();
        html.Open("meta").Attribute("name", "viewport").Attribute("content", "width=device-width, initial-scale=1").Void().Line();
        if (Generator is not null)
            html.Open("meta").Attribute("name", "generator").Attribute("content", Generator).Void().Line();
        html.Open("title").Text(publication.Title).Close().Line();
        html.Open("style");
        if (Nonce is not null)
            html.Attribute("nonce", Nonce);
        html.Raw(Html.StyleSheet.Read(StyleSheet)).Close().Line();
        html.Close().Line();
        html.Open("body").Line().Open("main");
        if (MainId is not null)
            html.Attribute("id", MainId);
        html.Line();
        writeMain(html);
        html.Close().Line();
        if (ScriptUri is not null)
            html.Open("script").Attribute("nonce", Nonce).Attribute("src", ScriptUri).Close().Line();
        html.Close().Line().Close().Line();
        return html.ToString();
    }
}
