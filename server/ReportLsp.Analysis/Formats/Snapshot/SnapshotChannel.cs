using System.Globalization;

namespace ReportLsp.Analysis.Formats.Snapshot;

/// <summary>
/// Takes the values of a format in a fixed order, to a snapshot or from one: each call is given the value to write (nothing while reading)
/// and returns the value written or read. So one description of the model, <see cref="FormatSnapshot"/>, serves both directions.
/// </summary>
internal abstract class SnapshotChannel
{
    /// <summary>A text; null is taken for an empty one.</summary>
    public abstract string Text(string? value);

    /// <summary>A text that may be missing.</summary>
    public abstract string? OptionalText(string? value);

    /// <summary>A whole number.</summary>
    public abstract int Number(int value);

    /// <summary>The number of entries of a list: 0 or more, and no more than can follow.</summary>
    public abstract int Count(int value);

    /// <summary>Begins a line, for people who compare snapshots; lines mean nothing.</summary>
    public abstract void Line();

    /// <summary>The failure of a snapshot that says what cannot be.</summary>
    public abstract InvalidOperationException Malformed(string what);

    /// <summary>A whole number that may be missing.</summary>
    public int? OptionalNumber(int? value) => Flag(value is not null) ? Number(value ?? 0) : null;

    /// <summary>Yes or no, as 1 or 0.</summary>
    public bool Flag(bool value) => Number(value ? 1 : 0) switch
    {
        0 => false,
        1 => true,
        var other => throw Malformed($"{other} where 0 or 1 is due"),
    };

    /// <summary>A number with decimals.</summary>
    public decimal Decimal(decimal value)
    {
        var text = Text(value == 0 ? "0" : value.ToString(CultureInfo.InvariantCulture));
        if (text == "0")
            return 0;
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var result) ? result : throw Malformed($"\"{text}\" where a number is due");
    }

    /// <summary>One of the members of an enumeration, by its name there.</summary>
    /// <param name="value">Its number.</param>
    /// <param name="names">Names of all members, in order of their numbers.</param>
    public int Choice(int value, string[] names)
    {
        var name = Text(names[value]);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] == name)
                return i;
        }

        throw Malformed($"\"{name}\" is none of {string.Join(", ", names)}");
    }

    /// <summary>Texts in order.</summary>
    public string[] Texts(IReadOnlyList<string>? values)
    {
        var result = NewList<string>(values?.Count ?? 0);
        for (var i = 0; i < result.Length; i++)
            result[i] = Text(values?[i]);
        return result;
    }

    /// <summary>Entries in order, each on a line of its own.</summary>
    /// <param name="values">The entries to write.</param>
    /// <param name="entry">The description of one.</param>
    public T[] List<T>(IReadOnlyList<T>? values, Func<SnapshotChannel, T?, T> entry)
        where T : class
    {
        var result = NewList<T>(values?.Count ?? 0);
        for (var i = 0; i < result.Length; i++)
        {
            Line();
            result[i] = entry(this, values?[i]);
        }

        Line();
        return result;
    }

    private T[] NewList<T>(int count)
        where T : class
    {
        count = Count(count);
        return count == 0 ? [] : new T[count];
    }
}
