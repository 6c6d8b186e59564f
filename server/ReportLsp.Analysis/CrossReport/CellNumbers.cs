namespace ReportLsp.Analysis.CrossReport;

/// <summary>The numbers of the cells of a table, packed: four bytes a cell where all are small whole numbers, as nearly all tables have them.</summary>
public sealed class CellNumbers
{
    private const int Unknown = int.MinValue;
    private readonly int[] _whole;
    private readonly decimal?[]? _any;

    /// <summary>Packs numbers.</summary>
    /// <param name="numbers">One for each cell of the definition; null where none is known.</param>
    public CellNumbers(decimal?[] numbers)
    {
        _whole = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = numbers[i];
            if (number is { } value && (value <= Unknown || value > int.MaxValue || value != decimal.Truncate(value)))
            {
                (_whole, _any) = ([], numbers);
                return;
            }

            _whole[i] = number is null ? Unknown : (int)number.Value;
        }
    }

    /// <summary>The number of a cell, or null where none is known.</summary>
    /// <param name="index">Index in the cells of the definition.</param>
    public decimal? this[int index] => _any is not null ? _any[index] : _whole[index] == Unknown ? null : _whole[index];
}
