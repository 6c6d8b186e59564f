using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>A piece of text without white space and folded to half width, with the way back to the original offsets.</summary>
internal readonly struct FoldedText
{
    private readonly int[] _offsets;

    /// <summary>Folds a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">First offset.</param>
    /// <param name="end">Offset after the last character.</param>
    public FoldedText(string text, int start, int end)
    {
        var folded = new char[end - start];
        _offsets = new int[end - start + 1];
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var c = Fold(text[i]);
            if (!CharFolding.IsCommonHan(c) && char.IsWhiteSpace(c))
                continue;
            folded[length] = c;
            _offsets[length++] = i;
        }

        Text = new string(folded, 0, length);
        _offsets[length] = length == 0 ? start : _offsets[length - 1] + 1;
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Original offset of a folded index; for the length, the offset after the last character.</summary>
    public int OffsetOf(int index) => _offsets[index];

    /// <summary>Original range of a folded range.</summary>
    public TextSpan SpanOf(int start, int end) =>
        start == end ? new(_offsets[start], 0) : TextSpan.FromBounds(_offsets[start], _offsets[end - 1] + 1);

    /// <summary>The first character of the folded text; NUL where there is none.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">First offset.</param>
    /// <param name="end">Offset after the last character.</param>
    public static char FirstOf(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var c = Fold(text[i]);
            if (!char.IsWhiteSpace(c))
                return c;
        }

        return '\0';
    }

    private static char Fold(char c) => c switch
    {
        '\u3000' or '\u00a0' or '\u200b' or '\ufeff' => ' ',
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        _ => c,
    };
}
