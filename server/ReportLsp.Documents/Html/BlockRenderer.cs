using System.Globalization;
using ReportLsp.Documents.Publication;
using ReportLsp.Documents.Tables;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Html;

/// <summary>Writes the blocks of a publication as HTML; with an overlay, also where each part stands in the source and what was found there.</summary>
/// <param name="report">The publication.</param>
/// <param name="html">Where to.</param>
/// <param name="overlay">Source ranges and findings of the preview; null for the page as published.</param>
internal sealed class BlockRenderer(PublishedReport report, HtmlWriter html, PreviewOverlay? overlay)
{
    /// <summary>Columns from which on a table is set in smaller type to fit the page.</summary>
    private const int WideFrom = 12;

    private int _tables;

    /// <summary>Writes all blocks.</summary>
    public void Render()
    {
        var next = StartsOfRest();
        overlay?.WriteUnplaced(html, next[0]);
        for (var i = 0; i < report.Blocks.Count; i++)
        {
            var block = report.Blocks[i];
            if (block is TableBlock table)
                Table(table);
            else if (block is TextBlock text && (overlay is not null || text.Role != TextRole.Directive))
                Text(text);
            overlay?.WriteUnplaced(html, next[i + 1]);
        }
    }

    /// <summary>For each block and the end, the least offset at which it or a later one starts; text out of place in a table follows the table.</summary>
    private int[] StartsOfRest()
    {
        var starts = new int[report.Blocks.Count + 1];
        starts[^1] = int.MaxValue;
        for (var i = report.Blocks.Count - 1; i >= 0; i--)
            starts[i] = Math.Min(starts[i + 1], report.Blocks[i].Span.Start);
        return starts;
    }

    private void Text(TextBlock block)
    {
        var element = block.Role is TextRole.Title or TextRole.Heading ? "h" + block.Level.ToString(CultureInfo.InvariantCulture) : "p";
        html.Open(element);
        if (ClassOf(block) is { } name)
            html.Attribute("class", name);
        Place(block.Span);
        Pieces(block.Pieces);
        html.Close().Line();
    }

    private static string? ClassOf(TextBlock block) => block.Role switch
    {
        TextRole.Issued => "issued",
        TextRole.Signature => "signature",
        TextRole.Metadata => "metadata",
        TextRole.Directive => "directive",
        TextRole.Remnant => "remnant",
        TextRole.Paragraph when block.Level > 0 => "level-" + block.Level.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private void Table(TableBlock block)
    {
        var (table, id) = (block.Table, ++_tables);
        var name = table.Name.Length > 0 ? table.Name : (report.Language.StartsWith("zh", StringComparison.Ordinal) ? "表 " : "Table ") + id.ToString(CultureInfo.InvariantCulture);
        html.Open("div").Attribute("class", "sheet").Attribute("role", "region").Attribute("tabindex", 0).Attribute("aria-label", name).Line();
        html.Open("table").Attribute("class", (table.Name.Length > 0 ? "statutory" : "free") + (table.Width > WideFrom ? " wide" : ""));
        Place(block.Span);
        html.Line();
        if (table.Name.Length > 0)
            html.Open("caption").Text(name).Close().Line();
        Columns(table);
        foreach (var part in table.Parts)
        {
            html.Open(part.IsHead ? "thead" : "tbody").Line();
            foreach (var row in part.Rows)
                Row(row, id);
            html.Close().Line();
        }

        html.Close().Line().Close().Line();
    }

    private void Columns(PublishedTable table)
    {
        if (table.LabelColumns > 0)
            html.Open("colgroup").Attribute("class", "labels").Attribute("span", table.LabelColumns).Close();
        if (table.Width > table.LabelColumns)
            html.Open("colgroup").Attribute("span", table.Width - table.LabelColumns).Close();
        html.Line();
    }

    private void Row(PublishedRow row, int table)
    {
        html.Open("tr");
        if (row.Span is { } span)
            Place(span);
        foreach (var cell in row.Cells)
            Cell(cell, table);
        html.Close().Line();
    }

    private void Cell(PublishedCell cell, int table)
    {
        // A header without words would be read out as one: a blank corner is an ordinary cell.
        var isHeader = cell.Kind is CellKind.ColumnHeader or CellKind.RowHeader && cell.Pieces.Count > 0;
        html.Open(isHeader ? "th" : "td");
        if (isHeader)
        {
            var isColumn = cell.Kind == CellKind.ColumnHeader;
            if (cell.Number > 0)
                html.Attribute("id", IdOf(table, cell.Number));
            html.Attribute("scope", (isColumn ? "col" : "row") + (cell.IsGroup ? "group" : ""));
        }
        else if (cell.Kind == CellKind.Filler)
        {
            html.Attribute("class", "filler");
        }

        if (cell.ColumnSpan > 1)
            html.Attribute("colspan", cell.ColumnSpan);
        if (cell.RowSpan > 1)
            html.Attribute("rowspan", cell.RowSpan);
        if (!isHeader && cell.Headers.Count > 0)
            html.Attribute("headers", string.Join(' ', cell.Headers.Select(h => IdOf(table, h))));
        if (cell.Span is { } span)
        {
            Place(span);
            if (cell.Pieces.Count == 0)
                overlay?.WriteEmpty(html, span.Start);
        }

        Pieces(cell.Pieces);
        html.Close();
    }

    private void Pieces(IReadOnlyList<TextPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Supplied is { } words)
            {
                if (words.Length == 0)
                    html.Open("wbr").Void();
                else
                    html.Text(words);
                continue;
            }

            if (piece.IsLead)
                html.Open("span").Attribute("class", "lead");
            if (overlay is null)
                Source(piece.Span, piece.IsCell);
            else
                overlay.WriteMarked(html, piece.Span, span => Source(span, piece.IsCell));
            if (piece.IsLead)
                html.Close();
        }
    }

    /// <summary>Text of the source; in a cell a backslash that makes a bar literal is markup.</summary>
    private void Source(TextSpan span, bool isCell)
    {
        var text = report.Text.Slice(span);
        for (var bar = isCell ? text.IndexOf("\\|") : -1; bar >= 0; bar = text.IndexOf("\\|"))
        {
            html.Text(text[..bar]);
            text = text[(bar + 1)..];
            html.Text(text[..1]);
            text = text[1..];
        }

        html.Text(text);
    }

    private void Place(TextSpan span) => overlay?.WritePlace(html, span);

    private static string IdOf(int table, int header) => string.Create(CultureInfo.InvariantCulture, $"t{table}-h{header}");
}
