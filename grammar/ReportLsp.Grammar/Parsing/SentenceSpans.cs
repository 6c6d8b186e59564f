using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>The sentences of a part of a text, found while they are gone through: <c>foreach</c> over it copies nothing.</summary>
/// <param name="text">The text.</param>
/// <param name="range">The part of it.</param>
public readonly struct SentenceSpans(string text, TextSpan range)
{
    /// <summary>Begins before the first sentence.</summary>
    public Enumerator GetEnumerator() => new(text, range);

    /// <summary>Goes through the sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The part of it.</param>
    public struct Enumerator(string text, TextSpan range)
    {
        private int _next = range.Start;

        /// <summary>The sentence, without its full stop and without white space at its ends; not empty.</summary>
        public TextSpan Current { get; private set; }

        /// <summary>Goes on to the next sentence; false behind the last.</summary>
        public bool MoveNext()
        {
            while (_next < range.End)
            {
                var end = _next;
                while (end < range.End && !IsFullStop(text, end, range.End))
                    end++;
                Current = Lexemes.Trim(text, _next, end);
                _next = end + 1;
                if (!Current.IsEmpty)
                    return true;
            }

            return false;
        }

        /// <summary>A full-width stop, or a half-width one behind a character of neither Latin letters nor digits.</summary>
        private static bool IsFullStop(string text, int at, int end) => text[at] switch
        {
            '。' or '！' or '？' or '\n' or '\r' => true,
            '.' or '!' or '?' => at > 0 && text[at - 1] > '\u007F' && Lexemes.DigitOf(text[at - 1]) < 0
                && (at + 1 >= end || !(char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] == '.')),
            _ => false,
        };
    }
}
