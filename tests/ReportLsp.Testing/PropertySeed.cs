namespace ReportLsp.Testing;

/// <summary>
/// The seed of all tests with generated input. It is fixed, so that a run can be repeated; <c>PROPERTY_SEED="number,odd number"</c> takes
/// another, the two numbers that FsCheck prints.
/// </summary>
public static class PropertySeed
{
    /// <summary>Both numbers, as FsCheck's <c>Replay</c> wants them.</summary>
    public static ulong[] Numbers { get; } = [.. (Environment.GetEnvironmentVariable("PROPERTY_SEED") ?? "20260121,7").Split(',').Select(ulong.Parse)];

    /// <summary>A generator of numbers that follows from the seed.</summary>
    public static Random NewRandom() => new(unchecked((int)((Numbers[0] * 31) + Numbers[^1])));

    /// <summary>The seed as the variable takes it.</summary>
    public static string Text => string.Join(',', Numbers);
}
