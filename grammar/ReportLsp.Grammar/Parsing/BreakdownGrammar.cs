namespace ReportLsp.Grammar.Parsing;

/// <summary>Breakdowns of a sentence. Each statement is looked at once as the opener of a list and once as a part of each list around it.</summary>
public static class BreakdownGrammar
{
    private const int MostParts = 60;

    private static readonly string[] Openers = ["其中", "包括", "包含", "分别为", "分别是", "分为", "具体为", "具体是", "含", "由"];
    private static readonly string[] Rests = ["其他", "其它", "其余", "余下", "剩余", "另外"];
    private static readonly string[] Joiners = ["以及", "和", "与", "及", "并"];

    /// <summary>Words that begin something new: what follows a comma and holds one of them is no part.</summary>
    private static readonly string[] Breaks =
    [
        "全年", "年内", "累计", "共", "较", "比上", "比去", "同比", "已", "均", "另有", "同时", "此外", "并", "上年", "去年", "新增", "占", "率", "截至", "收到", "结转", "本年", "今年",
    ];

    /// <summary>Characters beside 中 that make a word with it: 集中, 其中; 中心, 中学.</summary>
    private const string InsideWordBefore = "集其高初党途城空";
    private const string InsideWordAfter = "心学国小医央介层期专职华西部标间文枢考药";

    /// <summary>All breakdowns of a sentence, in order of their lists.</summary>
    /// <param name="text">The text the sentence stands in.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isOther">True for statements that are neither wholes nor parts: changes, figures of other years.</param>
    public static IReadOnlyList<ProseBreakdown> Find(string text, ProseSentence sentence, Func<ProseStatement, bool> isOther)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(isOther);
        var result = new List<ProseBreakdown>();
        for (var i = 1; i < sentence.Statements.Count; i++)
        {
            var opener = OpenerOf(text, sentence, i);
            if (opener is not null && !isOther(sentence.Statements[i]) && WholeOf(sentence, i, opener, isOther) is { } whole)
                Add(sentence, whole, i, opener, isOther, result);
        }

        return result;
    }

    /// <summary>The word that begins a list at a statement; "（" for a bracket, "：" for a colon; null for none.</summary>
    private static string? OpenerOf(string text, ProseSentence sentence, int index)
    {
        var statement = sentence.Statements[index];
        var piece = sentence.Pieces[statement.Piece];
        var isFirst = sentence.Statements[index - 1].Piece < statement.Piece;
        foreach (var word in Openers)
        {
            if (statement.Subject.StartsWith(word, StringComparison.Ordinal))
                return word;
        }

        if (!isFirst)
            return null;
        if (piece.Before == '：' && statement.Piece > 0)
        {
            var before = ProseGrammar.Compact(text, sentence.Pieces[statement.Piece - 1].Span);
            foreach (var word in Openers)
            {
                if (before.EndsWith(word, StringComparison.Ordinal))
                    return word;
            }

            return sentence.Statements[index - 1].Piece == statement.Piece - 1 && sentence.Statements[index - 1].Tail.Length == 0 ? "：" : null;
        }

        return piece.Before == '（' && sentence.Statements[index - 1].Piece == statement.Piece - 1 && sentence.Statements[index - 1].Tail.Length <= 1 ? "（" : null;
    }

    /// <summary>The statement a list breaks down: the one before a bracket, else the last of the same unit that is not inside other brackets.</summary>
    private static ProseStatement? WholeOf(ProseSentence sentence, int index, string opener, Func<ProseStatement, bool> isOther)
    {
        var part = sentence.Statements[index];
        var depth = sentence.Pieces[part.Piece].Depth;
        for (var i = index - 1; i >= 0 && index - i < MostParts; i--)
        {
            var one = sentence.Statements[i];
            if (one.Quantity.Classifier == part.Quantity.Classifier && sentence.Pieces[one.Piece].Depth <= depth && !isOther(one))
                return one.Quantity.IsVague && opener == "（" ? null : one;
            if (opener is "（" or "：" || sentence.Pieces[one.Piece + 1 > part.Piece ? part.Piece : one.Piece + 1].Before == '；')
                return null;
        }

        return null;
    }

    private static void Add(ProseSentence sentence, ProseStatement whole, int first, string opener, Func<ProseStatement, bool> isOther, List<ProseBreakdown> result)
    {
        var statements = sentence.Statements;
        var parts = new List<ProseStatement> { statements[first] };
        var depth = sentence.Pieces[statements[first].Piece].Depth;
        var sure = 1;
        var separator = '\0';
        var runsOn = false;
        for (var i = first + 1; i < statements.Count && parts.Count < MostParts; i++)
        {
            var one = statements[i];
            if (sentence.Pieces[one.Piece].Depth > depth || (one.Quantity.Classifier is "%" or "％" && StartsWithShare(one.Subject)))
                continue;
            var mark = MarkBetween(sentence, parts[^1], one, depth);
            if (one.Quantity.Classifier != whole.Quantity.Classifier || sentence.Pieces[one.Piece].Depth < depth || isOther(one) || IsNested(one))
                break;
            if (IsRest(parts[^1].Subject))
            {
                runsOn = mark is '、' or '，' or '\0' && !WordSet.HoldsOneOf(one.Subject, Breaks);
                break;
            }

            var rest = IsRest(one.Subject);
            if (!Continues(ref separator, mark, opener, rest) || (mark != '、' && !rest && WordSet.HoldsOneOf(one.Subject, Breaks)) || parts[^1].Tail.StartsWith('等'))
                break;
            parts.Add(one);
            if (sure == parts.Count - 1 && (mark is '、' or '\0' || rest || depth > 0 || IsParallel(parts[0], one)))
                sure++;
        }

        var last = parts[^1];
        if (IsRest(last.Subject))
            sure = parts.Count;
        // 其他应主动公开信息12条，资金信息11条: what looks like the rest is a part like others where the list goes on.
        var isClosed = !runsOn && !last.Tail.StartsWith('等') && (opener switch
        {
            "分别为" or "分别是" or "分为" => parts.Count > 1,
            "由" => last.Tail.StartsWith("组成", StringComparison.Ordinal) || last.Tail.StartsWith("构成", StringComparison.Ordinal),
            "包括" or "包含" => parts.Count > 1 && (IsRest(last.Subject) || StartsWithJoiner(last.Subject)),
            _ => IsRest(last.Subject),
        });
        if (opener != "由" || isClosed)
            result.Add(new ProseBreakdown(whole, parts, sure, isClosed, opener is not ("（" or "：")));
    }

    /// <summary>True where a list goes on over a mark: over the kind of mark it began with, and over a comma to its rest.</summary>
    private static bool Continues(ref char separator, char mark, string opener, bool isRest)
    {
        if (separator == '\0')
            separator = mark;
        return mark switch
        {
            '、' or '\0' => true,
            '，' => separator is '，' or '\0' || isRest,
            '；' => separator == '；' && opener is "：" or "（" || isRest,
            _ => false,
        };
    }

    /// <summary>The strongest mark of the same depth between two statements; NUL within one piece.</summary>
    private static char MarkBetween(ProseSentence sentence, ProseStatement one, ProseStatement next, int depth)
    {
        var result = '\0';
        for (var i = one.Piece + 1; i <= next.Piece; i++)
        {
            if (sentence.Pieces[i].Depth > depth)
                continue;
            var mark = sentence.Pieces[i].Before;
            if (mark == '；' || (mark is '，' or '：' && result != '；') || (mark == '、' && result == '\0'))
                result = mark == '：' ? '；' : mark;
        }

        return result;
    }

    /// <summary>True where a statement begins a list of its own: 含, 其中; or breaks down a part named before: A中B.</summary>
    private static bool IsNested(ProseStatement statement)
    {
        if (BeginsList(statement.Subject))
            return true;
        var at = statement.Subject.IndexOf('中', StringComparison.Ordinal);
        return at > 1 && at < statement.Subject.Length - 1 && !InsideWordBefore.Contains(statement.Subject[at - 1]) && !InsideWordAfter.Contains(statement.Subject[at + 1]);
    }

    /// <summary>True for words that begin the parts of a whole: 其中, 包括, 分别为.</summary>
    public static bool BeginsList(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        foreach (var word in Openers)
        {
            if (word != "由" && subject.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>True for the part that stands for all others.</summary>
    private static bool IsRest(string subject)
    {
        var words = subject.AsSpan();
        foreach (var joiner in Joiners)
        {
            if (words.StartsWith(joiner, StringComparison.Ordinal))
                words = words[joiner.Length..];
        }

        foreach (var word in Rests)
        {
            if (words.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return words.Contains("等其他", StringComparison.Ordinal);
    }

    private static bool StartsWithJoiner(string subject)
    {
        foreach (var joiner in Joiners)
        {
            if (subject.StartsWith(joiner, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool StartsWithShare(string subject) => subject.StartsWith('占') || subject.StartsWith("约占", StringComparison.Ordinal);

    /// <summary>True for parts named alike: 食品类 and 药品类, 镇级 and 村级.</summary>
    private static bool IsParallel(ProseStatement one, ProseStatement other) =>
        one.Subject.Length > 1 && other.Subject.Length > 1 && one.Subject[^1] == other.Subject[^1] && Math.Abs(one.Subject.Length - other.Subject.Length) <= one.Subject.Length;
}
