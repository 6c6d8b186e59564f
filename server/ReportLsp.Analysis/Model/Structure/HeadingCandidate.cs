using ReportLsp.Analysis.Model.Tables;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>A line that may be a section heading, made comparable once for all formats.</summary>
/// <param name="Line">0-based line.</param>
/// <param name="Key">The title made comparable, a year in it replaced by the place that templates have for it; not empty.</param>
/// <param name="TitleSpan">The title without its number.</param>
/// <param name="MarkerSpan">The number; empty where there is none.</param>
/// <param name="Ordinal">The number, or 0.</param>
/// <param name="IsMarked">True where the line is written as a heading: numbered, or with the mark of a heading.</param>
internal sealed record HeadingCandidate(int Line, string Key, TextSpan TitleSpan, TextSpan MarkerSpan, int Ordinal, bool IsMarked)
{
    private const int LongestTitle = 60;
    private const string NumberStops = "、.．,，)）";

    /// <summary>The candidates of a text, in order.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="characters">The characters of numbers and of all titles that lines without any mark may be.</param>
    public static List<HeadingCandidate> AllOf(SyntaxTree tree, CharacterBitmap characters)
    {
        var result = new List<HeadingCandidate>();
        for (var line = 0; line < tree.Lines.Length; line++)
        {
            if (Of(tree, line, characters) is { } candidate)
                result.Add(candidate);
        }

        return result;
    }

    private static HeadingCandidate? Of(SyntaxTree tree, int line, CharacterBitmap characters)
    {
        var node = tree.Lines[line];
        if (node is HeadingLineSyntax heading)
        {
            if (heading.TextSpan.Length > LongestTitle)
                return null;
            if (heading.Kind == SyntaxKind.MarkdownHeadingLine)
                return OfMarkdown(tree.Text, line, heading.TextSpan);
            return heading.Level == 1 ? Make(tree.Text, line, heading.TextSpan, heading.MarkerSpan, heading.Ordinal, true) : null;
        }

        return node.Kind == SyntaxKind.TextLine && node.ContentSpan.Length is > 1 and <= LongestTitle && MayBeTitle(tree.Text.Slice(node.ContentSpan), characters)
            ? Make(tree.Text, line, node.ContentSpan, new TextSpan(node.ContentSpan.Start, 0), 0, false)
            : null;
    }

    /// <summary>
    /// False where a Han character is in no title and no number: such a line, as most are, is none. What follows a bracket may be a note, which
    /// does not count.
    /// </summary>
    private static bool MayBeTitle(ReadOnlySpan<char> text, CharacterBitmap characters)
    {
        foreach (var c in text)
        {
            if (!CharFolding.IsCommonHan(c))
            {
                if (LabelText.OpensNote(c))
                    return true;
            }
            else if (!characters.Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Behind the mark of a Markdown heading the title may have a number of its own: ## 一、总体情况.</summary>
    private static HeadingCandidate? OfMarkdown(SourceText text, int line, TextSpan span)
    {
        var label = LabelText.Of(text.Slice(span));
        var stop = label.Level is 1 or 3 ? text.Slice(span).IndexOfAny(NumberStops) : -1;
        if (stop < 0)
            return Make(text, line, span, new TextSpan(span.Start, 0), 0, true);
        var start = span.Start + stop + 1;
        while (start < span.End && char.IsWhiteSpace(text.Text[start]))
            start++;
        return Make(text, line, TextSpan.FromBounds(start, span.End), TextSpan.FromBounds(span.Start, start), label.Ordinal, true);
    }

    private static HeadingCandidate? Make(SourceText text, int line, TextSpan title, TextSpan marker, int ordinal, bool isMarked)
    {
        var key = WithYear(LabelText.Of(text.Slice(title)).Key);
        return key.Length == 0 ? null : new HeadingCandidate(line, key, title, marker, ordinal, isMarked);
    }

    private static string WithYear(string key)
    {
        for (var i = 0; i + 4 <= key.Length; i++)
        {
            if (char.IsAsciiDigit(key[i]) && TemplateMatcher.ReadYear(key, i) is not null)
                return string.Concat(key.AsSpan(0, i), "year", key.AsSpan(i + 4));
        }

        return key;
    }
}
