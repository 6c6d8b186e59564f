namespace ReportLsp.Grammar.Parsing;

/// <summary>What stands in a value cell.</summary>
public enum CellValueKind
{
    /// <summary>Nothing but white space.</summary>
    Blank,

    /// <summary>A mark that stands for nothing: <c>/</c> <c>-</c> <c>—</c> 无.</summary>
    Placeholder,

    /// <summary>A number written plainly: digits, sign, decimal point, thousands separators.</summary>
    Number,

    /// <summary>Text, or a number with something else around it.</summary>
    Invalid,
}

/// <summary>Peculiarities of how a number is written.</summary>
[Flags]
public enum CellValueNotes
{
    /// <summary>Written plainly.</summary>
    None = 0,

    /// <summary>Full-width digits or signs.</summary>
    FullWidth = 1,

    /// <summary>Thousands separators.</summary>
    Thousands = 2,

    /// <summary>An explicit plus or minus sign.</summary>
    Signed = 4,

    /// <summary>Has a fraction part.</summary>
    Fraction = 8,

    /// <summary>A unit follows (12件); then the kind is <see cref="CellValueKind.Invalid"/> and the number is that before the unit.</summary>
    Unit = 16,

    /// <summary>White space inside the digits; then the kind is <see cref="CellValueKind.Invalid"/>.</summary>
    InnerSpace = 32,
}

/// <summary>The value of a cell: exact, decimal.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Number">The number, also for an <see cref="CellValueKind.Invalid"/> cell whose number can be read; else null.</param>
/// <param name="Notes">How it is written.</param>
public readonly record struct CellValue(CellValueKind Kind, decimal? Number, CellValueNotes Notes)
{
    /// <summary>True where this token would count as a value when a table is read: a number, a placeholder, or a number with a unit.</summary>
    public bool LooksLikeValue => Kind is CellValueKind.Number or CellValueKind.Placeholder || (Kind == CellValueKind.Invalid && Number is not null);
}
