namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// Reads the text of a value cell. Plain code over the characters, no allocation: every cell of every table goes through here.
/// </summary>
public static class ValueGrammar
{
    /// <summary>Most digits a decimal holds exactly, whatever they are.</summary>
    internal const int MostDigits = 28;

    private const int GroupLength = 3;

    /// <summary>The value of a cell's text; white space at the ends does not matter. Never throws.</summary>
    public static CellValue Parse(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && Lexemes.IsSpace(text[0]))
            text = text[1..];
        while (!text.IsEmpty && Lexemes.IsSpace(text[^1]))
            text = text[..^1];
        if (text.IsEmpty)
            return new CellValue(CellValueKind.Blank, null, CellValueNotes.None);
        return IsPlaceholder(text) ? new CellValue(CellValueKind.Placeholder, null, CellValueNotes.None) : Number(text);
    }

    /// <summary>A slash, up to four dashes of any length, or 无.</summary>
    private static bool IsPlaceholder(ReadOnlySpan<char> text)
    {
        const int mostDashes = 4;
        if (text.Length == 1 && text[0] is '/' or '／' or '无')
            return true;
        if (text.Length > mostDashes)
            return false;
        foreach (var c in text)
        {
            if (!IsDash(c))
                return false;
        }

        return true;
    }

    private static bool IsDash(char c) => c is '-' or '－' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '─' or '−' or '﹣';

    private static CellValue Number(ReadOnlySpan<char> text)
    {
        var scan = new NumberScan();
        var at = 0;
        if (text[0] is '+' or '＋' || IsDash(text[0]))
        {
            scan.Sign(text[0]);
            at++;
        }

        while (at < text.Length && scan.Take(text, at))
            at++;
        var unit = text[at..];
        while (!unit.IsEmpty && Lexemes.IsSpace(unit[0]))
            unit = unit[1..];
        var notes = scan.Notes;
        if (!scan.IsNumber || !(unit.IsEmpty || Classifiers.IsUnit(unit)))
            return new CellValue(CellValueKind.Invalid, null, CellValueNotes.None);
        if (!unit.IsEmpty)
            notes |= CellValueNotes.Unit;
        var plain = (notes & (CellValueNotes.Unit | CellValueNotes.InnerSpace)) == 0;
        return new CellValue(plain ? CellValueKind.Number : CellValueKind.Invalid, scan.Value, notes);
    }

    /// <summary>Gathers the digits of one number.</summary>
    private ref struct NumberScan
    {
        private ulong _low;
        private decimal _all;
        private int _digits;
        private int _scale;
        private int _group;
        private int _gaps;
        private int _shortGaps;
        private bool _negative;
        private bool _point;
        private bool _broken;

        public CellValueNotes Notes { get; private set; }

        public readonly bool IsNumber =>
            !_broken && _digits is > 0 and <= MostDigits
            && (_point ? _scale > 0 : (Notes & CellValueNotes.Thousands) == 0 || _group == GroupLength)
            && (_gaps <= 1 || (_shortGaps == 0 && _group == GroupLength));

        public readonly decimal Value
        {
            get
            {
                const int digitsOfUlong = 19;
                if (_digits <= digitsOfUlong)
                    return new decimal((int)_low, (int)(_low >> 32), 0, _negative, (byte)_scale);
                Span<int> bits = stackalloc int[4];
                _ = decimal.GetBits(_all, bits);
                return new decimal(bits[0], bits[1], bits[2], _negative, (byte)_scale);
            }
        }

        public void Sign(char c)
        {
            _negative = IsDash(c);
            Notes |= CellValueNotes.Signed | (c is '＋' or '－' ? CellValueNotes.FullWidth : 0);
        }

        /// <summary>Takes the character at a place if it belongs to the number.</summary>
        public bool Take(ReadOnlySpan<char> text, int at)
        {
            var c = text[at];
            var digit = Lexemes.DigitOf(c);
            if (digit >= 0)
            {
                Digit(digit);
                if (c > '9')
                    Notes |= CellValueNotes.FullWidth;
                return true;
            }

            switch (c)
            {
                case '.' or '．':
                    _broken |= _point || ((Notes & CellValueNotes.Thousands) != 0 && _group != GroupLength);
                    _point = true;
                    Notes |= CellValueNotes.Fraction | (c == '．' ? CellValueNotes.FullWidth : 0);
                    return true;
                case ',' or '，':
                    Separator();
                    Notes |= CellValueNotes.Thousands | (c == '，' ? CellValueNotes.FullWidth : 0);
                    return true;
                default:
                    return Lexemes.IsSpace(c) && Gap(text[at..]);
            }
        }

        private void Digit(int digit)
        {
            _digits++;
            _group++;
            if (_point)
                _scale++;
            if (_digits <= 19)
                _low = (_low * 10) + (ulong)digit;
            if (_digits <= MostDigits)
                _all = _digits < 19 ? 0 : _digits == 19 ? _low : (_all * 10) + digit;
        }

        private void Separator()
        {
            var first = (Notes & CellValueNotes.Thousands) == 0;
            _broken |= _point || _group == 0 || _group > GroupLength || (!first && _group != GroupLength);
            _group = 0;
        }

        /// <summary>White space with more digits behind it is inside the number; other white space ends it.</summary>
        private bool Gap(ReadOnlySpan<char> rest)
        {
            var next = 0;
            while (next < rest.Length && Lexemes.IsSpace(rest[next]))
                next++;
            if (next == rest.Length || Lexemes.DigitOf(rest[next]) < 0)
                return false;
            if (next == 1)
            {
                if (_gaps++ > 0 && _group != GroupLength)
                    _shortGaps++;
                _group = 0;
            }

            Notes |= CellValueNotes.InnerSpace;
            return true;
        }
    }
}
