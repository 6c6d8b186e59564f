namespace ReportLsp.Analysis.Workspaces;

/// <summary>A title template of a format over folded text: <c>{year}</c> stands for four digits, <c>{agency}</c> for up to 60 characters or none.</summary>
internal sealed class TitlePattern
{
    private const string Year = "{year}";
    private const string Agency = "{agency}";
    private const int MaximumAgency = 60;

    private readonly string[] _pieces;
    private readonly string _longest;

    /// <summary>Makes a pattern of a folded template.</summary>
    public TitlePattern(string template)
    {
        _pieces = Split(template);
        _longest = _pieces.Where(p => p is not (Year or Agency)).MaxBy(p => p.Length) ?? "";
    }

    /// <summary>True where the whole line follows the template.</summary>
    public bool IsMatch(string line) => _longest.Length > 0 && line.Contains(_longest, StringComparison.Ordinal) && IsMatch(line, 0, 0);

    /// <summary>Recursion is as deep as the template has pieces; only the agency branches, and a template names it once.</summary>
    private bool IsMatch(ReadOnlySpan<char> line, int at, int piece)
    {
        if (piece == _pieces.Length)
            return at == line.Length;
        switch (_pieces[piece])
        {
            case Year:
                for (var i = 0; i < 4; i++)
                {
                    if (at + i >= line.Length || !char.IsAsciiDigit(line[at + i]))
                        return false;
                }

                return IsMatch(line, at + 4, piece + 1);
            case Agency:
                for (var end = at; end <= Math.Min(line.Length, at + MaximumAgency); end++)
                {
                    if (IsMatch(line, end, piece + 1))
                        return true;
                }

                return false;
            default:
                return line[at..].StartsWith(_pieces[piece], StringComparison.Ordinal) && IsMatch(line, at + _pieces[piece].Length, piece + 1);
        }
    }

    private static string[] Split(string template)
    {
        var pieces = new List<string>();
        var hasAgency = false;
        var at = 0;
        while (at < template.Length)
        {
            var rest = template.AsSpan(at);
            if (rest.StartsWith(Year, StringComparison.Ordinal))
            {
                pieces.Add(Year);
                at += Year.Length;
            }
            else if (rest.StartsWith(Agency, StringComparison.Ordinal) && !hasAgency)
            {
                pieces.Add(Agency);
                hasAgency = true;
                at += Agency.Length;
            }
            else
            {
                var next = template.IndexOf('{', at + 1);
                pieces.Add(next < 0 ? template[at..] : template[at..next]);
                at = next < 0 ? template.Length : next;
            }
        }

        return [.. pieces];
    }
}
