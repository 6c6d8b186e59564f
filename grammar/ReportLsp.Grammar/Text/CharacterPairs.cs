namespace ReportLsp.Grammar.Text;

/// <summary>
/// The pairs of neighbouring characters of a text, hashed (a Bloom filter with one hash): tells in some ten nanoseconds that a phrase does
/// not occur, which is the answer for nearly every phrase of a word list. Immutable.
/// </summary>
public sealed class CharacterPairs
{
    /// <summary>2 to the power of 15 bits, 4 KB: a report has some two thousand different pairs.</summary>
    private const int Bits = 15;

    private readonly ulong[] _seen = new ulong[1 << (Bits - 6)];

    /// <summary>Notes the pairs of a text.</summary>
    public CharacterPairs(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var hash = HashOf(text[i - 1], text[i]);
            _seen[hash >> 6] |= 1UL << (int)(hash & 63);
        }
    }

    /// <summary>False only where a phrase surely does not occur; much quicker than a search, for going through word lists.</summary>
    /// <param name="phrase">A phrase, letter for letter; of less than two characters nothing is known.</param>
    public bool MayContain(string phrase)
    {
        for (var i = 1; i < phrase.Length; i++)
        {
            var hash = HashOf(phrase[i - 1], phrase[i]);
            if ((_seen[hash >> 6] & (1UL << (int)(hash & 63))) == 0)
                return false;
        }

        return true;
    }

    private static uint HashOf(char first, char second) => (((uint)first * 0x9E3779B1) + ((uint)second * 0x85EBCA6B)) >> (32 - Bits);
}
