using ReportLsp.Analysis.Model;

namespace ReportLsp.Testing.Reports;

/// <summary>How header labels of four and more characters are written.</summary>
public enum HeaderBreak
{
    /// <summary>In one piece.</summary>
    Whole,

    /// <summary>In two pieces with a space between.</summary>
    Spaced,

    /// <summary>In two pieces on two lines, in forms of a row a line on two rows.</summary>
    Lines,

    /// <summary>The second piece is lost.</summary>
    Truncated,
}

/// <summary>The text form of a table and its varieties.</summary>
/// <param name="Form">The form.</param>
public sealed record FlattenOptions(TableForm Form)
{
    /// <summary>Bar forms: every row ends with one bar more, as where the page's table has an empty last column.</summary>
    public bool RowEndBars { get; init; }

    /// <summary>Form row: a bar opens each line. Form bar-line: a lone bar opens each row, and its cells have their bar after them.</summary>
    public bool OpeningBars { get; init; }

    /// <summary>How header labels are written.</summary>
    public HeaderBreak HeaderBreak { get; init; }

    /// <summary>Form cell: blank lines stand between the cells.</summary>
    public bool BlankLines { get; init; } = true;

    /// <summary>Form tab: row labels over several columns take one field; only row spans leave empty fields.</summary>
    public bool CompactTabs { get; init; }

    /// <summary>What is printed for a blank.</summary>
    public string Blank { get; init; } = "";

    /// <summary>Every form with its plain options, in the order of the enumeration.</summary>
    public static IReadOnlyList<FlattenOptions> Plain { get; } = [.. Enum.GetValues<TableForm>().Select(f => new FlattenOptions(f))];

    /// <summary>Every form with the varieties seen on public sites.</summary>
    public static IReadOnlyList<FlattenOptions> Varieties { get; } =
    [
        .. Plain,
        new(TableForm.Row) { OpeningBars = true },
        new(TableForm.CellBar) { RowEndBars = true },
        new(TableForm.CellBar) { HeaderBreak = HeaderBreak.Spaced },
        new(TableForm.BarLine) { OpeningBars = true },
        new(TableForm.Cell) { BlankLines = false },
        new(TableForm.Cell) { HeaderBreak = HeaderBreak.Lines },
        new(TableForm.Tab) { CompactTabs = true },
    ];
}
