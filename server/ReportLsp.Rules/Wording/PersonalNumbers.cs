using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>
/// Finds identity-card numbers (GB 11643-1999: region, date of birth, check character by modulus 11-2), mobile numbers (eleven digits from
/// 13 to 19) and bank cards (62 and 16 to 19 digits in all, Luhn check).
/// </summary>
internal static class PersonalNumbers
{
    private const int IdentityLength = 18;
    private const int MobileLength = 11;
    private const int ShortestGroup = 3;
    private const int ShortestCard = 16;
    private const int LongestCard = 19;

    /// <summary>The first year of birth a number in use can have.</summary>
    private const int FirstBirth = 1900;

    /// <summary>Codes of provinces run from 11 to 82.</summary>
    private const int FirstProvince = 11;
    private const int LastProvince = 82;

    private const string IdentityWeights = "7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2";
    private const string IdentityChecks = "10X98765432";

    private static readonly int[] Weights = [.. IdentityWeights.Split(' ').Select(w => int.Parse(w, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Adds the numbers of a piece of text, in order.</summary>
    public static void Find(SourceText text, TextSpan range, List<PersonalNumber> result)
    {
        Span<char> digits = stackalloc char[LongestCard + 1];
        var from = range.Start;
        for (var at = from + ShortestGroup - 1; at < range.End;)
        {
            // The first group has three digits at least, so one of every three places is in it.
            if (ProseText.DigitOf(text.Text[at]) < 0)
            {
                at += ShortestGroup;
                continue;
            }

            while (at > from && ProseText.DigitOf(text.Text[at - 1]) >= 0)
                at--;
            var end = RunEnd(text.Text, at, range.End);
            var length = Read(text.Text, at, end, digits);
            if (length >= MobileLength && !IsPartOfMore(text.Text, at, end, range) && Kind(text.Text, at, ref end, range.End, digits, ref length) is { } kind)
            {
                var (start, skipped) = kind == PersonalNumberKind.Mobile && length > MobileLength ? (at + length - MobileLength, length - MobileLength) : (at, 0);
                result.Add(new PersonalNumber(kind, TextSpan.FromBounds(start, end), Mask(digits[skipped..length], kind)));
            }

            from = end;
            at = end + ShortestGroup - 1;
        }
    }

    /// <summary>The end of digits in groups: one space or hyphen may stand between two groups of three or more.</summary>
    private static int RunEnd(string text, int start, int limit)
    {
        var end = start;
        while (true)
        {
            var group = end;
            while (end < limit && ProseText.DigitOf(text[end]) >= 0)
                end++;
            var next = end + 1;
            var isLong = end - group is ShortestGroup or 4;
            if (!isLong || next + 2 >= limit || text[end] is not (' ' or '-') || ProseText.DigitOf(text[next]) < 0 || ProseText.DigitOf(text[next + 1]) < 0 || ProseText.DigitOf(text[next + 2]) < 0)
                return end;
            end = next;
        }
    }

    private static int Read(string text, int start, int end, Span<char> digits)
    {
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var digit = ProseText.DigitOf(text[i]);
            if (digit < 0)
                continue;
            if (length == digits.Length)
                return 0;
            digits[length++] = (char)('0' + digit);
        }

        return length;
    }

    /// <summary>True for a piece of an amount, an address, a code: letters or joining signs beside it, a unit of money after it.</summary>
    private static bool IsPartOfMore(string text, int start, int end, TextSpan range)
    {
        var before = start > range.Start ? CharFolding.Width(text[start - 1]) : ' ';
        var after = end < range.End ? CharFolding.Width(text[end]) : ' ';
        var isX = after is 'X' or 'x';
        if (char.IsAsciiLetter(before) || before is '/' or '_' or '=' or '.' or '-' or '*' or '¥' or '&' or '%' or '#')
            return true;
        return (char.IsAsciiLetter(after) && !isX) || after is '/' or '_' or '=' or '-' or '*' or '%' or '元' or '万' or '亿'
            || (after is '.' or ',' && end + 1 < range.End && ProseText.DigitOf(text[end + 1]) >= 0);
    }

    private static PersonalNumberKind? Kind(string text, int start, ref int end, int limit, Span<char> digits, ref int length)
    {
        var isX = end < limit && CharFolding.Width(text[end]) is 'X' or 'x';
        if (isX)
        {
            var isOver = end + 1 >= limit || !char.IsAsciiLetterOrDigit(CharFolding.Width(text[end + 1]));
            if (length != IdentityLength - 1 || !isOver)
                return null;
            digits[length++] = 'X';
            end++;
        }

        ReadOnlySpan<char> number = digits[..length];
        if (length == IdentityLength && end - start == IdentityLength && IsIdentity(number))
            return PersonalNumberKind.IdentityCard;
        if (isX)
            return null;
        if (length is >= ShortestCard and <= LongestCard && number.StartsWith("62") && HasLuhn(number))
            return PersonalNumberKind.BankCard;
        var isForeign = length == MobileLength + 2 && number.StartsWith("86") && start > 0 && CharFolding.Width(text[start - 1]) == '+' && end - start == length;
        if (isForeign)
            number = number[2..];
        return number.Length == MobileLength && number[0] == '1' && number[1] is >= '3' and <= '9' && !IsGroupedOtherwise(text, start, end)
            ? PersonalNumberKind.Mobile
            : null;
    }

    /// <summary>Groups of a mobile number are of 3, 4 and 4 digits.</summary>
    private static bool IsGroupedOtherwise(string text, int start, int end) =>
        end - start == MobileLength + 2 ? !(ProseText.DigitOf(text[start + 3]) < 0 && ProseText.DigitOf(text[start + 8]) < 0) && text[start] == '1' : end - start == MobileLength + 1;

    private static bool IsIdentity(ReadOnlySpan<char> number)
    {
        var province = Number(number[..2]);
        var (year, month, day) = (Number(number[6..10]), Number(number[10..12]), Number(number[12..14]));
        if (province is < FirstProvince or > LastProvince || year < FirstBirth || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (number[i] - '0') * Weights[i];
        return number[^1] == IdentityChecks[sum % IdentityChecks.Length];
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits)
            value = (value * 10) + (c - '0');
        return value;
    }

    private static bool HasLuhn(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
        }

        return sum % 10 == 0;
    }

    /// <summary>First and last characters with stars between: 138****5678.</summary>
    private static string Mask(ReadOnlySpan<char> number, PersonalNumberKind kind)
    {
        const int tail = 4;
        var head = kind switch { PersonalNumberKind.Mobile => 3, PersonalNumberKind.IdentityCard => 6, _ => 4 };
        return string.Concat(number[..head], new string('*', number.Length - head - tail), number[^tail..]);
    }
}
