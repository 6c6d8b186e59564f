using System.Buffers;

namespace ReportLsp.Cli.Output;

/// <summary>Rows of comma-separated values (RFC 4180): CR LF, quotes where needed, a byte order mark so that spreadsheets see UTF-8.</summary>
public sealed class CsvText
{
    /// <summary>What makes a spreadsheet read a field as a formula, full-width forms included.</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private static readonly SearchValues<char> _quoted = SearchValues.Create(",\"\r\n\t ");

    private readonly StreamWriter _out;

    /// <summary>Begins with the byte order mark and a header row.</summary>
    public CsvText(Stream stream, params ReadOnlySpan<string> header)
    {
        _out = CliHost.OpenText(stream);
        _out.Write('\uFEFF');
        WriteRow(header);
    }

    /// <summary>Writes a row; null is an empty field.</summary>
    public void WriteRow(params ReadOnlySpan<string?> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                _out.Write(',');
            _out.Write(Field(fields[i] ?? ""));
        }

        _out.Write("\r\n");
    }

    /// <summary>Writes out what is buffered.</summary>
    public void Flush() => _out.Flush();

    /// <summary>A field as it is written. Text that a spreadsheet would run as a formula gets an apostrophe in front; plain numbers do not.</summary>
    public static string Field(string text)
    {
        if (text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) && !IsPlainNumber(text))
            text = "'" + text;
        return text.AsSpan().ContainsAny(_quoted) ? "\"" + text.Replace("\"", "\"\"") + "\"" : text;
    }

    private static bool IsPlainNumber(string text)
    {
        var digits = 0;
        var points = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                digits++;
            else if (text[i] == '.')
                points++;
            else if (i > 0 || text[i] is not ('+' or '-'))
                return false;
        }

        return digits > 0 && points <= 1;
    }
}
