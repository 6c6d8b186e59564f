using System.Globalization;
using System.Text;

namespace ReportLsp.Documents.Html;

/// <summary>
/// Writes HTML. Text and attribute values are always escaped here and nowhere else; names of elements and attributes are those of the
/// program. Characters that HTML forbids become U+FFFD, so that a page is valid whatever the report holds.
/// </summary>
internal sealed class HtmlWriter
{
    private const char Replacement = '\uFFFD';
    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();
    private bool _isInTag;

    /// <summary>Opens an element; attributes may follow up to its first content.</summary>
    public HtmlWriter Open(string element)
    {
        EndTag();
        _html.Append('<').Append(element);
        _open.Push(element);
        _isInTag = true;
        return this;
    }

    /// <summary>An attribute of the element that was opened last.</summary>
    public HtmlWriter Attribute(string name, ReadOnlySpan<char> value)
    {
        _html.Append(' ').Append(name).Append("=\"");
        Append(value);
        _html.Append('"');
        return this;
    }

    /// <summary>An attribute with a number.</summary>
    public HtmlWriter Attribute(string name, int value) => Attribute(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Text.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        EndTag();
        Append(text);
        return this;
    }

    /// <summary>A newline between elements.</summary>
    public HtmlWriter Line()
    {
        EndTag();
        _html.Append('\n');
        return this;
    }

    /// <summary>Text of the program that holds no markup of its own: a style sheet, a doctype.</summary>
    public HtmlWriter Raw(string text)
    {
        EndTag();
        _html.Append(text);
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public HtmlWriter Close()
    {
        EndTag();
        _html.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>Ends an element that has no content by nature.</summary>
    public HtmlWriter Void()
    {
        EndTag();
        _open.Pop();
        return this;
    }

    /// <inheritdoc />
    public override string ToString() => _html.ToString();

    private void EndTag()
    {
        if (!_isInTag)
            return;
        _html.Append('>');
        _isInTag = false;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    _html.Append("&amp;");
                    break;
                case '<':
                    _html.Append("&lt;");
                    break;
                case '>':
                    _html.Append("&gt;");
                    break;
                case '"':
                    _html.Append("&quot;");
                    break;
                case '\'':
                    _html.Append("&#39;");
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        AppendPair(c, text[++i]);
                    else
                        _html.Append(IsAllowed(c) ? c : Replacement);
                    break;
            }
        }
    }

    private void AppendPair(char high, char low)
    {
        if ((char.ConvertToUtf32(high, low) & 0xFFFE) == 0xFFFE)
            _html.Append(Replacement);
        else
            _html.Append(high).Append(low);
    }

    /// <summary>False for controls but TAB and newline, lone surrogates and noncharacters (HTML, 13.2.3.5).</summary>
    private static bool IsAllowed(char c) =>
        c is '\t' or '\n' || (!char.IsControl(c) && !char.IsSurrogate(c) && c is not ((>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF'));
}
