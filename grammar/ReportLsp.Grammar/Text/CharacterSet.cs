namespace ReportLsp.Grammar.Text;

/// <summary>
/// A small set of characters to look for in a text. The framework's own search sets have to be compiled at each start for characters beyond
/// ASCII, which costs more than a whole check. Immutable.
/// </summary>
public sealed class CharacterSet
{
    private readonly string _characters;

    /// <summary>A bit for each character by the last six bits of its code, and by the six before: together they tell nearly all others at once.</summary>
    private readonly ulong _last;

    private readonly ulong _middle;

    /// <summary>Makes a set of characters.</summary>
    public CharacterSet(string characters)
    {
        ArgumentNullException.ThrowIfNull(characters);
        _characters = characters;
        foreach (var c in characters)
        {
            _last |= 1UL << (c & 63);
            _middle |= 1UL << ((c >> 6) & 63);
        }
    }

    /// <summary>Makes a set of the characters some words begin with; empty words are left out.</summary>
    public CharacterSet(IEnumerable<string> words) : this(FirstOf(words))
    {
    }

    /// <summary>True for a character of the set.</summary>
    public bool Contains(char c) => ((_last >> (c & 63)) & (_middle >> ((c >> 6) & 63)) & 1) != 0 && _characters.Contains(c);

    /// <summary>Index of the first character of the set at or after some index; -1 where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Index to begin at.</param>
    public int IndexIn(ReadOnlySpan<char> text, int from = 0)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (Contains(text[i]))
                return i;
        }

        return -1;
    }

    /// <summary>Index of the last character of the set; -1 where there is none.</summary>
    public int LastIndexIn(ReadOnlySpan<char> text)
    {
        var at = text.Length - 1;
        while (at >= 0 && !Contains(text[at]))
            at--;
        return at;
    }

    private static string FirstOf(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var characters = "";
        foreach (var word in words)
        {
            if (word.Length > 0 && !characters.Contains(word[0]))
                characters += word[0];
        }

        return characters;
    }
}
