using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Dates;

/// <summary>Sentences of prose by their stops.</summary>
internal static class Sentences
{
    /// <summary>The sentence of a paragraph around a place, without the stop at its end.</summary>
    public static TextSpan Around(SourceText text, TextSpan paragraph, TextSpan place)
    {
        var start = text.Slice(TextSpan.FromBounds(paragraph.Start, place.Start)).LastIndexOfAny('。', '！', '？');
        var end = text.Slice(TextSpan.FromBounds(place.End, paragraph.End)).IndexOfAny('。', '！', '？');
        return TextSpan.FromBounds(paragraph.Start + start + 1, end < 0 ? paragraph.End : place.End + end);
    }
}
