using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Formatting of a document, of a range, and while typing.</summary>
public static class FormattingQueries
{
    /// <summary>Characters after which the table at the cursor is aligned.</summary>
    public static IReadOnlyList<string> OnTypeCharacters { get; } = ["|", "\n"];

    /// <summary>The changes that bring a document into its canonical form, in order, without overlaps.</summary>
    public static IReadOnlyList<TextChange> Document(Document document) => ReportFormatter.Format(document);

    /// <summary>Those of the changes that touch the lines of a range; a table is changed whole or not at all.</summary>
    public static IReadOnlyList<TextChange> Range(Document document, TextSpan range)
    {
        var text = document.Text;
        var lines = TextSpan.FromBounds(
            text.GetLineSpan(text.GetLineIndex(range.Start)).Start,
            Math.Max(text.GetLineSpan(text.GetLineIndex(range.Start)).Start, text.GetLineSpan(text.GetLineIndex(range.End)).End));
        return [.. ReportFormatter.Format(document).Where(c => c.Span.Touches(lines))];
    }

    /// <summary>
    /// The changes after a character was typed: the pipe rows around the cursor are aligned (those above, after a newline). Nothing else is
    /// touched; none where the cursor is in no table or some row is not closed.
    /// </summary>
    /// <param name="document">The document, the character in it.</param>
    /// <param name="offset">The cursor, after the character.</param>
    /// <param name="typed">The character: one of <see cref="OnTypeCharacters"/>.</param>
    public static IReadOnlyList<TextChange> OnType(Document document, int offset, char typed)
    {
        var line = document.Text.GetLineIndex(offset);
        return typed switch
        {
            '|' => PipeAligner.Align(document.Tree, line),
            '\n' => PipeAligner.Align(document.Tree, line - 1),
            _ => [],
        };
    }
}
