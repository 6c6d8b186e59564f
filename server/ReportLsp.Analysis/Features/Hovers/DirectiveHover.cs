using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Hover on directives: what the key does; the format named; the page of a rule in <c>@suppress</c>; the result of <c>@check</c>.</summary>
internal static class DirectiveHover
{
    /// <summary>The hover at an offset, or null.</summary>
    public static HoverInfo? At(Document document, int offset, Language language)
    {
        var report = document.Model;
        var line = report.Text.GetLineIndex(offset);
        foreach (var directive in report.Directives)
        {
            if (directive.Line == line)
                return Of(document, directive, offset, language);
        }

        return null;
    }

    private static HoverInfo? Of(Document document, Directive directive, int offset, Language language)
    {
        if (directive.Key == SuppressionSyntax.Key)
        {
            foreach (var (id, span) in SuppressionSyntax.Parse(directive).Ids)
            {
                if (Hover.Hits(span, offset) && RulePages.Of(document.Settings.Rules, id, language) is { } page)
                    return new HoverInfo(span, page);
            }
        }

        if (directive.Key == "check" && Hover.Hits(directive.ValueSpan, offset) && StatedHover.At(document.Model, offset, language) is { } stated)
            return stated;
        if (directive.Key == "format" && Hover.Hits(directive.ValueSpan, offset) && document.Model.Formats.Find(directive.Value) is { } format)
            return new HoverInfo(directive.ValueSpan, DirectiveNames.OfFormat(format, language));
        if (DirectiveNames.Find(directive.Key) is not { } known)
            return null;
        var key = TextSpan.FromBounds(Math.Max(0, directive.KeySpan.Start - 1), directive.KeySpan.End);
        return new HoverInfo(key, known.Markdown(language));
    }
}
