using System.Globalization;
using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Config;

/// <summary>
/// Walks a JSON text up to the first fault. What the library lets pass (comments, a comma at the end, names without quotes, single quotes)
/// passes here; a string must end on its line, so that a lost quote is found where it is and not at the end of the file.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="deepest">Levels of objects and arrays allowed; bounds the recursion.</param>
/// <param name="namesAreUnique">True where a name that stands twice in an object is a fault.</param>
internal sealed class JsonFaultFinder(string text, int deepest, bool namesAreUnique)
{
    private const string FullWidth = "，：“”｛｝［］‘’";
    private const string HalfWidth = ",:\"\"{}[]''";

    private int _at;
    private JsonFault? _fault;

    /// <summary>The first fault, or null where none is found.</summary>
    public JsonFault? Find()
    {
        if (!SkipSpace())
            return _fault;
        if (_at == text.Length)
            return new JsonFault(0, new LocalizedText("文件是空的", "the file is empty"));
        if (Value(1) && SkipSpace() && _at < text.Length)
            Fail(_at, "内容结束之后还有多余的内容", "something follows the end");
        return _fault;
    }

    private char Here => _at < text.Length ? text[_at] : '\0';

    private bool Value(int depth)
    {
        switch (Here)
        {
            case '{' or '[' when depth > deepest:
                return Fail(_at, $"嵌套超过 {deepest} 层", $"it is nested deeper than {deepest} levels");
            case '{':
                return Items('}', depth);
            case '[':
                return Items(']', depth);
            case '"' or '\'':
                return String();
            case '-' or '+' or '.' or (>= '0' and <= '9'):
                return Number();
            case var c when char.IsAsciiLetter(c):
                var word = Word();
                return word is "true" or "false" or "null" or "NaN" or "Infinity" or "undefined"
                    || Fail(_at - word.Length, $"不认识“{word}”，文字要写在双引号里", $"\"{word}\" means nothing here; texts stand in double quotes");
            default:
                return Unexpected("这里应有一个值", "a value is due here");
        }
    }

    /// <summary>What stands in brackets: values, in an object with names.</summary>
    private bool Items(char close, int depth)
    {
        var open = _at++;
        var isObject = close == '}';
        var names = namesAreUnique ? new HashSet<string>(StringComparer.Ordinal) : null;
        while (true)
        {
            if (!SkipSpace())
                return false;
            if (Here == close && _at < text.Length)
                break;
            if (IsAtEndOf(open))
                return false;
            if (Here == ',')
                return Fail(_at, "多了一个逗号", "this comma is one too many");
            if ((isObject && !Name(names)) || !Value(depth + 1) || !SkipSpace())
                return false;
            if (IsAtEndOf(open))
                return false;
            if (Here == ',')
                _at++;
            else if (Here != close)
                return Separator(open, close);
        }

        _at++;
        return true;
    }

    /// <summary>A name and its colon.</summary>
    private bool Name(HashSet<string>? known)
    {
        var start = _at;
        if (Here is '"' or '\'')
        {
            if (!String())
                return false;
        }
        else if (!char.IsLetter(Here) && Here is not ('_' or '$'))
        {
            return Unexpected("这里应有带双引号的名称", "a name in double quotes is due here");
        }
        else
        {
            Word();
        }

        var name = text[start.._at];
        if (known is not null && !known.Add(name.Trim('"', '\'')))
            return Fail(start, $"{name} 在同一个对象里写了两次", $"{name} stands twice in one object");
        if (!SkipSpace())
            return false;
        if (Here != ':')
            return IsFullWidth() ? Unexpected("", "") : Fail(_at, $"{name} 后面缺少冒号", $"a colon is missing after {name}");
        _at++;
        return SkipSpace() && (_at < text.Length || Fail(_at, $"{name} 缺少值", $"{name} lacks its value"));
    }

    /// <summary>What stands where a comma or the closing bracket is due.</summary>
    private bool Separator(int open, char close)
    {
        if (IsFullWidth())
            return Unexpected("", "");
        if (Here is '}' or ']')
            return Fail(_at, $"第 {LineOf(open)} 行的“{text[open]}”要用“{close}”结束，这里却是“{Here}”", $"the '{text[open]}' of line {LineOf(open)} ends in '{close}', not in '{Here}'");
        return Here is '"' or '\'' or '{' or '[' or '-' || char.IsLetterOrDigit(Here)
            ? Fail(_at, "前面缺少逗号", "a comma is missing before this")
            : Unexpected($"这里应有“,”或“{close}”", $"',' or '{close}' is due here");
    }

    private bool String()
    {
        var start = _at;
        var quote = text[_at++];
        while (_at < text.Length && text[_at] is not ('\r' or '\n'))
        {
            if (text[_at] == quote)
            {
                _at++;
                return true;
            }

            if (text[_at] != '\\')
                _at++;
            else if (!Escape())
                return false;
        }

        return Fail(start, "引号没有配对：这段文字到行末也没有结束", "this quote has no partner: the text does not end on its line");
    }

    private bool Escape()
    {
        var next = _at + 1 < text.Length ? text[_at + 1] : '\0';
        if (next is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or '\'')
        {
            _at += 2;
            return true;
        }

        if (next == 'u' && _at + 6 <= text.Length && int.TryParse(text.AsSpan(_at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _))
        {
            _at += 6;
            return true;
        }

        return Fail(_at, "反斜杠后面不对；反斜杠本身要写成“\\\\”，路径可用“/”", "this backslash escapes nothing; write \"\\\\\" for a backslash, or \"/\" in paths");
    }

    private bool Number()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '-' or '+' or '.'))
            _at++;
        var written = text[start.._at];
        return double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            || written is "-Infinity"
            || Fail(start, $"“{written}”不是数", $"\"{written}\" is no number");
    }

    private string Word()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '$' or '-'))
            _at++;
        return text[start.._at];
    }

    /// <summary>Skips white space and comments; false for a comment that does not end.</summary>
    private bool SkipSpace()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]) || text[_at] == '\uFEFF')
            {
                _at++;
                continue;
            }

            if (text[_at] != '/')
                return true;
            if (_at + 1 < text.Length && text[_at + 1] == '/')
            {
                var end = text.IndexOf('\n', _at);
                _at = end < 0 ? text.Length : end + 1;
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '*')
            {
                var end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (end < 0)
                    return Fail(_at, "注释没有结束，缺少“*/”", "this comment does not end: \"*/\" is missing");
                _at = end + 2;
            }
            else
            {
                return Fail(_at, "注释应以“//”或“/*”开头", "a comment begins with \"//\" or \"/*\"");
            }
        }

        return true;
    }

    private bool IsAtEndOf(int open) => _at >= text.Length
        && !Fail(_at, $"第 {LineOf(open)} 行的“{text[open]}”没有结束，缺少“{(text[open] == '{' ? '}' : ']')}”", $"the '{text[open]}' of line {LineOf(open)} is never closed");

    private bool IsFullWidth() => _at < text.Length && FullWidth.Contains(Here);

    private bool Unexpected(string chinese, string english)
    {
        if (_at >= text.Length)
            return Fail(_at, chinese + "，文件却已结束", english + ", but the file ends");
        if (IsFullWidth())
        {
            var due = HalfWidth[FullWidth.IndexOf(Here, StringComparison.Ordinal)];
            return Fail(_at, $"“{Here}”是全角的，请改为半角的“{due}”", $"'{Here}' is of full width; write '{due}'");
        }

        // Signs that cannot be printed are named by their number.
        var found = char.IsControl(Here) || char.IsSurrogate(Here) ? $"U+{(int)Here:X4}" : Here.ToString();
        return Fail(_at, $"{chinese}，却是“{found}”", $"{english}, not '{found}'");
    }

    private int LineOf(int offset)
    {
        var line = 1;
        for (var i = 0; i < offset; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n'))
                line++;
        }

        return line;
    }

    private bool Fail(int offset, string chinese, string english)
    {
        _fault ??= new JsonFault(offset, new LocalizedText(chinese, english));
        return false;
    }
}
