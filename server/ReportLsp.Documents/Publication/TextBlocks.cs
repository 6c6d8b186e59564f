using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Publication;

/// <summary>Makes the blocks of text of a report: title, headings, paragraphs, closing lines.</summary>
internal sealed class TextBlocks(Report report)
{
    /// <summary>Level of the numbers （一）, whose lines are headings when they are short and no sentence (GB/T 9704).</summary>
    private const int SubheadingLevel = 2;

    /// <summary>Characters a line of its own, or the opening words of a paragraph, may have at most.</summary>
    private const int LongestLead = 40;

    /// <summary>Level of the last heading; the next is at most one deeper.</summary>
    private int _level = 1;

    /// <summary>The title over its lines; one line of it is best broken after the name of the agency.</summary>
    public TextBlock Title(IReadOnlyList<int> lines)
    {
        var pieces = new List<TextPiece>();
        foreach (var line in lines)
        {
            var span = WithoutHashes(report.Tree.Lines[line]);
            if (pieces.Count > 0 && WordBreak.IsBetween(report.Text, pieces[^1].Span, span))
                pieces.Add(TextPiece.Of(" "));
            var name = report.Title?.AgencySpan.End ?? 0;
            if (lines.Count == 1 && name > span.Start && name < span.End)
                pieces.AddRange([new TextPiece(TextSpan.FromBounds(span.Start, name)), TextPiece.Break, new TextPiece(TextSpan.FromBounds(name, span.End))]);
            else
                pieces.Add(new TextPiece(span));
        }

        return new TextBlock(pieces[0].Span.Union(pieces[^1].Span), TextRole.Title, 1, pieces);
    }

    /// <summary>The heading of a section; what follows its title on the line is a paragraph, unless it is a mark or two.</summary>
    public IEnumerable<TextBlock> Section(ReportSection section)
    {
        var content = WithoutHashes(section.HeadingLine);
        var end = Math.Clamp(section.TitleSpan.End, content.Start, content.End);
        var rest = Trimmed(end, content.End);
        if (end == content.Start || rest.Length <= 2)
            (end, rest) = (content.End, new TextSpan(content.End, 0));
        _level = section.Definition is null && section.HeadingLine is HeadingLineSyntax { Kind: SyntaxKind.MarkdownHeadingLine } heading ? Deeper(heading.Level) : 2;
        var title = Trimmed(content.Start, end);
        yield return new TextBlock(title, TextRole.Heading, _level, [new TextPiece(title)]);
        if (!rest.IsEmpty)
            yield return new TextBlock(rest, TextRole.Paragraph, 0, [new TextPiece(rest)]);
    }

    /// <summary>A line as it is.</summary>
    public TextBlock Line(int line, TextRole role) =>
        new(report.Tree.Lines[line].ContentSpan, role, 0, [new TextPiece(report.Tree.Lines[line].ContentSpan)]);

    /// <summary>A line of prose: a heading, a paragraph, a date of issue or a closing line.</summary>
    public TextBlock Paragraph(int line)
    {
        var syntax = report.Tree.Lines[line];
        var span = syntax.ContentSpan;
        if (syntax is HeadingLineSyntax { Kind: SyntaxKind.MarkdownHeadingLine, TextSpan.IsEmpty: false } markdown)
        {
            _level = Deeper(markdown.Level);
            return new TextBlock(markdown.TextSpan, TextRole.Heading, _level, [new TextPiece(markdown.TextSpan)]);
        }

        if (syntax is HeadingLineSyntax { Kind: SyntaxKind.NumberedLine } numbered)
            return Numbered(numbered);
        if (IsDate(span))
            return new TextBlock(span, IsBeforeSections(line) ? TextRole.Issued : TextRole.Signature, 0, [new TextPiece(span)]);
        if (report.Agency is { } agency && report.Text.Slice(span).SequenceEqual(agency.Value) && !IsBeforeSections(line))
            return new TextBlock(span, TextRole.Signature, 0, [new TextPiece(span)]);
        return new TextBlock(span, TextRole.Paragraph, 0, [new TextPiece(span)]);
    }

    private TextBlock Numbered(HeadingLineSyntax line)
    {
        var span = line.ContentSpan;
        var text = report.Text.Slice(span);
        var stop = text.IndexOfAny('。', '：', '；');
        if (line.Level == SubheadingLevel && _level >= SubheadingLevel && stop < 0 && !text.Contains('，') && text.Length <= LongestLead)
        {
            _level = SubheadingLevel + 1;
            return new TextBlock(span, TextRole.Heading, _level, [new TextPiece(span)]);
        }

        if (stop is < 0 or >= LongestLead || text[stop] == '；' || stop == text.Length - 1)
            return new TextBlock(span, TextRole.Paragraph, line.Level, [new TextPiece(span)]);
        var lead = new TextSpan(span.Start, stop + 1);
        return new TextBlock(span, TextRole.Paragraph, line.Level, [new TextPiece(lead, IsLead: true), new TextPiece(TextSpan.FromBounds(lead.End, span.End))]);
    }

    private int Deeper(int wanted) => Math.Clamp(wanted, 2, Math.Min(6, _level + 1));

    private bool IsBeforeSections(int line) => report.Sections.Count == 0 || line < report.Sections[0].Line;

    /// <summary>True for a whole date with nothing but brackets around it.</summary>
    private bool IsDate(TextSpan span)
    {
        if (span.Length > LongestLead || DateGrammar.FindDates(report.Text.Slice(span)) is not [{ IsWhole: true } date])
            return false;
        var text = report.Text.Slice(span);
        return text[..date.Span.Start].Trim("（( ").IsEmpty && text[date.Span.End..].Trim("）) ").IsEmpty;
    }

    private static TextSpan WithoutHashes(LineSyntax line) =>
        line is HeadingLineSyntax { Kind: SyntaxKind.MarkdownHeadingLine, TextSpan.IsEmpty: false } heading ? heading.TextSpan : line.ContentSpan;

    private TextSpan Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(report.Text.Text[start]))
            start++;
        while (start < end && char.IsWhiteSpace(report.Text.Text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
