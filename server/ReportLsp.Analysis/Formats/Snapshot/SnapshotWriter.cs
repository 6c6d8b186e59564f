using System.Globalization;
using System.Text;

namespace ReportLsp.Analysis.Formats.Snapshot;

/// <summary>
/// Writes values divided by tabs and line feeds. In a text <c>\t</c>, <c>\n</c> and <c>\\</c> stand for what they do in C#, <c>\e</c> for an
/// empty text and <c>\0</c> for a missing one, so no line ends in white space.
/// </summary>
internal sealed class SnapshotWriter : SnapshotChannel
{
    private readonly StringBuilder _text = new();
    private bool _isLineStart = true;

    /// <inheritdoc/>
    public override string Text(string? value)
    {
        value ??= "";
        Add(value.Length == 0
            ? @"\e"
            : value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\t", @"\t", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal));
        return value;
    }

    /// <inheritdoc/>
    public override string? OptionalText(string? value)
    {
        if (value is not null)
            return Text(value);
        Add(@"\0");
        return null;
    }

    /// <inheritdoc/>
    public override int Number(int value)
    {
        Add(value.ToString(CultureInfo.InvariantCulture));
        return value;
    }

    /// <inheritdoc/>
    public override int Count(int value) => Number(value);

    /// <inheritdoc/>
    public override void Line()
    {
        if (!_isLineStart)
            _text.Append('\n');
        _isLineStart = true;
    }

    /// <inheritdoc/>
    public override InvalidOperationException Malformed(string what) => new(what);

    /// <summary>What was written, with a line feed at its end.</summary>
    public override string ToString() => _isLineStart ? _text.ToString() : _text.ToString() + "\n";

    private void Add(string token)
    {
        if (!_isLineStart)
            _text.Append('\t');
        _text.Append(token);
        _isLineStart = false;
    }
}
