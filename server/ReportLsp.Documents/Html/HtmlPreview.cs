using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Documents.Publication;

namespace ReportLsp.Documents.Html;

/// <summary>A report as it is published, with its places in the source and its findings: the page of the editor's preview.</summary>
/// <remarks>
/// <para>Each block, row and cell that stands in the source has <c>data-line</c>, <c>data-column</c>, <c>data-end-line</c> and
/// <c>data-end-column</c>: lines and UTF-16 columns from 0, the end behind the last character, as VS Code counts them.</para>
/// <para>A finding is a <c>mark</c> with its severity as class (<c>error</c>, <c>warning</c>, <c>information</c>, <c>hint</c>), rule and message
/// as <c>title</c>, <c>data-rule</c>, and <c>data-finding</c>: its index in the list given. The first mark of a finding has the id
/// <c>finding-N</c>. A finding on nothing is an empty mark with the class <c>empty</c>; one whose place is not on the page is a
/// <c>p.note</c> that says it in words. Every finding of the list is on the page.</para>
/// <para>The page forbids everything but styles and scripts with the nonce, has neither event handlers nor style attributes, and takes its
/// colours from the theme of VS Code. <see cref="RenderBody"/> gives what a newer version puts into <c>main#report</c> without a reload.</para>
/// </remarks>
public static class HtmlPreview
{
    /// <summary>The page.</summary>
    /// <param name="document">The report; its model is used.</param>
    /// <param name="findings">The findings to mark, usually <see cref="Document.Diagnostics"/> with those over several reports.</param>
    /// <param name="options">Choices.</param>
    /// <exception cref="ArgumentException">The nonce could not stand in a policy.</exception>
    public static string Render(Document document, IReadOnlyList<Diagnostic> findings, PreviewOptions options)
    {
        if (!PreviewOptions.IsNonce(options.Nonce))
            throw new ArgumentException("The nonce must be 16 to 128 characters of base64.", nameof(options));
        var publication = PublicationBuilder.Build(document.Model);
        var frame = new PageFrame
        {
            Policy = $"default-src 'none'; style-src 'nonce-{options.Nonce}'; script-src 'nonce-{options.Nonce}'; base-uri 'none'; form-action 'none'",
            StyleSheet = "preview.css",
            Nonce = options.Nonce,
            MainId = "report",
            ScriptUri = options.ScriptUri,
        };
        return frame.Render(publication, html => RenderBlocks(publication, findings, LanguageOf(publication, options.Language), html));
    }

    /// <summary>The content of <c>main#report</c> alone, for an update of a page that is open.</summary>
    /// <param name="document">The report.</param>
    /// <param name="findings">The findings to mark.</param>
    /// <param name="language">Language of their messages; null for that of the report.</param>
    public static string RenderBody(Document document, IReadOnlyList<Diagnostic> findings, Language? language = null)
    {
        var publication = PublicationBuilder.Build(document.Model);
        var html = new HtmlWriter();
        RenderBlocks(publication, findings, LanguageOf(publication, language), html);
        return html.ToString();
    }

    private static void RenderBlocks(PublishedReport publication, IReadOnlyList<Diagnostic> findings, Language language, HtmlWriter html) =>
        new BlockRenderer(publication, html, new PreviewOverlay(publication.Text, findings, language)).Render();

    private static Language LanguageOf(PublishedReport publication, Language? asked) =>
        asked ?? (publication.Language.StartsWith("zh", StringComparison.Ordinal) ? Language.Chinese : Language.English);
}
