using ReportLsp.Analysis.Model.Relations;

namespace ReportLsp.Analysis.Model.Repair;

/// <summary>Values of a table as whole numbers of one power of ten, so that sums are exact and quick.</summary>
internal static class ScaledValues
{
    /// <summary>Largest scaled figure or sum dealt with; thousands of them, multiplied by any coefficient of a format, still fit 64 bits or 128 in a solution.</summary>
    public const long Largest = 1_000_000_000_000_000;

    private const int MostDecimals = 6;

    /// <summary>The number of units in one: 1, 10, 100 …; 0 where some value is too large or too fine to be dealt with.</summary>
    public static long Scale(CellKnowledge[] known)
    {
        var decimals = 0;
        foreach (var cell in known)
        {
            if (cell.Value is not { } value)
                continue;
            if (value.Scale > decimals)
                decimals = Math.Max(decimals, Decimals(value));
        }

        if (decimals > MostDecimals)
            return 0;
        var scale = 1L;
        for (var i = 0; i < decimals; i++)
            scale *= 10;
        foreach (var cell in known)
        {
            if (cell.Value is { } value && Math.Abs(value) > Largest / scale)
                return 0;
        }

        return scale;
    }

    /// <summary>A value in units; false where it is not a whole number of them or too large.</summary>
    public static bool TryScale(decimal value, long scale, out long scaled)
    {
        scaled = 0;
        if (Math.Abs(value) > Largest / scale || decimal.Truncate(value * scale) is var units && units != value * scale)
            return false;
        scaled = (long)units;
        return true;
    }

    private static int Decimals(decimal value)
    {
        var decimals = 0;
        while (decimals <= MostDecimals && decimal.Round(value, decimals) != value)
            decimals++;
        return decimals;
    }
}
