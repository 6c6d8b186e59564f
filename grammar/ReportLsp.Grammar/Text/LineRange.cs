namespace ReportLsp.Grammar.Text;

/// <summary>A range of a text that is not at hand, as lines and characters; see <see cref="LinePosition"/>.</summary>
/// <param name="Start">First position.</param>
/// <param name="End">Position after the last character; the start of an empty range.</param>
public readonly record struct LineRange(LinePosition Start, LinePosition End)
{
    /// <summary>The range of a span in its text.</summary>
    public static LineRange Of(SourceText text, TextSpan span) => new(text.GetPosition(span.Start), text.GetPosition(span.End));
}
