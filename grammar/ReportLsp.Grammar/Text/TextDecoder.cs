using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace ReportLsp.Grammar.Text;

/// <summary>
/// Bytes to text and back. UTF-8 with or without a byte order mark, UTF-16 with one, and GB18030 where the bytes are not valid UTF-8.
/// A text that was read and not changed gives the same bytes again.
/// </summary>
public static class TextDecoder
{
    private const string Utf16LittleEndian = "utf-16le";
    private const string Utf16BigEndian = "utf-16be";
    private const string Gb18030 = "gb18030";
    private const int Gb18030CodePage = 54936;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    private static ReadOnlySpan<byte> Gb18030Mark => [0x84, 0x31, 0x95, 0x33];

    /// <summary>Reads bytes. Never throws; a failure says why and where.</summary>
    public static DecodeResult Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(LittleEndianMark))
            return DecodeUtf16(bytes, bigEndian: false);
        if (bytes.StartsWith(BigEndianMark))
            return DecodeUtf16(bytes, bigEndian: true);
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            return new DecodeResult(null, DecodeFailure.Binary, nul);
        var marked = bytes.StartsWith(Utf8Mark);
        var content = marked ? bytes[Utf8Mark.Length..] : bytes;
        if (Utf8.IsValid(content))
            return Success(Encoding.UTF8.GetString(content), marked ? new SourceEncoding("utf-8", true) : SourceEncoding.Utf8);
        return marked ? new DecodeResult(null, DecodeFailure.Undecodable, FirstInvalidUtf8(bytes)) : DecodeGb18030(bytes);
    }

    /// <summary>The bytes of a text in its encoding. Never throws: an unpaired surrogate becomes U+FFFD except in UTF-16, which keeps it.</summary>
    public static byte[] Encode(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (name, marked) = text.Encoding;
        return name switch
        {
            Utf16LittleEndian => EncodeUtf16(text.Text, marked, bigEndian: false),
            Utf16BigEndian => EncodeUtf16(text.Text, marked, bigEndian: true),
            Gb18030 => Concat(marked ? Gb18030Mark : [], Gb18030Encoding(new DecoderReplacementFallback()).GetBytes(text.Text)),
            _ => Concat(marked ? Utf8Mark : [], Encoding.UTF8.GetBytes(text.Text)),
        };
    }

    private static DecodeResult Success(string text, SourceEncoding encoding) => new(SourceText.From(text, encoding), DecodeFailure.None, 0);

    /// <summary>Code units as they are: an unpaired surrogate is kept, since it must be written back.</summary>
    private static DecodeResult DecodeUtf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        if (bytes.Length % 2 != 0)
            return new DecodeResult(null, DecodeFailure.Undecodable, bytes.Length - 1);
        var units = new char[(bytes.Length / 2) - 1];
        var content = bytes[2..];
        content.CopyTo(MemoryMarshal.AsBytes(units.AsSpan()));
        if (bigEndian == BitConverter.IsLittleEndian)
            SwapBytes(units);
        var nul = units.AsSpan().IndexOf('\0');
        return nul >= 0
            ? new DecodeResult(null, DecodeFailure.Binary, 2 + (nul * 2))
            : Success(new string(units), new SourceEncoding(bigEndian ? Utf16BigEndian : Utf16LittleEndian, true));
    }

    private static byte[] EncodeUtf16(string text, bool marked, bool bigEndian)
    {
        var units = text.ToCharArray();
        if (bigEndian == BitConverter.IsLittleEndian)
            SwapBytes(units);
        return Concat(marked ? (bigEndian ? BigEndianMark : LittleEndianMark) : [], MemoryMarshal.AsBytes(units.AsSpan()));
    }

    private static void SwapBytes(char[] units)
    {
        var words = MemoryMarshal.Cast<char, ushort>(units.AsSpan());
        System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(words, words);
    }

    /// <summary>Accepts only what encodes to the same bytes again, so that writing back never changes what nobody touched.</summary>
    private static DecodeResult DecodeGb18030(ReadOnlySpan<byte> bytes)
    {
        var marked = bytes.StartsWith(Gb18030Mark);
        var content = marked ? bytes[Gb18030Mark.Length..] : bytes;
        try
        {
            var encoding = Gb18030Encoding(DecoderFallback.ExceptionFallback);
            var text = encoding.GetString(content);
            if (encoding.GetBytes(text).AsSpan().SequenceEqual(content))
                return Success(text, new SourceEncoding(Gb18030, marked));
        }
        catch (DecoderFallbackException)
        {
            // Reported below: the place in the UTF-8 reading is the one that makes sense to people.
        }

        return new DecodeResult(null, DecodeFailure.Undecodable, FirstInvalidUtf8(bytes));
    }

    private static Encoding Gb18030Encoding(DecoderFallback decoder) =>
        CodePagesEncodingProvider.Instance.GetEncoding(Gb18030CodePage, new EncoderReplacementFallback("\uFFFD"), decoder)
        ?? throw new PlatformNotSupportedException("The runtime lacks GB18030.");

    private static int FirstInvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
                return at;
            at += length;
        }

        return 0;
    }

    private static byte[] Concat(ReadOnlySpan<byte> mark, ReadOnlySpan<byte> content) => [.. mark, .. content];
}
