using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>
/// A label made comparable: number split off, width folded, white space, punctuation and bracketed notes dropped.
/// Brackets that hold a number inside a label (第二十条第(一)项) stay.
/// </summary>
/// <param name="Key">The comparable text, without the number.</param>
/// <param name="Level">Level of the number: 一、 1, （一） 2, 1. 3, （1） 4; 0 without a number.</param>
/// <param name="Ordinal">The number, or 0.</param>
internal readonly record struct LabelText(string Key, int Level, int Ordinal)
{
    /// <summary>Labels longer than this are prose; longer than any statutory label with its notes.</summary>
    public const int MaxLength = 160;

    /// <summary>A bit for each character that occurs, hashed; texts a few edits apart differ in few bits.</summary>
    public ulong Mask => MaskOf(Key);

    /// <summary>True where two masks rule out that their texts are at most some edits apart: each edit changes at most two bits.</summary>
    public static bool AreFar(ulong mask, ulong other, int edits) => System.Numerics.BitOperations.PopCount(mask ^ other) > 2 * edits;

    private const string ChineseDigits = "一二三四五六七八九";

    /// <summary>Makes a label comparable.</summary>
    public static LabelText Of(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
            return new LabelText("", 0, 0);

        // Without a mark there is no number to split off, and nothing to drop: so are most labels.
        if (!text.ContainsAnyExceptInRange(CharFolding.FirstCommonHan, CharFolding.LastCommonHan))
            return new LabelText(text.ToString(), 0, 0);
        Span<char> folded = stackalloc char[MaxLength];
        var length = 0;
        foreach (var c in text)
        {
            if (CharFolding.IsCommonHan(c))
            {
                folded[length++] = c;
                continue;
            }

            var f = Fold(c);
            if (!char.IsWhiteSpace(f) && f != '\u200b' && f != '\ufeff')
                folded[length++] = f;
        }

        // Where nothing is kept nothing has been moved, so what was folded is there for the second look.
        var (start, level, ordinal) = Number(folded[..length]);
        var kept = Compact(folded[start..length], keepNotes: false);
        return kept > 0 ? new LabelText(folded.Slice(start, kept).ToString(), level, ordinal)
            : new LabelText(folded[..Compact(folded[..length], keepNotes: true)].ToString(), 0, 0);
    }

    /// <summary>True for a bracket that a note may begin with; it and what follows may be dropped.</summary>
    public static bool OpensNote(char c) => Fold(c) == '(';

    /// <summary>Full width to half width for what occurs in labels; letters to lower case.</summary>
    private static char Fold(char c) => c switch
    {
        '\u3000' or '\u00a0' => ' ',
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(c - 0xfee0)),
        '〔' or '【' or '［' => '(',
        '〕' or '】' or '］' => ')',
        _ => char.ToLowerInvariant(c),
    };

    private static ulong MaskOf(string? key)
    {
        var mask = 0UL;
        foreach (var c in key ?? "")
            mask |= 1UL << (((c * 40503) >> 4) & 63);
        return mask;
    }

    private static (int Start, int Level, int Ordinal) Number(ReadOnlySpan<char> text)
    {
        var bracket = text.Length > 0 && text[0] == '(';
        var at = bracket ? 1 : 0;
        var first = at;
        var value = 0;
        var chinese = false;
        while (at < text.Length && at - first < 3)
        {
            var digit = ChineseDigits.IndexOf(text[at]) + 1;
            if (digit > 0 || text[at] == '十')
            {
                chinese = true;
                value = text[at] == '十' ? Math.Max(value, 1) * 10 : value + digit;
            }
            else if (char.IsAsciiDigit(text[at]) && !chinese)
            {
                value = (value * 10) + (text[at] - '0');
            }
            else
            {
                break;
            }

            at++;
        }

        if (at == first || at >= text.Length)
            return (0, 0, 0);
        if (bracket)
            return text[at] == ')' ? (Skip(text, at + 1), chinese ? 2 : 4, value) : (0, 0, 0);
        if (text[at] is not ('、' or '.' or ',' or '．' or ')'))
            return (0, 0, 0);
        return at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && !chinese ? (0, 0, 0) : (at + 1, chinese ? 1 : 3, value);

        static int Skip(ReadOnlySpan<char> rest, int from) => from < rest.Length && rest[from] is '、' or '.' or ',' ? from + 1 : from;
    }

    /// <summary>Moves the characters that count to the front; how many there are.</summary>
    private static int Compact(Span<char> text, bool keepNotes)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(' && !keepNotes)
            {
                var close = Close(text, i);
                if (!IsNumber(text[(i + 1)..close]))
                {
                    i = close;
                    continue;
                }
            }

            if (IsKept(text[i]))
                text[length++] = text[i];
        }

        return length;
    }

    private static int Close(ReadOnlySpan<char> text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return text.Length;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (ChineseDigits.IndexOf(c) < 0 && c != '十' && !char.IsAsciiDigit(c))
                return false;
        }

        return text.Length > 0;
    }

    private static bool IsKept(char c) => CharFolding.IsCommonHan(c) || char.IsLetterOrDigit(c) || c is '%' or '+';
}
