using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Tokens that the shape of a line tells: numbers that open paragraphs, bars, rules.</summary>
internal static class LineTokens
{
    /// <summary>Adds those of a line.</summary>
    public static void Add(TokenCollector tokens, Report report, int line)
    {
        switch (report.Tree.Lines[line])
        {
            case HeadingLineSyntax heading when line < report.LineRoles.Count && report.LineRoles[line] == LineRole.Paragraph:
                tokens.Add(heading.MarkerSpan, SemanticTokenKind.Marker);
                break;
            case TableRowLineSyntax { IsTab: false } row:
                if (row.HasLeadingBar)
                    tokens.Add(new TextSpan(row.ContentSpan.Start, 1), SemanticTokenKind.Separator);
                for (var i = 0; i < row.CellSpans.Length; i++)
                {
                    if (i < row.CellSpans.Length - 1 || row.HasTrailingBar)
                        tokens.Add(new TextSpan(row.CellSpans[i].Span.End, 1), SemanticTokenKind.Separator);
                }

                break;
            case { Kind: SyntaxKind.RuleLine or SyntaxKind.BarRunLine } other:
                tokens.Add(other.ContentSpan, SemanticTokenKind.Separator);
                break;
            default:
                break;
        }
    }
}
