using System.Runtime.CompilerServices;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>The words with which reports of a format name the agency and its area without its name, by their first characters. Immutable.</summary>
internal sealed class MaskedWords
{
    /// <summary>Lists of words by the last bits of the first character; a power of two, some times the number of words.</summary>
    private const int Buckets = 256;

    private static readonly ConditionalWeakTable<FormatVocabulary, MaskedWords> Known = [];
    private readonly List<string>?[] _byFirst = new List<string>?[Buckets];
    private readonly CharacterBitmap _firsts = new();

    private MaskedWords(FormatVocabulary vocabulary)
    {
        foreach (var list in new[] { WordLists.AgencySelfWords, WordLists.WiderScopeWords })
        {
            foreach (var word in vocabulary.Words(list))
            {
                (_byFirst[word[0] & (Buckets - 1)] ??= []).Add(word);
                _firsts.Add(word[0]);
            }
        }

        foreach (var words in _byFirst)
            words?.Sort(static (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a, b));
    }

    /// <summary>The words of a format; made once.</summary>
    public static MaskedWords Of(FormatVocabulary vocabulary) => Known.GetValue(vocabulary, static v => new MaskedWords(v));

    /// <summary>True where a word begins with a character.</summary>
    public bool BeginsWith(char c) => _firsts.Contains(c);

    /// <summary>Length of the longest word a text begins with, or 0.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">Its first character, folded.</param>
    public int LengthAt(ReadOnlySpan<char> text, char first)
    {
        if (!BeginsWith(first) || _byFirst[first & (Buckets - 1)] is not { } words)
            return 0;
        foreach (var word in words)
        {
            if (word[0] == first && text.StartsWith(word, StringComparison.Ordinal))
                return word.Length;
        }

        return 0;
    }
}
