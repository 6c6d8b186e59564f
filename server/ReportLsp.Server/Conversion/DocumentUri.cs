using System.Globalization;
using System.Text;

namespace ReportLsp.Server.Conversion;

/// <summary>Addresses of files and paths, by RFC 3986 and as editors write them; total, without the machinery of <see cref="Uri"/>.</summary>
internal static class DocumentUri
{
    private const string Scheme = "file://";

    /// <summary>Tells paths of one file from those of another as the system does: on Windows the case of letters does not count.</summary>
    public static StringComparer Paths { get; } = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>True where a path begins with that of a folder, given with its separator at the end.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>The full path of a file address; null for another scheme or one that names no file.</summary>
    public static string? ToPath(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = uri.AsSpan(Scheme.Length);
        var end = rest.IndexOfAny('?', '#');
        var path = Decode(end < 0 ? rest : rest[..end]);
        if (path is null || path.Contains('\0', StringComparison.Ordinal))
            return null;
        if (path.StartsWith("localhost/", StringComparison.OrdinalIgnoreCase))
            path = path[9..];
        if (!path.StartsWith('/'))
            path = OperatingSystem.IsWindows() ? @"\\" + path : "";
        else if (OperatingSystem.IsWindows() && path.Length > 2 && path[2] == ':')
            path = char.ToUpperInvariant(path[1]) + path[2..];
        return path.Length == 0 ? null : Path.GetFullPath(path);
    }

    /// <summary>The address of a full path.</summary>
    public static string FromPath(string path)
    {
        var result = new StringBuilder(Scheme, path.Length + 32);
        var normal = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        if (normal.StartsWith("//", StringComparison.Ordinal))
            normal = normal[2..];
        else if (!normal.StartsWith('/'))
            result.Append('/');
        foreach (var b in Encoding.UTF8.GetBytes(normal))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || "-._~/".Contains((char)b, StringComparison.Ordinal))
                result.Append((char)b);
            else
                result.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return result.ToString();
    }

    private static string? Decode(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('%') < 0)
            return text.ToString();
        var bytes = new List<byte>(text.Length);
        Span<byte> room = stackalloc byte[4];
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '%')
            {
                if (i + 2 >= text.Length || !byte.TryParse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var b))
                    return null;
                bytes.Add(b);
                i += 3;
                continue;
            }

            Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
            bytes.AddRange(room[..rune.EncodeToUtf8(room)]);
            i += length;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
