using System.Globalization;

namespace ReportLsp.Cli;

/// <summary>A 64-bit FNV-1a hash over the UTF-16 code units of strings, each closed by a separator. Not for security; the same on every platform.</summary>
public sealed class Fingerprint
{
    /// <summary>Offset basis of FNV-1a, 64 bits.</summary>
    private const ulong OffsetBasis = 14695981039346656037;

    /// <summary>Prime of FNV-1a, 64 bits.</summary>
    private const ulong Prime = 1099511628211;

    private ulong _value = OffsetBasis;

    /// <summary>Adds a string; null counts as one that occurs in no text.</summary>
    public Fingerprint Add(string? text)
    {
        foreach (var c in text ?? "\uFFFF")
            Mix(c);
        Mix('\0');
        return this;
    }

    /// <summary>The hash as 16 hexadecimal digits.</summary>
    public override string ToString() => _value.ToString("x16", CultureInfo.InvariantCulture);

    private void Mix(char c)
    {
        _value = (_value ^ (byte)c) * Prime;
        _value = (_value ^ (byte)(c >> 8)) * Prime;
    }
}
