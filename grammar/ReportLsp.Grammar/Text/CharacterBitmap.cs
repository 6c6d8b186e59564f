namespace ReportLsp.Grammar.Text;

/// <summary>A large set of characters, or one asked at every character of a text: a bit for each there is, 8 KB in all.</summary>
public sealed class CharacterBitmap
{
    private const int BitsOfWord = 64;
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / BitsOfWord];

    /// <summary>Makes an empty set.</summary>
    public CharacterBitmap()
    {
    }

    /// <summary>Makes a set of characters.</summary>
    public CharacterBitmap(string characters)
    {
        ArgumentNullException.ThrowIfNull(characters);
        foreach (var c in characters)
            Add(c);
    }

    /// <summary>Adds a character.</summary>
    public void Add(char c) => _bits[c / BitsOfWord] |= 1UL << (c % BitsOfWord);

    /// <summary>True for a character of the set.</summary>
    public bool Contains(char c) => (_bits[c / BitsOfWord] >> (c % BitsOfWord) & 1) != 0;

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
}
