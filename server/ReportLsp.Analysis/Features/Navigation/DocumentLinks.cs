using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>A place that leads to a page.</summary>
/// <param name="Span">The place.</param>
/// <param name="Url">Address of the page, as the format states it.</param>
public sealed record DocumentLink(TextSpan Span, string Url);

/// <summary>Document links: legal acts named in a report, as far as its format says where they can be read.</summary>
public static class DocumentLinks
{
    /// <summary>The links in order of the text, without overlaps; a longer name wins over a shorter one at the same place.</summary>
    public static IReadOnlyList<DocumentLink> Of(Document document)
    {
        var text = document.Text.Text;
        var found = new List<DocumentLink>();
        foreach (var link in document.Model.Format?.LegalLinks ?? [])
        {
            for (var at = Next(text, link.Name, 0); at >= 0; at = Next(text, link.Name, at + link.Name.Length))
                found.Add(new DocumentLink(new TextSpan(at, link.Name.Length), link.Url));
        }

        var result = new List<DocumentLink>(found.Count);
        foreach (var link in found.OrderBy(l => l.Span.Start).ThenByDescending(l => l.Span.Length))
        {
            if (result.Count == 0 || link.Span.Start >= result[^1].Span.End)
                result.Add(link);
        }

        return result;
    }

    private static int Next(string text, string name, int start) => name.Length == 0 || start > text.Length ? -1 : text.IndexOf(name, start, StringComparison.Ordinal);
}
