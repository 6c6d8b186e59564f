namespace ReportLsp.Grammar.Text;

/// <summary>
/// Our own folding for comparisons: the framework's normalisation does nothing when globalisation is invariant, and loading the data
/// costs more than a whole check. Every folding is one character to one character, so offsets stay.
/// </summary>
public static class CharFolding
{
    /// <summary>Kangxi radicals that copies from page-oriented documents put in place of the characters in <see cref="Radicals"/>'s partner.</summary>
    private const string Radicals = "⼀⼆⼈⼊⼋⼒⼗⼜⼝⼟⼠⼤⼥⼦⼩⼭⼯⼰⼲⼴⼼⼿⽀⽂⽅⽇⽉⽊⽌⽐⽑⽒⽔⽕⽗⽚⽜⽣⽤⽥⽩⽪⽬⽯⽰⽴⽹⽼⽽⾃⾄⾊⾎⾏⾐⾒⾔⾛⾜⾝⾞⾥⾦⾧⾨⾮⾯⾳⾷⾸⾼";

    private const string Characters = "一二人入八力十又口土士大女子小山工己干广心手支文方日月木止比毛氏水火父片牛生用田白皮目石示立网老而自至色血行衣见言走足身车里金长门非面音食首高";

    /// <summary>The first character of the block that nearly all Chinese text is of.</summary>
    public const char FirstCommonHan = '\u4E00';

    /// <summary>The last character of that block.</summary>
    public const char LastCommonHan = '\u9FFF';

    /// <summary>True for a character of the block that nearly all Chinese text is of: neither white space nor punctuation, nothing to fold.</summary>
    public static bool IsCommonHan(char c) => c is >= FirstCommonHan and <= LastCommonHan;

    /// <summary>Full width to half width, any white space to a space. Punctuation keeps its kind: 、 and 。 stay.</summary>
    public static char Width(char c) => c switch
    {
        < '\u0080' => c is >= '\t' and <= '\r' ? ' ' : c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\uFEFF' or '\u200B' => ' ',
        '￥' => '¥',
        _ => !IsCommonHan(c) && char.IsWhiteSpace(c) ? ' ' : c,
    };

    /// <summary>
    /// Width folded and variants of punctuation made one: quotes of all kinds to <c>"</c>, dashes to <c>-</c>, 、 to <c>,</c>, 。 to <c>.</c>,
    /// square and lenticular brackets to <c>[ ]</c>, middle dots to ·, wave dashes to <c>~</c>; Kangxi radicals to the characters they look like.
    /// </summary>
    public static char Fold(char c)
    {
        if (c < '\u0080' || IsCommonHan(c))
            return c is >= '\t' and <= '\r' ? ' ' : c == '\'' ? '"' : c;
        switch (c)
        {
            case '“' or '”' or '„' or '‟' or '″' or '＂' or '‘' or '’' or '‛' or '′' or '＇' or '「' or '」' or '『' or '』' or '〝' or '〞' or '«' or '»':
                return '"';
            case '‐' or '‑' or '‒' or '–' or '—' or '―' or '─' or '−' or '－' or '﹣' or '﹘':
                return '-';
            case '、' or '，' or '﹐' or '﹑' or '､':
                return ',';
            case '。' or '．' or '｡' or '﹒':
                return '.';
            case '；' or '﹔':
                return ';';
            case '：' or '﹕' or '∶' or '︰':
                return ':';
            case '【' or '〔' or '〖' or '［' or '﹝':
                return '[';
            case '】' or '〕' or '〗' or '］' or '﹞':
                return ']';
            case '﹙':
                return '(';
            case '﹚':
                return ')';
            case '•' or '・' or '‧' or '∙' or '⋅' or '●' or '･':
                return '·';
            case '〜' or '～' or '∼' or '˜':
                return '~';
            case '∕' or '⁄':
                return '/';
            case '≦':
                return '≤';
            case '≧':
                return '≥';
            case >= '\u2F00' and <= '\u2FD5':
                var radical = Radicals.IndexOf(c);
                return radical >= 0 ? Characters[radical] : c;
            default:
                return Width(c);
        }
    }

    /// <summary>The folded text; ASCII letters in lower case where <paramref name="ignoreCase"/>; without white space where <paramref name="dropSpace"/>.</summary>
    public static string Fold(ReadOnlySpan<char> text, bool dropSpace = true, bool ignoreCase = false)
    {
        const int longestOnStack = 256;
        var buffer = text.Length <= longestOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var folded = Fold(c);
            if (folded == ' ' && dropSpace)
                continue;
            buffer[length++] = ignoreCase ? Lower(folded) : folded;
        }

        return new string(buffer[..length]);
    }

    /// <summary>True where two texts are the same when folded and without their white space.</summary>
    public static bool AreSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool ignoreCase = false)
    {
        var i = 0;
        var j = 0;
        while (true)
        {
            while (i < left.Length && Fold(left[i]) == ' ')
                i++;
            while (j < right.Length && Fold(right[j]) == ' ')
                j++;
            if (i == left.Length || j == right.Length)
                return i == left.Length && j == right.Length;
            var a = Fold(left[i++]);
            var b = Fold(right[j++]);
            if (a != b && !(ignoreCase && Lower(a) == Lower(b)))
                return false;
        }
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}
