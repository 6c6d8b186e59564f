namespace ReportLsp.Grammar.Text;

/// <summary>A place in a text as line and character, both 0-based; characters are UTF-16 code units, as in the language server protocol.</summary>
/// <param name="Line">Line, 0-based.</param>
/// <param name="Character">UTF-16 code units from the start of the line.</param>
public readonly record struct LinePosition(int Line, int Character) : IComparable<LinePosition>
{
    /// <inheritdoc />
    public int CompareTo(LinePosition other) => Line != other.Line ? Line.CompareTo(other.Line) : Character.CompareTo(other.Character);
}
