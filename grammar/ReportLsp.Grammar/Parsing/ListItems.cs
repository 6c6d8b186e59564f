using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>How many items a list can be read as.</summary>
internal static class ListItems
{
    /// <summary>Items joined by 、 outside brackets and quotes; 和 and its like may join two items or stand inside one, beside a bracket or quote they join.</summary>
    public static (int Least, int Most) Joined(string text, TextSpan list)
    {
        var (items, joiners, depth) = (1, 0, 0);
        for (var i = list.Start; i < list.End; i++)
        {
            depth = Math.Max(0, depth + DepthChange(text[i]));
            if (depth != 0)
                continue;
            if (text[i] == '、')
                items++;
            else if (text[i] is '和' or '与' or '及' && i > list.Start && i + 1 < list.End && !IsInWord(text[i - 1], text[i], text[i + 1]))
                (items, joiners) = IsClosing(text[i - 1]) || (text[i + 1] is '“' or '《' && items > 1) ? (items + 1, joiners) : (items, joiners + 1);
        }

        return (Math.Max(1, items - Fragments(text, list)), items + joiners);
    }

    /// <summary>Pieces before the last that lack the ending most pieces share (…情况、…情况): each may belong to the item after it.</summary>
    private static int Fragments(string text, TextSpan list)
    {
        const int ending = 2;
        var parts = Split(text, list, '、', '、');
        var most = 0;
        var fragments = 0;
        foreach (var model in parts)
        {
            if (model.Length < ending)
                continue;
            var words = text.AsSpan(model.End - ending, ending);
            var (same, other) = (0, 0);
            for (var i = 0; i < parts.Count; i++)
            {
                var isSame = parts[i].Length >= ending && text.AsSpan(parts[i].Start, parts[i].Length).EndsWith(words);
                same += isSame ? 1 : 0;
                other += isSame || i == parts.Count - 1 ? 0 : 1;
            }

            if (same > most)
                (most, fragments) = (same, other);
        }

        return most > ending && most * ending >= parts.Count ? fragments : 0;
    }

    /// <summary>Quoted names side by side at the end of a list; the items inside of a single one; where others stand before them, all of them.</summary>
    public static (int Least, int Most) Quoted(string text, TextSpan list)
    {
        var (count, i, isJoined) = (0, list.End - 1, false);
        var last = default(TextSpan);
        while (i >= list.Start && text[i] is '”' or '》')
        {
            var at = text.LastIndexOf(text[i] == '”' ? '“' : '《', i, i - list.Start + 1);
            if (at < 0)
                break;
            last = TextSpan.FromBounds(at + 1, i);
            count++;
            i = at - 1;
            isJoined = false;
            while (i >= list.Start && text[i] is '、' or '和' or '及' or '与' or '以' or ' ')
                isJoined |= text[i--] != ' ';
        }

        return isJoined ? Joined(text, list) : count == 1 ? Joined(text, last) : (count, count);
    }

    /// <summary>The parts between marks of one kind, outside brackets and quotes.</summary>
    public static List<TextSpan> Split(string text, TextSpan list, char mark, char halfWidth)
    {
        var result = new List<TextSpan>();
        var (start, depth) = (list.Start, 0);
        for (var i = list.Start; i < list.End; i++)
        {
            depth = Math.Max(0, depth + DepthChange(text[i]));
            if (depth != 0 || (text[i] != mark && text[i] != halfWidth))
                continue;
            result.Add(TextSpan.FromBounds(start, i));
            start = i + 1;
        }

        result.Add(TextSpan.FromBounds(start, list.End));
        return result;
    }

    /// <summary>True where all parts hold a word.</summary>
    public static bool AllHold(string text, List<TextSpan> parts, ReadOnlySpan<char> word)
    {
        foreach (var part in parts)
        {
            if (!text.AsSpan(part.Start, part.Length).Contains(word, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    /// <summary>和平, 参与, 普及: a character of a word that joins nothing.</summary>
    private static bool IsInWord(char before, char c, char after) => c switch
    {
        '和' => after is '平' or '谐' or '睦' or '解' || before is '总' or '温' or '调' or '饱' or '共',
        '与' => after is '会' or '否' || before is '参' or '赋',
        _ => after is '时' or '早' or '格' || before is '普' or '涉' or '顾' or '波',
    };

    /// <summary>1 for a bracket or quote that opens, -1 for one that closes.</summary>
    public static int DepthChange(char c) => c is '（' or '(' or '“' or '《' or '【' ? 1 : IsClosing(c) ? -1 : 0;

    private static bool IsClosing(char c) => c is '）' or ')' or '”' or '》' or '】';
}
