namespace ReportLsp.Grammar.Text;

/// <summary>How a text is stored: what was read is what is written back.</summary>
/// <param name="Name"><c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c> or <c>gb18030</c>.</param>
/// <param name="HasByteOrderMark">True where the bytes begin with a byte order mark.</param>
public sealed record SourceEncoding(string Name, bool HasByteOrderMark)
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    public static SourceEncoding Utf8 { get; } = new("utf-8", false);
}
