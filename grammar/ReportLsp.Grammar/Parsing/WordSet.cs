using System.Buffers;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Words that are looked for in a text together, by their first characters. Immutable.</summary>
public sealed class WordSet
{
    private readonly string[] _words;
    private readonly SearchValues<char> _first;

    /// <summary>Makes a set; empty words are left out.</summary>
    public WordSet(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = [.. words.Where(w => w.Length > 0)];
        _first = SearchValues.Create([.. _words.Select(w => w[0]).Distinct()]);
    }

    /// <summary>True where a text has none of the characters the words begin with.</summary>
    public bool MissesAll(ReadOnlySpan<char> text) => !text.ContainsAny(_first);

    /// <summary>Offset of the first of the words in a text; -1 where it holds none.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(_first); at >= 0;)
        {
            foreach (var word in _words)
            {
                if (word[0] == text[at] && text[at..].StartsWith(word, StringComparison.Ordinal))
                    return at;
            }

            var next = text[(at + 1)..].IndexOfAny(_first);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return -1;
    }
}
