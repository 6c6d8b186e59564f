using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Words that are looked for in a text together, by their first characters. Immutable.</summary>
public sealed class WordSet
{
    private readonly string[] _words;
    private readonly CharacterSet _first;

    /// <summary>Makes a set; empty words are left out.</summary>
    public WordSet(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = [.. words.Where(w => w.Length > 0)];
        _first = new CharacterSet(_words);
    }

    /// <summary>The first of some words, in their order, that a text holds; null where it holds none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Words that are looked for once; for many texts make a set.</param>
    public static string? FirstHeld(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        for (var i = 0; i < words.Count; i++)
        {
            if (text.Contains(words[i], StringComparison.Ordinal))
                return words[i];
        }

        return null;
    }

    /// <summary>True where a text holds one of some words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words.</param>
    public static bool HoldsOneOf(ReadOnlySpan<char> text, IReadOnlyList<string> words) => FirstHeld(text, words) is not null;

    /// <summary>True where a text has none of the characters the words begin with.</summary>
    public bool MissesAll(ReadOnlySpan<char> text) => _first.IndexIn(text) < 0;

    /// <summary>Offset of the first of the words in a text; -1 where it holds none.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        for (var at = _first.IndexIn(text); at >= 0; at = _first.IndexIn(text, at + 1))
        {
            foreach (var word in _words)
            {
                if (word[0] == text[at] && text[at..].StartsWith(word, StringComparison.Ordinal))
                    return at;
            }
        }

        return -1;
    }
}
