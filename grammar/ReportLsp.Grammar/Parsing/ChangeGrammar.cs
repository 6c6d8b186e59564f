using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// Words before a quantity that make it a change. Tried only at the few characters such words begin with, and only over the last words
/// before the quantity.
/// </summary>
public static class ChangeGrammar
{
    /// <summary>Words further away from the quantity are not looked at.</summary>
    private const int LongestLead = 40;

    private const string FirstCharacters = "同相较比与和增攀下减上提降环多少";

    private static readonly (string Word, int Direction)[] Directions =
    [
        ("增长率", 1), ("增长", 1), ("增加", 1), ("增多", 1), ("增幅", 1), ("上升", 1), ("上涨", 1), ("提高", 1), ("提升", 1), ("攀升", 1), ("多", 1), ("增", 1),
        ("下降", -1), ("减少", -1), ("降低", -1), ("降幅", -1), ("下滑", -1), ("回落", -1), ("少", -1), ("减", -1), ("降", -1),
    ];

    private static readonly string[] Bases = ["同比", "同期相比"];
    private static readonly string[] Comparers = ["相较于", "相较", "较之", "相比", "较", "比", "与", "和", "同"];
    private static readonly string[] LastYears = ["上一年度同期", "上年度同期", "上年同期", "去年同期", "上一年度", "上一年", "上年度", "上年", "去年"];
    private static readonly string[] OtherBases = ["环比", "较年初", "比年初", "较上月", "比上月", "较上季度", "比上季度", "较前年", "比前年", "较计划", "比计划"];
    private static readonly string[] Between = ["相比", "相比较", "同期", "度", "的", "又", "再", "有所", "小幅", "大幅", "共", "总体", "，", "略有", "明显", "显著", "略"];
    private static readonly string[] Targets = ["到", "至"];
    private static readonly string[] After = ["幅度", "了", "为", "达到", "达", "约", "近", "超", "均", "比例", "数量", "总量", "率", "：", "收到", "收", "受理", "办理", "办结"];

    private static readonly Parser<(ChangeBasis Basis, int? Year)> Basis =
        Word(OtherBases).Select(_ => (ChangeBasis.Other, (int?)null))
            .Or(Word(Bases).Select(_ => (ChangeBasis.LastYear, (int?)null)))
            .Or(from comparer in Word(Comparers) from last in Word(LastYears) select (ChangeBasis.LastYear, (int?)null))
            .Or(from comparer in Word(Comparers) from year in (Parser<int>)Year select (ChangeBasis.NamedYear, (int?)year));

    private static readonly Parser<ProseChange> Change =
        from basis in Basis.XOptional()
        from between in Word(Between).Many()
        from start in (Parser<int>)Place
        from direction in (Parser<int>)Direction
        from end in (Parser<int>)Place
        from target in Word(Targets).XOptional()
        from after in Word(After).Many()
        from rest in (Parser<int>)End
        select new ProseChange(
            basis.IsDefined ? basis.Get().Basis : ChangeBasis.None,
            basis.IsDefined ? basis.Get().Year : null,
            direction,
            target.IsDefined,
            0,
            start,
            end - start);

    /// <summary>The change that the words before a quantity end with, or null.</summary>
    /// <param name="words">The words before the quantity, without white space.</param>
    public static ProseChange? Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        InputArena? arena = null;
        for (var at = Math.Max(0, words.Length - LongestLead); at < words.Length; at++)
        {
            if (!FirstCharacters.Contains(words[at]))
                continue;
            var result = Change((arena ??= new InputArena()).Start(words, at, words.Length));
            if (result.WasSuccessful && IsWord(words, at, result.Value))
                return result.Value with { Start = at };
        }

        return null;
    }

    /// <summary>False inside a longer word: 新增, 最多, 不少; and for 多 and 少 that nothing is compared with.</summary>
    private static bool IsWord(string words, int at, ProseChange change)
    {
        if (change.Basis != ChangeBasis.None)
            return true;
        return change.DirectionLength > 1 && (at == 0 || words[at - 1] is not ('新' or '将' or '可' or '拟' or '再'));
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
