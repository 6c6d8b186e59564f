namespace ReportLsp.Grammar.Text;

/// <summary>A large set of characters, or one asked at every character of a text: a bit for each there is, 8 KB in all.</summary>
public sealed class CharacterBitmap
{
    private const int BitsOfWord = 64;
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / BitsOfWord];

    /// <summary>Adds a character.</summary>
    public void Add(char c) => _bits[c / BitsOfWord] |= 1UL << (c % BitsOfWord);

    /// <summary>True for a character of the set.</summary>
    public bool Contains(char c) => (_bits[c / BitsOfWord] >> (c % BitsOfWord) & 1) != 0;
}
