using FsCheck;
using FsCheck.Fluent;

namespace ReportLsp.Grammar.Tests.Properties;

/// <summary>Texts made of pieces of reports and of anything else, joined by newlines of all kinds or by nothing.</summary>
internal static class TextGenerators
{
    private static readonly string[] Pieces =
    [
        "规章", "一、", "（一）", "1.", "(1)", "#", "## ", "@", "@year 2023", "|", "||", "\\|", "---", ":-:", "\t", " ", "　", "0", "12件", "１，２３４",
        "+", "=", "row(", ")", "..", "第一项", "加", "等于", "之和", "，", "。", "余", "约", "万", "十", "百", "\uD83D\uDE00", "\uD83D", "\uDE00", "\0",
        "\n", "\r", "\r\n", "\u2028", "\uFEFF", "\u0301", "a", "equals", " plus ", "\"",
    ];

    public static Arbitrary<string> Reports { get; } =
        Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
}
