using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model;

/// <summary>How a table is written; the names in the JSON output are in lower case with hyphens.</summary>
public enum TableForm
{
    /// <summary>The canonical form: a row a line, leading and trailing bar.</summary>
    Pipe,

    /// <summary>A row a line, bars between.</summary>
    Row,

    /// <summary>A cell a line, each with a bar after it.</summary>
    CellBar,

    /// <summary>A cell a line, bars on lines of their own.</summary>
    BarLine,

    /// <summary>A cell a line, no bars.</summary>
    Cell,

    /// <summary>TABs between cells.</summary>
    Tab,
}

/// <summary>A statutory table found in the text.</summary>
public sealed class BoundTable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Type, object> _derived = [];
    private TableRepairs? _repairs;
    private int _hasNumbers;

    /// <summary>The table of the format that its labels fit best.</summary>
    public required TableDefinition Definition { get; init; }

    /// <summary>The format that table belongs to; may differ from the format of the report.</summary>
    public required StatutoryFormat Format { get; init; }

    /// <summary>The section it stands in, or null.</summary>
    public ReportSection? Section { get; internal set; }

    /// <summary>From its first label to its last value or bar.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>First and last line, 0-based.</summary>
    public required (int First, int Last) Lines { get; init; }

    /// <summary>The form most of its rows are written in.</summary>
    public required TableForm Form { get; init; }

    /// <summary>The rows found, in order of the text.</summary>
    public required IReadOnlyList<BoundRow> Rows { get; init; }

    /// <summary>Value rows of the layout that are absent, in order.</summary>
    public required IReadOnlyList<LayoutRow> MissingRows { get; init; }

    /// <summary>Labels found (captions, headers, groups, rows), in order of the text, also of rows added locally.</summary>
    public required IReadOnlyList<BoundLabel> Labels { get; init; }

    /// <summary>Rows with values that the layout does not have, in order of the text.</summary>
    public required IReadOnlyList<LocalRow> LocalRows { get; init; }

    /// <summary>Places where the table is interrupted by a blank line or text that its form does not explain, in order.</summary>
    public required IReadOnlyList<TableSplit> Splits { get; init; }

    /// <summary>Where the same table stands once more in the text, which is not bound; null where it does not.</summary>
    public TableRepeat? Repeat { get; init; }

    /// <summary>Cells in the order of <see cref="TableDefinition.Cells"/>; one for each, absent ones included.</summary>
    public required IReadOnlyList<BoundCell> Cells { get; init; }

    /// <summary>True where some cell holds a number; in a table that nobody has filled in blanks say nothing.</summary>
    public bool HasNumbers => (_hasNumbers == 0 ? _hasNumbers = AnyNumber() ? 1 : -1 : _hasNumbers) > 0;

    /// <summary>The relations of the format over this table with their results, in order.</summary>
    public required IReadOnlyList<RelationResult> Relations { get; init; }

    /// <summary>Values that the relations force on cells that are blank or absent, by cell index.</summary>
    public required IReadOnlyDictionary<int, decimal> Forced { get; init; }

    /// <summary>Where else figures of this table are stated; null where nothing was looked up. Set before <see cref="Repairs"/> is asked for.</summary>
    public ValueEvidence? Evidence { get; internal set; }

    /// <summary>The smallest repairs of the failing equations. Searched for when first asked for, by any thread; always the same.</summary>
    public TableRepairs Repairs
    {
        get
        {
            if (Volatile.Read(ref _repairs) is { } repairs)
                return repairs;
            lock (_gate)
                return _repairs ??= RepairSearch.Find(this, Evidence);
        }
    }

    /// <summary>What rules work out of the table alone, once for all of them; by any thread.</summary>
    /// <typeparam name="T">The type of what is worked out, which is also its name here.</typeparam>
    /// <param name="make">Works it out; always the same for a table.</param>
    public T Derived<T>(Func<BoundTable, T> make)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(make);
        lock (_gate)
        {
            if (_derived.TryGetValue(typeof(T), out var known))
                return (T)known;
        }

        var made = make(this);
        lock (_gate)
            return _derived.TryAdd(typeof(T), made) ? made : (T)_derived[typeof(T)];
    }

    /// <summary>Labels of rows that another format at hand has and this one has not, in order of the text.</summary>
    public IReadOnlyList<BoundLabel> ForeignLabels { get; internal set; } = [];

    /// <summary>The cell with these keys, or null.</summary>
    public BoundCell? Cell(string row, string column) => Definition.Cell(row, column) is { } cell ? Cells[cell.Index] : null;

    private bool AnyNumber()
    {
        foreach (var cell in Cells)
        {
            if (cell.Number is not null)
                return true;
        }

        return false;
    }
}

/// <summary>How a value row agrees with its layout.</summary>
public enum RowState
{
    /// <summary>As many fields as columns; blank ones included.</summary>
    Complete,

    /// <summary>Fewer fields than columns.</summary>
    Short,

    /// <summary>More fields than columns.</summary>
    Surplus,

    /// <summary>Its values stand on the line of another row whose label is there and values are not; they were split over both.</summary>
    Split,
}

/// <summary>A value row found in the text.</summary>
public sealed class BoundRow
{
    /// <summary>The row of the layout.</summary>
    public required LayoutRow Layout { get; init; }

    /// <summary>Its label as found; null in a table whose values have none.</summary>
    public BoundLabel? Label { get; init; }

    /// <summary>How the number of fields agrees.</summary>
    public required RowState State { get; init; }

    /// <summary>Fields found that can hold values (blank ones included).</summary>
    public required int FieldCount { get; init; }

    /// <summary>The fields found, in order, before they were given to cells; longer or shorter than the layout in rows that are not complete.</summary>
    public required IReadOnlyList<BoundField> Fields { get; init; }

    /// <summary>Its cells, one for each of the layout, in order; absent ones included.</summary>
    public required IReadOnlyList<BoundCell> Cells { get; init; }

    /// <summary>True where it stands before a row that should come earlier.</summary>
    public bool IsOutOfOrder { get; init; }

    /// <summary>True where the same row was found before.</summary>
    public bool IsDuplicate { get; init; }

    /// <summary>From label to last field.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// Where the one lost value may have stood (short rows: indexes in <see cref="Cells"/>) or which field may be the extra one
    /// (surplus rows: indexes in <see cref="Fields"/>), as far as the relations tell; empty where they do not.
    /// </summary>
    public IReadOnlyList<int> Candidates { get; init; } = [];

    /// <summary>The lost value of a short row where the relations give it, wherever it stood; else null.</summary>
    public decimal? LostValue { get; init; }

    internal BoundRow With(IReadOnlyList<BoundCell> cells, IReadOnlyList<int>? candidates = null, decimal? lostValue = null) => new()
    {
        Layout = Layout,
        Label = Label,
        State = State,
        FieldCount = FieldCount,
        Fields = Fields,
        Cells = cells,
        IsOutOfOrder = IsOutOfOrder,
        IsDuplicate = IsDuplicate,
        Span = Span,
        Candidates = candidates ?? Candidates,
        LostValue = lostValue,
    };
}

/// <summary>A field of a row in the text.</summary>
/// <param name="Span">Its text without padding; empty at its place for a blank one.</param>
/// <param name="Value">What stands there.</param>
public readonly record struct BoundField(TextSpan Span, CellValue Value);

/// <summary>A cell of the format as found.</summary>
/// <param name="Definition">The cell of the format.</param>
/// <param name="IsPresent">False where the text has no field for it; a blank field is present.</param>
/// <param name="Span">Its text without padding; empty at its place for a blank one; for an absent one empty at the row's label or the table's end.</param>
/// <param name="Value">What stands there; blank for an absent one.</param>
public sealed record BoundCell(CellDefinition Definition, bool IsPresent, TextSpan Span, CellValue Value)
{
    /// <summary>True where the field is there and blank or a placeholder.</summary>
    public bool IsBlank => IsPresent && Value.Kind is CellValueKind.Blank or CellValueKind.Placeholder && IsPresent;

    /// <summary>The number that stands there; null where there is none.</summary>
    public decimal? Number => IsPresent ? Value.Number : null;
}

/// <summary>How a label agrees with the layout.</summary>
public enum LabelMatch
{
    /// <summary>As prescribed, but for spacing, width, wrapping, bracketed notes, missing numbers.</summary>
    Exact,

    /// <summary>Truncated or misspelt.</summary>
    Near,

    /// <summary>Not of the layout.</summary>
    Unknown,
}

/// <summary>A label found in a table.</summary>
/// <param name="Layout">The label of the layout; null for one that is not of it.</param>
/// <param name="Match">How it agrees.</param>
/// <param name="Pieces">Its text; several ranges where it runs over lines or cells.</param>
/// <param name="Text">Its text, pieces joined.</param>
public sealed record BoundLabel(LayoutLabel? Layout, LabelMatch Match, IReadOnlyList<TextSpan> Pieces, string Text)
{
    /// <summary>From first to last piece.</summary>
    public TextSpan Span => Pieces[0].Union(Pieces[^1]);
}

/// <summary>A row added locally.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Span">From label to last field.</param>
/// <param name="Block">Block of the layout it stands in.</param>
public sealed record LocalRow(BoundLabel Label, IReadOnlyList<BoundField> Fields, TextSpan Span, int Block);

/// <summary>A second copy of a table.</summary>
/// <param name="Lines">First and last line, 0-based.</param>
/// <param name="LabelSpan">Its first label.</param>
public sealed record TableRepeat((int First, int Last) Lines, TextSpan LabelSpan);

/// <summary>A place where a table is interrupted.</summary>
/// <param name="Lines">The lines between, 0-based.</param>
/// <param name="Span">Their text.</param>
/// <param name="WidthBefore">Fields a row before it has.</param>
/// <param name="WidthAfter">Fields a row after it has.</param>
/// <param name="HasText">True where text stands between, not only blank lines.</param>
public sealed record TableSplit((int First, int Last) Lines, TextSpan Span, int WidthBefore, int WidthAfter, bool HasText);
