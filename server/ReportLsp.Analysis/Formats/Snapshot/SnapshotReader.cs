using System.Text;

namespace ReportLsp.Analysis.Formats.Snapshot;

/// <summary>Reads what <see cref="SnapshotWriter"/> writes. Plain loops over one text: it runs at the start of every process.</summary>
/// <param name="name">Name of the snapshot, for failures.</param>
/// <param name="text">The snapshot.</param>
internal sealed class SnapshotReader(string name, string text) : SnapshotChannel
{
    private int _at;
    private int _last;

    /// <inheritdoc/>
    public override string Text(string? value) => OptionalText(value) ?? throw Malformed("a text is missing");

    /// <inheritdoc/>
    public override string? OptionalText(string? value)
    {
        var start = Next(out var end);
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\\')
                return Unescaped(start, end);
        }

        return start == end ? throw Malformed("an empty value") : text.Substring(start, end - start);
    }

    /// <inheritdoc/>
    public override int Number(int value)
    {
        var start = Next(out var end);
        var at = start < end && text[start] == '-' ? start + 1 : start;
        if (end - at is 0 or > 9)
            throw Malformed("a number is due");
        var result = 0;
        for (var i = at; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
                throw Malformed("a number is due");
            result = (result * 10) + (text[i] - '0');
        }

        return at == start ? result : -result;
    }

    /// <inheritdoc/>
    public override int Count(int value)
    {
        var count = Number(value);
        return count >= 0 && count <= text.Length - _at ? count : throw Malformed($"a list cannot have {count} entries");
    }

    /// <inheritdoc/>
    public override void Line()
    {
    }

    /// <summary>Checks that nothing follows.</summary>
    public void Finish()
    {
        if (_at != text.Length)
            throw Malformed("something follows after the end");
    }

    /// <inheritdoc/>
    public override InvalidOperationException Malformed(string what)
    {
        var line = 1;
        for (var i = 0; i < _last; i++)
            line += text[i] == '\n' ? 1 : 0;
        return new InvalidOperationException($"{name}, line {line}: {what}. UPDATE_BASELINES=1 makes snapshots anew.");
    }

    /// <summary>Start and end of the next value; goes on to the one after it.</summary>
    private int Next(out int end)
    {
        var start = _at;
        if (start >= text.Length)
            throw Malformed("the snapshot ends too early");
        _last = start;
        end = start;
        while (end < text.Length && text[end] is not ('\t' or '\n'))
            end++;
        _at = Math.Min(end + 1, text.Length);
        return start;
    }

    private string? Unescaped(int start, int end)
    {
        if (end - start == 2 && text[start + 1] is '0' or 'e')
            return text[start + 1] == '0' ? null : "";
        var result = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            result.Append(i == end ? throw Malformed("an escape breaks off") : text[i] switch
            {
                '\\' => '\\',
                't' => '\t',
                'n' => '\n',
                _ => throw Malformed($"the escape \\{text[i]} is unknown"),
            });
        }

        return result.ToString();
    }
}
