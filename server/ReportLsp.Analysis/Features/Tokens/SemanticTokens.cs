using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Semantic tokens: what the binder knows of the text, for colouring.</summary>
public static class SemanticTokens
{
    /// <summary>Names of the token types for the legend, by <see cref="SemanticTokenKind"/>; all are among those every editor has colours for.</summary>
    public static IReadOnlyList<string> Types { get; } =
        ["class", "namespace", "modifier", "decorator", "string", "enumMember", "comment", "property", "number", "operator"];

    /// <summary>Names of the modifiers for the legend, by bit.</summary>
    public static IReadOnlyList<string> Modifiers { get; } = ["total", "defaultLibrary"];

    /// <summary>The tokens of a whole document.</summary>
    public static IReadOnlyList<SemanticToken> Of(Document document) => In(document, new TextSpan(0, document.Text.Length));

    /// <summary>The tokens that touch a range, in order of the text, without overlaps. A range outside the text is clamped.</summary>
    public static IReadOnlyList<SemanticToken> In(Document document, TextSpan range)
    {
        var report = document.Model;
        var (first, last) = (report.Text.GetLineIndex(range.Start), report.Text.GetLineIndex(range.End));
        var writer = new TokenCollector(report.Text, first, last);
        if (report.Title is { IsStandAlone: true } title)
            writer.Add(title.Span, SemanticTokenKind.Title, title.IsStatutory ? SemanticTokenModifiers.Statutory : SemanticTokenModifiers.None);
        foreach (var section in report.Sections)
        {
            writer.Add(section.MarkerSpan, SemanticTokenKind.Marker);
            writer.Add(section.TitleSpan, SemanticTokenKind.Heading, section is { Definition: not null, Match: HeadingMatch.Exact } ? SemanticTokenModifiers.Statutory : SemanticTokenModifiers.None);
        }

        foreach (var field in report.Metadata)
        {
            writer.Add(field.LabelSpan, SemanticTokenKind.Label);
            writer.Add(field.ValueSpan, SemanticTokenKind.Value);
        }

        foreach (var directive in report.Directives)
            AddDirective(writer, directive);
        foreach (var table in report.Tables)
            AddTable(writer, table, first, last);
        foreach (var table in report.GenericTables)
            AddTable(writer, table, first, last);
        foreach (var quantity in report.ProseQuantities)
        {
            if (!quantity.IsNegation)
                writer.Add(quantity.NumberSpan, SemanticTokenKind.Figure);
        }

        LineTokensOf(writer, report, first, last);
        return writer.Finish();
    }

    private static void AddDirective(TokenCollector writer, Directive directive)
    {
        writer.Add(TextSpan.FromBounds(Math.Max(0, directive.KeySpan.Start - 1), directive.KeySpan.End), SemanticTokenKind.Directive);
        if (directive.Key != SuppressionSyntax.Key)
        {
            writer.Add(directive.ValueSpan, SemanticTokenKind.Value);
            return;
        }

        var syntax = SuppressionSyntax.Parse(directive);
        foreach (var (_, span) in syntax.Ids)
            writer.Add(span, SemanticTokenKind.Rule);
        if (syntax.Reason is { } reason && directive.Value.EndsWith(reason, StringComparison.Ordinal))
            writer.Add(new TextSpan(directive.ValueSpan.End - reason.Length, reason.Length), SemanticTokenKind.Reason);
    }

    private static void AddTable(TokenCollector writer, BoundTable table, int first, int last)
    {
        if (table.Lines.First > last || table.Lines.Last < first)
            return;
        foreach (var label in table.Labels)
        {
            var modifier = label is { Layout: not null, Match: LabelMatch.Exact } ? SemanticTokenModifiers.Statutory : SemanticTokenModifiers.None;
            foreach (var piece in label.Pieces)
                writer.Add(piece, SemanticTokenKind.Label, modifier);
        }

        foreach (var cell in table.Cells)
        {
            if (cell is { IsPresent: true, Number: not null })
                writer.Add(cell.Span, SemanticTokenKind.Figure, cell.Definition.IsTotal ? SemanticTokenModifiers.Total : SemanticTokenModifiers.None);
        }

        foreach (var row in table.LocalRows)
        {
            foreach (var field in row.Fields)
                AddField(writer, field);
        }
    }

    private static void AddTable(TokenCollector writer, GenericTable table, int first, int last)
    {
        if (table.Lines.First > last || table.Lines.Last < first)
            return;
        foreach (var row in table.Rows)
        {
            foreach (var field in row.Cells)
                AddField(writer, field);
        }
    }

    private static void AddField(TokenCollector writer, BoundField field) =>
        writer.Add(field.Span, field.Value.Number is null ? SemanticTokenKind.Label : SemanticTokenKind.Figure);

    /// <summary>What the shape of a line tells: numbers that open paragraphs, bars, rules.</summary>
    private static void LineTokensOf(TokenCollector writer, Report report, int first, int last)
    {
        for (var i = first; i <= last && i < report.Tree.Lines.Length; i++)
            LineTokens.Add(writer, report, i);
    }
}
