using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// Text to tree. Total: any text has a tree, and nothing throws. Lossless: the tree's text is the text. Safe to call from many threads.
/// Lines are split by hand and told apart by their first character; only what has parts inside goes to the grammars.
/// </summary>
public static class ReportParser
{
    /// <summary>The shapes of a text, line by line.</summary>
    public static SyntaxTree Parse(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var arena = new InputArena();
        var lines = new LineSyntax[text.LineCount];
        for (var i = 0; i < lines.Length; i++)
        {
            var span = text.GetLineSpanWithBreak(i);
            lines[i] = ParseLine(text.Text, span, EndOfContent(text.Text, span), arena);
        }

        return new SyntaxTree(text, lines);
    }

    /// <summary>Where the newline of a line begins; its end where it has none.</summary>
    private static int EndOfContent(string text, TextSpan span)
    {
        var end = span.End;
        if (end > span.Start && text[end - 1] == '\n')
            end--;
        return end > span.Start && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <param name="text">The whole text.</param>
    /// <param name="span">The line with its newline.</param>
    /// <param name="end">Where the newline begins.</param>
    /// <param name="arena">Places and results to use again.</param>
    private static LineSyntax ParseLine(string text, TextSpan span, int end, InputArena arena)
    {
        var lineBreak = span.End - end;
        var content = Lexemes.Trim(text, span.Start, end);
        if (content.IsEmpty)
            return new PlainLineSyntax(SyntaxKind.BlankLine, span, content, lineBreak);
        var characters = text.AsSpan(content.Start, content.Length);
        switch (characters[0])
        {
            case '@':
                return Directive(text, span, content, lineBreak);
            case '#' when HeadingGrammar.CountHashes(characters) is > 0 and var hashes:
                var title = Lexemes.Trim(text, content.Start + hashes, content.End);
                if (text[title.Start] == '|')
                    break;
                return new HeadingLineSyntax(
                    SyntaxKind.MarkdownHeadingLine, span, content, hashes, 0, new TextSpan(content.Start, hashes), title, lineBreak);
            case '|' when TableGrammar.CountBarRun(characters) is > 0 and var bars:
                return new BarRunLineSyntax(span, content, bars, lineBreak);
            case '|' or '-' or ':' when characters.Contains('|') && TableGrammar.IsRule(characters):
                return new PlainLineSyntax(SyntaxKind.RuleLine, span, content, lineBreak);
        }

        return Row(text, span, end, content, arena) ?? (LineSyntax?)Numbered(text, span, content, lineBreak, arena)
            ?? new PlainLineSyntax(SyntaxKind.TextLine, span, content, lineBreak);
    }

    private static TableRowLineSyntax? Row(string text, TextSpan span, int end, TextSpan content, InputArena arena)
    {
        if (Lexemes.NextBar(text, content.Start, content.End) < content.End)
        {
            var row = TableGrammar.BarRow(arena.Start(text, content.Start, content.End)).Value;
            return new TableRowLineSyntax(span, content, false, row.HasLeadingBar, row.HasTrailingBar, row.Cells, span.End - end);
        }

        if (!TabShape.IsRow(text.AsSpan(span.Start, end - span.Start), content.Start - span.Start, content.Length))
            return null;
        var cells = TableGrammar.TabRow(arena.Start(text, span.Start, end)).Value;
        return new TableRowLineSyntax(span, content, true, false, false, cells.Items, span.End - end);
    }

    private static HeadingLineSyntax? Numbered(string text, TextSpan span, TextSpan content, int lineBreak, InputArena arena)
    {
        var grammar = HeadingGrammar.For(text.AsSpan(content.Start, content.Length));
        if (grammar is null)
            return null;
        var result = grammar(arena.Start(text, content.Start, content.End));
        if (!result.WasSuccessful)
            return null;
        var marker = TextSpan.FromBounds(content.Start, result.Remainder.Position);
        var title = Lexemes.Trim(text, marker.End, content.End);
        return new HeadingLineSyntax(
            SyntaxKind.NumberedLine, span, content, result.Value.Level, result.Value.Ordinal, marker, title, lineBreak);
    }

    private static DirectiveLineSyntax Directive(string text, TextSpan span, TextSpan content, int lineBreak)
    {
        var keyStart = content.Start + 1;
        var keyEnd = keyStart;
        while (keyEnd < content.End && !Lexemes.IsSpace(text[keyEnd]) && text[keyEnd] is not (':' or '：'))
            keyEnd++;
        var rest = Lexemes.Trim(text, keyEnd, content.End);
        var colon = new TextSpan(keyEnd, 0);
        if (!rest.IsEmpty && text[rest.Start] is ':' or '：')
        {
            colon = new TextSpan(rest.Start, 1);
            rest = Lexemes.Trim(text, colon.End, content.End);
        }

        var value = rest.IsEmpty ? new TextSpan(content.End, 0) : rest;
        return new DirectiveLineSyntax(span, content, TextSpan.FromBounds(keyStart, keyEnd), value, lineBreak, colon);
    }
}
