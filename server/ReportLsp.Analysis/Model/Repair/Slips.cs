using System.Globalization;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Repair;

/// <summary>Finds what would turn a true figure into the one that stands there, by comparing their texts.</summary>
internal static class Slips
{
    private const string Plain = "0.############################";
    private const int MostCharacters = 64;

    /// <summary>The slip that explains a cell's figure.</summary>
    public static SlipKind Of(BoundTable table, int cell, decimal value)
    {
        var bound = table.Cells[cell];
        if (bound.Number is not { } old)
            return SlipKind.Blank;
        if (Of(old, value) is var kind and not SlipKind.Other)
            return kind;
        if (bound.Value.Notes.HasFlag(CellValueNotes.FullWidth))
            return SlipKind.FullWidth;
        return old != 0 && IsBeside(table, cell, old) ? SlipKind.Copied : SlipKind.Other;
    }

    /// <summary>The slip that makes one figure of another, by their digits alone.</summary>
    public static SlipKind Of(decimal old, decimal value)
    {
        if (old == -value)
            return SlipKind.Sign;
        Span<char> wrong = stackalloc char[MostCharacters];
        Span<char> right = stackalloc char[MostCharacters];
        return TryWrite(old, wrong, out var n) && TryWrite(value, right, out var m) ? Compare(wrong[..n], right[..m]) : SlipKind.Other;
    }

    private static bool TryWrite(decimal value, Span<char> into, out int length) => value.Scale == 0 && Math.Abs(value) < long.MaxValue
        ? ((long)value).TryFormat(into, out length, default, CultureInfo.InvariantCulture)
        : value.TryFormat(into, out length, Plain, CultureInfo.InvariantCulture);

    /// <summary>Compares two texts of numbers.</summary>
    public static SlipKind Compare(ReadOnlySpan<char> wrong, ReadOnlySpan<char> right)
    {
        var first = wrong.CommonPrefixLength(right);
        if (wrong.Length == right.Length)
        {
            if (wrong[(first + 1)..].SequenceEqual(right[(first + 1)..]))
                return SlipKind.WrongDigit;
            return first + 1 < wrong.Length && wrong[first] == right[first + 1] && wrong[first + 1] == right[first] && wrong[(first + 2)..].SequenceEqual(right[(first + 2)..])
                ? SlipKind.SwappedDigits
                : SlipKind.Other;
        }

        if (wrong.Length == right.Length - 1 && wrong[first..].SequenceEqual(right[(first + 1)..]))
            return SlipKind.LostDigit;
        return wrong.Length == right.Length + 1 && wrong[(first + 1)..].SequenceEqual(right[first..]) ? SlipKind.ExtraDigit : SlipKind.Other;
    }

    /// <summary>True where a neighbour in the row, or in the same column of the next or previous row, has this figure.</summary>
    private static bool IsBeside(BoundTable table, int cell, decimal value)
    {
        var cells = table.Definition.Cells;
        var own = cells[cell];
        if (Has(cell - 1) && cells[cell - 1].RowKey == own.RowKey || Has(cell + 1) && cells[cell + 1].RowKey == own.RowKey)
            return true;
        return HasInColumn(-1) || HasInColumn(1);

        bool Has(int index) => index >= 0 && index < cells.Count && table.Cells[index].Number == value;

        bool HasInColumn(int step)
        {
            for (var i = cell + step; i >= 0 && i < cells.Count; i += step)
            {
                if (cells[i].ColumnKey == own.ColumnKey)
                    return Has(i);
            }

            return false;
        }
    }
}
