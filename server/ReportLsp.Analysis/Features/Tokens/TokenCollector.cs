using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Collects tokens in any order; gives them in order of the text, cut at line ends, without overlaps.</summary>
/// <param name="text">The text.</param>
/// <param name="firstLine">First line wanted, 0-based.</param>
/// <param name="lastLine">Last line wanted.</param>
internal sealed class TokenCollector(SourceText text, int firstLine, int lastLine)
{
    private readonly List<SemanticToken> _tokens = [];
    private readonly TextSpan _range = TextSpan.FromBounds(text.GetLineSpan(firstLine).Start, Math.Max(text.GetLineSpan(firstLine).Start, text.GetLineSpan(lastLine).End));

    /// <summary>Adds a token; where two overlap, the one that begins first stays, of two that begin together the one added first.</summary>
    public void Add(TextSpan span, SemanticTokenKind kind, SemanticTokenModifiers modifiers = SemanticTokenModifiers.None)
    {
        if (span.IsEmpty || span.End <= _range.Start || span.Start >= _range.End)
            return;
        for (var line = text.GetLineIndex(span.Start); ; line++)
        {
            var content = text.GetLineSpan(line);
            var start = Math.Max(content.Start, span.Start);
            var end = Math.Min(content.End, span.End);
            if (start < end && line >= firstLine && line <= lastLine)
                _tokens.Add(new SemanticToken(TextSpan.FromBounds(start, end), kind, modifiers));
            if (text.GetLineSpanWithBreak(line).End >= span.End || line + 1 >= text.LineCount)
                return;
        }
    }

    /// <summary>The tokens.</summary>
    public IReadOnlyList<SemanticToken> Finish()
    {
        var result = new List<SemanticToken>(_tokens.Count);
        foreach (var token in _tokens.OrderBy(t => t.Span.Start))
        {
            if (result.Count == 0 || token.Span.Start >= result[^1].Span.End)
                result.Add(token);
        }

        return result;
    }
}
