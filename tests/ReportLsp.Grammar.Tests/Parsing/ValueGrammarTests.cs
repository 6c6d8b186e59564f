using System.Globalization;
using ReportLsp.Grammar.Parsing;
using Shouldly;
using Xunit;

namespace ReportLsp.Grammar.Tests.Parsing;

public class ValueGrammarTests
{
    [Theory]
    [InlineData("0", "0", CellValueNotes.None)]
    [InlineData("　12 ", "12", CellValueNotes.None)]
    [InlineData("１２", "12", CellValueNotes.FullWidth)]
    [InlineData("+1036", "1036", CellValueNotes.Signed)]
    [InlineData("-3", "-3", CellValueNotes.Signed)]
    [InlineData("－３", "-3", CellValueNotes.Signed | CellValueNotes.FullWidth)]
    [InlineData("1,234,567", "1234567", CellValueNotes.Thousands)]
    [InlineData("1，234", "1234", CellValueNotes.Thousands | CellValueNotes.FullWidth)]
    [InlineData("12.3450", "12.3450", CellValueNotes.Fraction)]
    [InlineData(".5", "0.5", CellValueNotes.Fraction)]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999", CellValueNotes.None)]
    [InlineData("18446744073709551616", "18446744073709551616", CellValueNotes.None)]
    [InlineData("1234567890123456789.012345678", "1234567890123456789.012345678", CellValueNotes.Fraction)]
    public void A_plain_number_is_exact(string text, string number, CellValueNotes notes) =>
        ValueGrammar.Parse(text).ShouldBe(new CellValue(CellValueKind.Number, decimal.Parse(number, CultureInfo.InvariantCulture), notes));

    [Theory]
    [InlineData("")]
    [InlineData(" \t　\u200B")]
    public void White_space_is_blank(string text) => ValueGrammar.Parse(text).Kind.ShouldBe(CellValueKind.Blank);

    [Theory]
    [InlineData("/")]
    [InlineData("／")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("无")]
    public void A_mark_for_nothing_is_a_placeholder(string text) => ValueGrammar.Parse(text).Kind.ShouldBe(CellValueKind.Placeholder);

    [Theory]
    [InlineData("12件", 12, CellValueNotes.Unit)]
    [InlineData("12 人次", 12, CellValueNotes.Unit)]
    [InlineData("5%", 5, CellValueNotes.Unit)]
    [InlineData("1 036", 1036, CellValueNotes.InnerSpace)]
    [InlineData("1 2", 12, CellValueNotes.InnerSpace)]
    [InlineData("- 5", -5, CellValueNotes.InnerSpace | CellValueNotes.Signed)]
    public void A_number_with_something_else_is_invalid_but_read(string text, int number, CellValueNotes notes) =>
        ValueGrammar.Parse(text).ShouldBe(new CellValue(CellValueKind.Invalid, number, notes));

    [Theory]
    [InlineData("规章")]
    [InlineData("2019年")]
    [InlineData("1,23")]
    [InlineData("1234,567")]
    [InlineData(",123")]
    [InlineData("1.2.3")]
    [InlineData("5.")]
    [InlineData("+")]
    [InlineData("1 2 3")]
    [InlineData("99999999999999999999999999999")]
    [InlineData("件")]
    [InlineData("-----")]
    public void Anything_else_is_no_value(string text)
    {
        var value = ValueGrammar.Parse(text);
        (value.Kind, value.Number, value.LooksLikeValue).ShouldBe((CellValueKind.Invalid, (decimal?)null, false));
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        _ = ValueGrammar.Parse("1,234.5");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            _ = ValueGrammar.Parse("1,234.5");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Theory]
    [InlineData("零", 0)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("廿三", 23)]
    [InlineData("九十九", 99)]
    [InlineData("一百零五", 105)]
    [InlineData("一百一十", 110)]
    [InlineData("一百五", 150)]
    [InlineData("两千〇三", 2003)]
    [InlineData("三万二千", 32000)]
    [InlineData("三万二", 32000)]
    [InlineData("三万零五", 30005)]
    [InlineData("十万", 100000)]
    [InlineData("九千九百九十九万九千九百九十九", 99999999)]
    [InlineData("二〇二四", 2024)]
    public void Chinese_numerals_are_read(string text, int value)
    {
        ChineseNumeral.TryParse(text, out var number).ShouldBeTrue();
        number.ShouldBe(value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("百二十")]
    [InlineData("一二百")]
    [InlineData("十十")]
    [InlineData("一十百")]
    [InlineData("万")]
    [InlineData("一百零")]
    [InlineData("一万万")]
    [InlineData("二百三百")]
    [InlineData("一二三四五六七八九")]
    [InlineData("三件")]
    public void Malformed_numerals_are_refused(string text) => ChineseNumeral.TryParse(text, out _).ShouldBeFalse();
}
