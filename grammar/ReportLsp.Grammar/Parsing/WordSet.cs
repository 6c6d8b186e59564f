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
