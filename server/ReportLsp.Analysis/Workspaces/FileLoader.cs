using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Workspaces;

/// <summary>What came of reading a file.</summary>
/// <param name="Text">Its text, or null.</param>
/// <param name="Bytes">Its bytes; empty where there is no text.</param>
/// <param name="Failure">Why there is no text, for people; null where there is one.</param>
public sealed record LoadedFile(SourceText? Text, byte[] Bytes, LocalizedText? Failure);

/// <summary>Reads files as text, within bounds, without exceptions.</summary>
public static class FileLoader
{
    /// <summary>Bytes a file may have: 50 MB. A report has some ten thousand.</summary>
    public const long MaximumLength = 50_000_000;

    /// <summary>Bytes made room for where the length is not known.</summary>
    private const int FirstLength = 16384;

    /// <summary>Reads a file.</summary>
    public static LoadedFile Load(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return Load(stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed("没有这个文件", "there is no such file");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException)
        {
            return Directory.Exists(path)
                ? Failed("这是文件夹，不是文件", "it is a folder, not a file")
                : Failed("没有读取权限", "permission to read it is missing");
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException or ArgumentException)
        {
            return Failed($"系统报错“{exception.Message}”", exception.Message);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static LoadedFile Load(Stream stream)
    {
        if (stream.CanSeek && stream.Length > MaximumLength)
            return TooLarge(stream.Length);
        var bytes = new byte[stream.CanSeek ? stream.Length : FirstLength];
        var count = 0;
        while (true)
        {
            count += stream.ReadAtLeast(bytes.AsSpan(count), bytes.Length - count, throwOnEndOfStream: false);
            if (count > MaximumLength)
                return TooLarge(null);

            // The length of a file is the length of its bytes, as a rule: one look tells that nothing has been added.
            if (count < bytes.Length || stream.ReadByte() is not (>= 0 and var next))
                break;
            Array.Resize(ref bytes, Math.Max(FirstLength, bytes.Length * 2));
            bytes[count++] = (byte)next;
        }

        Array.Resize(ref bytes, count);
        return Decode(bytes);
    }

    private static LoadedFile Decode(byte[] bytes)
    {
        var result = TextDecoder.Decode(bytes);
        if (result.Text is not null)
            return new LoadedFile(result.Text, bytes, null);
        var place = (result.Offset + 1).ToString(CultureInfo.InvariantCulture);
        if (result.Failure != DecodeFailure.Binary)
            return Failed($"编码不是 UTF-8、UTF-16 或 GB18030（第 {place} 字节起无法识别），请用记事本另存为 UTF-8", result.Reason + "; save it as UTF-8");
        return bytes.AsSpan().StartsWith("PK"u8)
            ? Failed("这是 DOCX 或压缩包，不是文本，请另存为纯文本（UTF-8）", "it is a DOCX file or an archive, not text; save it as plain text (UTF-8)")
            : Failed($"这不是文本文件（第 {place} 字节是 NUL）", result.Reason);
    }

    private static LoadedFile TooLarge(long? length)
    {
        const long Limit = MaximumLength / 1_000_000;
        var size = length is { } known ? (known / 1_000_000).ToString(CultureInfo.InvariantCulture) : null;
        return Failed(
            size is null ? $"文件超过 {Limit} MB 的上限" : $"文件有 {size} MB，超过 {Limit} MB 的上限",
            size is null ? $"it is larger than the limit of {Limit} MB" : $"it has {size} MB, the limit is {Limit} MB");
    }

    private static LoadedFile Failed(string chinese, string english) => new(null, [], new LocalizedText(chinese, english));
}
