using ReportLsp.Documents.Publication;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Tables;

/// <summary>A table on its grid, cells merged.</summary>
/// <param name="Name">Its name for people who cannot see where it stands; empty for a table of no format.</param>
/// <param name="LabelColumns">Grid columns that hold labels of rows, from the left.</param>
/// <param name="Width">Grid columns; every row covers each of them once.</param>
/// <param name="Parts">Head and bodies in order.</param>
public sealed record PublishedTable(string Name, int LabelColumns, int Width, IReadOnlyList<TablePart> Parts);

/// <summary>Rows that belong together.</summary>
/// <param name="IsHead">True for the head, which is repeated on each printed page.</param>
/// <param name="Rows">Its rows; merged cells do not reach out of the part.</param>
public sealed record TablePart(bool IsHead, IReadOnlyList<PublishedRow> Rows);

/// <summary>A row.</summary>
/// <param name="Span">Its range in the source; null where nothing of it stands there.</param>
/// <param name="Cells">The cells that begin in it, from left to right.</param>
public sealed record PublishedRow(TextSpan? Span, IReadOnlyList<PublishedCell> Cells);

/// <summary>What a cell is.</summary>
public enum CellKind
{
    /// <summary>A value, or a blank.</summary>
    Data,

    /// <summary>A label of columns.</summary>
    ColumnHeader,

    /// <summary>A label of rows.</summary>
    RowHeader,

    /// <summary>Room beside a row that is shorter than the grid.</summary>
    Filler,
}

/// <summary>A cell with the grid cells it covers.</summary>
public sealed record PublishedCell
{
    /// <summary>What it is.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>Its text; empty for a blank one.</summary>
    public required IReadOnlyList<TextPiece> Pieces { get; init; }

    /// <summary>Its range in the source, empty at its place for a blank one; null where it has none.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>First grid column, from 0.</summary>
    public required int Column { get; init; }

    /// <summary>Grid columns covered.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Grid rows covered.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Number of a header in its table, from 1; 0 where no cell refers to it.</summary>
    public int Number { get; init; }

    /// <summary>True for a label of several rows or columns.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Numbers of the headers of a data cell: block, columns from the top, rows from the left; empty where its place says it all.</summary>
    public IReadOnlyList<int> Headers { get; init; } = [];
}
