using ReportLsp.Grammar.Text;
using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// Words that make a quantity a change, or say that nothing changed, and what it is compared with. Tried only where a word for more or
/// less stands, at the characters such words begin with, and only over the last words before the quantity.
/// </summary>
public static class ChangeGrammar
{
    /// <summary>Words further away from the quantity are not looked at.</summary>
    private const int LongestLead = 40;

    private const string Level = "持平";

    /// <summary>The places of one parse are used again for the next of the same thread.</summary>
    [ThreadStatic]
    private static InputArena? t_arena;

    private static readonly (string Word, int Direction)[] Directions =
    [
        ("增长率", 1), ("增长", 1), ("增加", 1), ("增多", 1), ("增幅", 1), ("上升", 1), ("上涨", 1), ("提高", 1), ("提升", 1), ("攀升", 1), ("多", 1), ("增", 1), ("升", 1),
        ("下降", -1), ("减少", -1), ("降低", -1), ("降幅", -1), ("下滑", -1), ("回落", -1), ("少", -1), ("减", -1), ("降", -1),
    ];

    private static readonly string[] Bases = ["同比", "同期相比"];
    private static readonly string[] Comparers = ["相较于", "相较", "较之", "相比于", "相比", "较", "比"];
    private static readonly string[] Joiners = ["与", "和", "同"];
    private static readonly string[] LastYears = ["上一年度同期", "上年度同期", "上年同期", "去年同期", "上一年度", "上一年", "上年度", "上年", "去年", "前一年度", "前一年"];
    private static readonly string[] OtherBases = ["环比", "较年初", "比年初", "较上月", "比上月", "较上季度", "比上季度", "较前年", "比前年", "较计划", "比计划"];
    private static readonly string[] Comparisons = ["相比较", "相比", "比较"];
    private static readonly string[] AfterReference = ["同期", "度", "的"];
    private static readonly string[] Between = ["相比", "相比较", "同期", "度", "的", "又", "再", "有所", "小幅", "大幅", "共", "总体", "，", "略有", "明显", "显著", "略"];
    private static readonly string[] BeforeLevel = ["相比较", "相比", "同期", "度", "的", "数量", "总量", "件数", "数", "水平", "完全", "基数"];
    private static readonly string[] Targets = ["到", "至"];
    private static readonly string[] After =
        ["幅度", "了", "为", "达到", "达", "约", "近", "超", "均", "比例", "数量", "总量", "率", "：", "收到", "收", "受理", "办理", "办结", "今年的", "本年的", "当年的", "今年", "本年度", "本年", "当年"];

    private static readonly Parser<ProseComparison> Reference =
        Word(LastYears).Select(_ => new ProseComparison(ChangeBasis.LastYear, null)).Or(((Parser<int>)Year).Select(year => new ProseComparison(ChangeBasis.NamedYear, year)));

    private static readonly Parser<ProseComparison> Comparison =
        Word(OtherBases).Select(_ => new ProseComparison(ChangeBasis.Other, null))
            .Or(Word(Bases).Select(_ => new ProseComparison(ChangeBasis.LastYear, null)))
            .Or(from comparer in Word([.. Comparers, .. Joiners]) from reference in Reference select reference);

    private static readonly Parser<ProseChange> Change =
        from basis in Comparison.XOptional()
        from between in Word(Between).Many()
        from start in (Parser<int>)Place
        from direction in (Parser<int>)Direction
        from end in (Parser<int>)Place
        from target in Word(Targets).XOptional()
        from year in YearReached.XOptional()
        from after in Word(After).Many()
        from rest in (Parser<int>)End
        select new ProseChange(
            basis.IsDefined ? basis.Get().Basis : ChangeBasis.None,
            basis.IsDefined ? basis.Get().Year : null,
            direction,
            target.IsDefined && target.Get() > 0,
            0,
            start,
            end - start);

    private static readonly Parser<ProseComparison> Unchanged =
        from comparison in Comparison
        from between in Word(BeforeLevel).Many()
        from level in Word([Level])
        select comparison;

    private static readonly Parser<ProseComparison> Introduction =
        from comparison in (from comparer in Word(Comparers) from reference in Reference from rest in Word(AfterReference).Many() from word in Word(Comparisons).XOptional() select reference)
            .Or(from joiner in Word(Joiners) from reference in Reference from rest in Word(AfterReference).Many() from word in Word(Comparisons) select reference)
        from end in (Parser<int>)End
        select comparison;

    /// <summary>增至2023年的…: the year reached.</summary>
    private static Parser<int> YearReached => from year in (Parser<int>)Year from degree in Word(["度的", "度", "的"]).XOptional() select year;

    private static readonly WordSet DirectionWords = new(Words(Directions));
    private static readonly CharacterSet ComparisonCharacters = new([.. OtherBases, .. Bases, .. Comparers, .. Joiners]);
    private static readonly CharacterSet Characters = new([.. Words(Directions), .. OtherBases, .. Bases, .. Comparers, .. Joiners]);

    /// <summary>The change that the words before a quantity end with, or null.</summary>
    /// <param name="words">The words before the quantity, without white space.</param>
    public static ProseChange? Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var from = Math.Max(0, words.Length - LongestLead);
        if (DirectionWords.IndexIn(words.AsSpan(from)) < 0)
            return null;
        var arena = t_arena ??= new InputArena();
        for (var at = from; at < words.Length; at++)
        {
            if (!Characters.Contains(words[at]))
                continue;
            var result = Change(arena.Start(words, at, words.Length));
            if (result.WasSuccessful && IsWord(words, at, result.Value))
                return result.Value with { Start = at };
        }

        return null;
    }

    /// <summary>与上年持平: what the words say that nothing changed against, and where; null where they do not.</summary>
    /// <param name="words">A piece of a sentence, without white space.</param>
    /// <param name="level">The word for it.</param>
    public static ProseComparison? ReadUnchanged(string words, out TextSpan level)
    {
        ArgumentNullException.ThrowIfNull(words);
        var at = words.IndexOf(Level, StringComparison.Ordinal);
        level = at < 0 ? default : new TextSpan(at, Level.Length);
        return at < 0 ? null : ReadComparison(words, Math.Max(0, at - LongestLead), at, level.End, Unchanged);
    }

    /// <summary>与上年相比, 较2022年: what the words end with, where the changes that follow are compared with it; else null.</summary>
    /// <param name="words">A piece of a sentence, without white space.</param>
    public static ProseComparison? ReadIntroduction(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return ReadComparison(words, Math.Max(0, words.Length - LongestLead), words.Length, words.Length, Introduction);
    }

    private static ProseComparison? ReadComparison(string words, int from, int last, int end, Parser<ProseComparison> parser)
    {
        var arena = t_arena ??= new InputArena();
        for (var at = from; at < last; at++)
        {
            if (!ComparisonCharacters.Contains(words[at]))
                continue;
            var result = parser(arena.Start(words, at, end));
            if (result.WasSuccessful)
                return result.Value;
        }

        return null;
    }

    /// <summary>False inside a longer word: 新增, 最多, 不少; and for 多 and 少 that nothing is compared with.</summary>
    private static bool IsWord(string words, int at, ProseChange change)
    {
        if (change.Basis != ChangeBasis.None)
            return true;
        return (change.DirectionLength > 1 || (change.IsTarget && words[at + change.DirectionLength] is '到' or '至')) && (at == 0 || words[at - 1] is not ('新' or '将' or '可' or '拟' or '再'));
    }

    private static List<string> Words((string Word, int Direction)[] directions)
    {
        var result = new List<string>(directions.Length);
        foreach (var (word, _) in directions)
            result.Add(word);
        return result;
    }

    private static Parser<int> Word(string[] words) => input =>
    {
        var place = (SourceInput)input;
        foreach (var word in words)
        {
            if (place.Rest.StartsWith(word, StringComparison.Ordinal))
                return place.Arena.Success(word.Length, place.At(place.Position + word.Length));
        }

        return Result.Failure<int>(input, "another word", words);
    };

    private static IResult<int> Direction(IInput input)
    {
        var place = (SourceInput)input;
        foreach (var (word, direction) in Directions)
        {
            if (place.Rest.StartsWith(word, StringComparison.Ordinal))
                return place.Arena.Success(direction, place.At(place.Position + word.Length));
        }

        return Result.Failure<int>(input, "no word for more or less", ["增长", "下降"]);
    }

    private static IResult<int> Year(IInput input)
    {
        const int digits = 4;
        var place = (SourceInput)input;
        var rest = place.Rest;
        return rest.Length > digits && rest[digits] == '年' && DateGrammar.ValueOf(rest[..digits]) is { } year && DateGrammar.IsYear(year)
            ? place.Arena.Success(year, place.At(place.Position + digits + 1))
            : Result.Failure<int>(input, "no year", ["a year"]);
    }

    private static IResult<int> Place(IInput input) => ((SourceInput)input).Arena.Success(input.Position, (SourceInput)input);

    private static IResult<int> End(IInput input) => input.AtEnd
        ? ((SourceInput)input).Arena.Success(0, (SourceInput)input)
        : Result.Failure<int>(input, "the words go on", ["the quantity"]);
}
