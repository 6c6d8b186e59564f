namespace ReportLsp.Grammar.Parsing;

/// <summary>Names and numbers told apart: A、B分别为1件、2件 gives each number its name, A、B均为0件 gives one number both names.</summary>
internal static class ProseSeries
{
    private const int MostMembers = 30;
    private const string Respectively = "分别";
    private static readonly string[] Each = ["均为", "都为", "皆为", "均是", "都是", "均", "都", "皆"];
    private static readonly string[] Joiners = ["以及", "和", "与", "及"];

    /// <summary>The statements with their own words, as far as a series gives each its own.</summary>
    public static List<ProseStatement> Apply(string text, List<ProsePiece> pieces, List<ProseStatement> statements)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            var subject = statements[i].Subject;
            var at = subject.IndexOf(Respectively, StringComparison.Ordinal);
            if (at > 0)
                i = Share(text, pieces, statements, i, at);
            else if (at < 0 && EachAt(subject) is > 0 and var each)
                statements[i] = statements[i] with { Names = Names(text, pieces, statements[i].Piece, subject[..each]) };
        }

        return statements;
    }

    private static int EachAt(string subject)
    {
        foreach (var word in Each)
        {
            if (subject.EndsWith(word, StringComparison.Ordinal))
                return subject.Length - word.Length;
        }

        return -1;
    }

    /// <summary>Gives names to numbers where there are as many; otherwise the words are taken away, since nobody knows whose they are.</summary>
    private static int Share(string text, List<ProsePiece> pieces, List<ProseStatement> statements, int first, int at)
    {
        var last = first;
        while (last + 1 < statements.Count && IsNext(pieces, statements[last], statements[last + 1]))
            last++;
        var names = Names(text, pieces, statements[first].Piece, statements[first].Subject[..at]);
        var count = last - first + 1;
        var after = statements[first].Subject[(at + Respectively.Length)..].TrimStart('为', '是', '达');
        if (names.Count == 1)
        {
            if (count == 1 || YearsBefore(text, pieces, statements[first].Piece) is not { } years || years.Count != count)
                return last;
            (names, after) = (years, statements[first].Subject[..at]);
        }

        var suffix = after.Length > 1 ? after : YearLength(names[0]) is > 0 and var year && names[0].Length == year && YearLength(names[^1]) is > 0 and var lastYear ? names[^1][lastYear..] : "";
        for (var i = first; i <= last; i++)
        {
            var own = names.Count != count ? Respectively : i == last && after.Length <= 1 ? names[^1] : names[i - first] + suffix;
            var isShare = statements[i].Quantity.Classifier is "%" or "％" && !own.Contains('占');
            statements[i] = statements[i] with { Subject = isShare ? own + "占" : own };
        }

        return last;
    }

    /// <summary>2022年和2023年，…分别为: years that stand before a comma; null where anything else does.</summary>
    private static List<string>? YearsBefore(string text, List<ProsePiece> pieces, int piece)
    {
        if (piece == 0 || pieces[piece].Before != '，')
            return null;
        var names = Names(text, pieces, piece - 1, ProseGrammar.Compact(text, pieces[piece - 1].Span));
        foreach (var name in names)
        {
            if (YearLength(name) != name.Length)
                return null;
        }

        return names;
    }

    private static bool IsNext(List<ProsePiece> pieces, ProseStatement one, ProseStatement next) =>
        one.Piece == next.Piece
            ? next.Subject is "和" or "与" or "及" or ""
            : next.Piece == one.Piece + 1 && pieces[next.Piece].Before is '、' or '，' && next.Subject is "" or "和" or "与" && next.Quantity.Classifier == one.Quantity.Classifier;

    /// <summary>The names that end with the words before 分别 or 均: pieces joined by 、 and names joined by 和.</summary>
    private static List<string> Names(string text, List<ProsePiece> pieces, int piece, string lastWords)
    {
        var result = new List<string>();
        var first = piece;
        while (first > 0 && pieces[first].Before == '、' && piece - first < MostMembers)
            first--;
        for (var i = first; i < piece; i++)
            result.Add(ProseGrammar.Compact(text, pieces[i].Span));
        foreach (var joiner in Joiners)
        {
            var at = lastWords.IndexOf(joiner, StringComparison.Ordinal);
            if (at <= 0 || at + joiner.Length >= lastWords.Length)
                continue;
            result.Add(lastWords[..at]);
            lastWords = lastWords[(at + joiner.Length)..];
            break;
        }

        result.Add(lastWords);
        return result;
    }

    /// <summary>Length of a year at the start of a text, 年 included; 0 for none.</summary>
    private static int YearLength(string text) => DateGrammar.ReadAt(text, 0) is { Year: not null, Month: null, Span: var span } ? span.Length : 0;
}
