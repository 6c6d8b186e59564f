using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Documents.Html;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules;
using ReportLsp.Testing;

namespace ReportLsp.Documents.Tests;

/// <summary>Opens reports and reads the pages made of them as a browser does.</summary>
public static class Pages
{
    public const string Nonce = "dGVzdC1ub25jZS0wMDE";

    private static readonly FormatSet Formats =
        new(BuiltInFormats.All.Concat(WorkspaceFormats.Load(RepositoryFiles.PathOf("samples/grants")).Formats));

    private static readonly string[] Reports = [".txt", ".report"];

    /// <summary>All sample reports by path below <c>samples</c>.</summary>
    public static IReadOnlyList<string> Samples { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryFiles.PathOf("samples"), "*", SearchOption.AllDirectories)
            .Where(f => Reports.Contains(Path.GetExtension(f)))
            .Select(f => Path.GetRelativePath(RepositoryFiles.PathOf("samples"), f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static Document Open(string text) => Open(SourceText.From(text));

    public static Document Open(SourceText text) =>
        new("a.report", text, new AnalysisSettings { Formats = Formats, Rules = RuleCatalog.Default, Today = new DateOnly(2025, 2, 1) });

    public static Document Sample(string name) =>
        Open(TextDecoder.Decode(File.ReadAllBytes(RepositoryFiles.PathOf("samples/" + name))).Text.ShouldBeText());

    public static string Export(Document document) => HtmlExport.Render(document.Model);

    public static string Preview(Document document, IReadOnlyList<Diagnostic>? findings = null) =>
        HtmlPreview.Render(document, findings ?? document.Diagnostics, new PreviewOptions { Nonce = Nonce, ScriptUri = "https://example.invalid/preview.js" });

    public static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    public static IReadOnlyList<IHtmlTableElement> Tables(IHtmlDocument page) => [.. page.QuerySelectorAll("table").OfType<IHtmlTableElement>()];

    private static SourceText ShouldBeText(this SourceText? text) => text ?? throw new InvalidOperationException("the sample cannot be read");
}
