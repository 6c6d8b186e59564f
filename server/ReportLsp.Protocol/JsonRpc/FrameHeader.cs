using System.Buffers.Text;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>Collects the header lines of a frame. Line ends may be CR LF or LF, names are in any case, unknown fields are skipped.</summary>
internal struct FrameHeader
{
    private static ReadOnlySpan<byte> LengthName => "content-length:"u8;

    private static ReadOnlySpan<byte> TypeName => "content-type:"u8;

    /// <summary>Length of the body in bytes; null while no usable length was seen.</summary>
    public int? Length { get; private set; }

    /// <summary>What was wrong so far; null for nothing.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether any line was taken.</summary>
    public bool Started { get; private set; }

    /// <summary>Whether the body is in an encoding other than UTF-8.</summary>
    public bool ForeignEncoding { get; private set; }

    /// <summary>
    /// Takes a line without its end. A length that follows other bytes on its line is found as well: that is what a frame
    /// looks like whose predecessor was longer than announced.
    /// </summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        Started = true;
        var at = IndexOf(line, LengthName);
        if (at >= 0)
        {
            if (at > 0)
                Problem ??= "bytes before a frame were skipped";
            var digits = Trim(line[(at + LengthName.Length)..]);
            if (Utf8Parser.TryParse(digits, out int length, out var used) && used == digits.Length && length >= 0)
                Length = length;
            else
                Problem ??= "the length of a frame is no number of bytes";
            return;
        }

        if (IndexOf(line, TypeName) == 0)
        {
            var charset = IndexOf(line, "charset="u8);
            if (charset >= 0)
            {
                var name = Trim(line[(charset + "charset=".Length)..]);
                ForeignEncoding = IndexOf(name, "utf-8"u8) != 0 && IndexOf(name, "utf8"u8) != 0 && IndexOf(name, "\"utf-8\""u8) != 0;
            }
        }
        else if (!LooksLikeField(line))
        {
            Problem ??= "bytes that belong to no frame were skipped";
        }
    }

    /// <summary>Notes bytes that were dropped because no line held them.</summary>
    public void Dropped()
    {
        Started = true;
        Problem ??= "bytes that belong to no frame were skipped";
    }

    private static bool LooksLikeField(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon <= 0)
            return false;
        foreach (var letter in line[..colon])
        {
            if (!(char.IsAsciiLetterOrDigit((char)letter) || letter == '-'))
                return false;
        }

        return true;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);

    private static int IndexOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> lowerName)
    {
        for (var at = 0; at + lowerName.Length <= line.Length; at++)
        {
            var same = 0;
            while (same < lowerName.Length && ToLower(line[at + same]) == lowerName[same])
                same++;
            if (same == lowerName.Length)
                return at;
        }

        return -1;
    }

    private static byte ToLower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;
}
