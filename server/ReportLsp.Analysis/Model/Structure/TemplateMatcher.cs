namespace ReportLsp.Analysis.Model.Structure;

/// <summary>What a template found in a folded text.</summary>
/// <param name="Start">First folded index of the match.</param>
/// <param name="End">Folded index after the match.</param>
/// <param name="Year">The year, or null.</param>
/// <param name="AgencyStart">First folded index of the agency.</param>
/// <param name="AgencyEnd">Folded index after the agency; equal to the start where there is none.</param>
internal readonly record struct TemplateMatch(int Start, int End, int? Year, int AgencyStart, int AgencyEnd);

/// <summary>
/// Matches templates with <c>{agency}</c> and <c>{year}</c>. No regular expressions: format files are untrusted. A template has few
/// places, and each text is one to three lines, so the search is at most quadratic in a title's length.
/// </summary>
internal sealed class TemplateMatcher
{
    private const int LongestAgency = 40;
    private const string ChineseDigits = "〇一二三四五六七八九";
    private readonly List<string> _parts = [];

    /// <summary>Takes a template apart.</summary>
    public TemplateMatcher(string template)
    {
        Template = template;
        var folded = new FoldedText(template, 0, template.Length).Text;
        for (var at = 0; at < folded.Length;)
        {
            var open = folded.IndexOf('{', at);
            var close = open < 0 ? -1 : folded.IndexOf('}', open);
            if (close < 0)
            {
                _parts.Add(folded[at..]);
                break;
            }

            if (open > at)
                _parts.Add(folded[at..open]);
            _parts.Add(folded[open..(close + 1)]);
            at = close + 1;
        }
    }

    /// <summary>The template as written.</summary>
    public string Template { get; }

    /// <summary>Matches the whole of a folded text.</summary>
    public TemplateMatch? Whole(string text) => !FitsEnds(text) ? null : At(text, 0, 0, new TemplateMatch(0, 0, null, 0, 0)) is { } match && match.End == text.Length ? match : null;

    private bool FitsEnds(string text) =>
        (_parts[0][0] == '{' || text.StartsWith(_parts[0], StringComparison.Ordinal)) && (_parts[^1][0] == '{' || text.EndsWith(_parts[^1], StringComparison.Ordinal));

    private TemplateMatch? At(string text, int position, int part, TemplateMatch so)
    {
        if (part == _parts.Count)
            return position == text.Length ? so with { End = position } : null;
        switch (_parts[part])
        {
            case "{year}":
                return ReadYear(text, position) is { } year ? At(text, position + 4, part + 1, so with { Year = year }) : null;
            case "{agency}":
                for (var end = position; end <= Math.Min(text.Length, position + LongestAgency); end++)
                {
                    if (end > position && !IsNameCharacter(text[end - 1]))
                        return null;
                    if (At(text, end, part + 1, so with { AgencyStart = position, AgencyEnd = end }) is { } match)
                        return match;
                }

                return null;
            case var other when other[0] == '{':
                for (var end = position; end <= Math.Min(text.Length, position + 8); end++)
                {
                    if (At(text, end, part + 1, so) is { } match)
                        return match;
                }

                return null;
            default:
                return string.CompareOrdinal(text, position, _parts[part], 0, _parts[part].Length) == 0
                    ? At(text, position + _parts[part].Length, part + 1, so)
                    : null;
        }
    }

    /// <summary>A year of four digits, Arabic or Chinese (二〇二三), between 1949 and 2999; else null.</summary>
    public static int? ReadYear(string text, int position)
    {
        if (position + 4 > text.Length)
            return null;
        var year = 0;
        for (var i = position; i < position + 4; i++)
        {
            var digit = char.IsAsciiDigit(text[i]) ? text[i] - '0' : text[i] is '零' or '○' ? 0 : ChineseDigits.IndexOf(text[i]);
            if (digit < 0)
                return null;
            year = (year * 10) + digit;
        }

        return year is >= 1949 and <= 2999 ? year : null;
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '(' or ')' or '·' or '-' or '&' or '\'' or '"' or '“' or '”';
}
