using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>
/// Leaves of a text what a copy keeps: letters and characters. Each number becomes one mark, each way to name the agency or its area
/// another, punctuation and white space go.
/// </summary>
internal sealed class ProseMasker
{
    private const char NumberMark = '#';
    private const char NameMark = '@';

    /// <summary>The beginning of a name that stands for it: 青槐 for 青槐县水务局.</summary>
    private const int ShortestBeginning = 2;

    /// <summary>The end of a name that stands for it: 水务局.</summary>
    private const int ShortestEnd = 3;

    private readonly string _name;
    private readonly MaskedWords? _words;

    /// <summary>A bit for each character the name, or an end of it, may begin with, by its last six bits: most characters begin none.</summary>
    private readonly ulong _firsts;

    /// <summary>Prepares the names of a report.</summary>
    /// <param name="format">Its format, whose words for the agency and its area are masked; null for none.</param>
    /// <param name="name">The name of the agency, folded.</param>
    public ProseMasker(StatutoryFormat? format, string name)
    {
        _name = name;
        _words = format is null ? null : MaskedWords.Of(format.Vocabulary);
        _firsts = Bit(name[0]);
        for (var start = 1; start <= name.Length - ShortestEnd; start++)
            _firsts |= Bit(name[start]);
    }

    /// <summary>Adds the masked text.</summary>
    public void Append(ReadOnlySpan<char> text, List<char> result)
    {
        for (var i = 0; i < text.Length;)
        {
            if (LengthOfPlain(text[i..]) is > 0 and var plain)
            {
                result.AddRange(text.Slice(i, plain));
                i += plain;
                continue;
            }

            var c = CharFolding.Fold(text[i]);
            if (IsDigit(CharFolding.Width(text[i])))
            {
                Mark(NumberMark, result);
                i += LengthOfNumber(text[i..]);
                continue;
            }

            var name = (_firsts & Bit(c)) != 0 ? LengthOfName(text[i..], c) : 0;
            if (name == 0 && _words is not null)
                name = _words.LengthAt(text[i..], c);
            if (name > 0)
            {
                Mark(NameMark, result);
                i += name;
                continue;
            }

            if (CharFolding.IsCommonHan(c) || char.IsLetter(c))
                result.Add(c is >= 'A' and <= 'Z' ? (char)(c + ('a' - 'A')) : c);
            i++;
        }
    }

    /// <summary>The characters up to the first that begins a number, a name or a word, or is to be left out: most of a text.</summary>
    private int LengthOfPlain(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && CharFolding.IsCommonHan(text[length]) && (_firsts & Bit(text[length])) == 0 && _words?.BeginsWith(text[length]) != true && !IsDigit(text[length]))
            length++;
        return length;
    }

    /// <summary>Marks side by side are one: 2023年3.5万 and 2024年12万 are the same.</summary>
    private static void Mark(char mark, List<char> result)
    {
        if (result.Count == 0 || result[^1] != mark)
            result.Add(mark);
    }

    private static int LengthOfNumber(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            var c = CharFolding.Width(text[length]);
            var isInside = length > 0 && c is '.' or ',' && length + 1 < text.Length && char.IsAsciiDigit(CharFolding.Width(text[length + 1]));
            if (!IsDigit(c) && !isInside)
                break;
            length++;
        }

        return length;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || ChineseNumeral.IsNumeral(c) || c == '亿';

    private static ulong Bit(char c) => 1UL << (c & 63);

    private int LengthOfName(ReadOnlySpan<char> text, char first)
    {
        if (first == _name[0])
        {
            var length = 0;
            while (length < text.Length && length < _name.Length && text[length] == _name[length])
                length++;
            if (length >= Math.Min(ShortestBeginning, _name.Length))
                return length;
        }

        for (var start = 1; start <= _name.Length - ShortestEnd; start++)
        {
            if (_name[start] == first && text.StartsWith(_name.AsSpan(start), StringComparison.Ordinal))
                return _name.Length - start;
        }

        return 0;
    }
}
