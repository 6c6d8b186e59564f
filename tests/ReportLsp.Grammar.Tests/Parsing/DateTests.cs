using FsCheck.Fluent;
using ReportLsp.Grammar.Parsing;
using Shouldly;
using Xunit;

namespace ReportLsp.Grammar.Tests.Parsing;

public class DateTests
{
    [Theory]
    [InlineData("于2024年1月20日公布", "2024年1月20日", 2024, 1, 20)]
    [InlineData("公布时间：2024-01-20 16:41", "2024-01-20", 2024, 1, 20)]
    [InlineData("2024/1/20", "2024/1/20", 2024, 1, 20)]
    [InlineData("（2024.1.20）", "2024.1.20", 2024, 1, 20)]
    [InlineData("２０２４年１月２０日", "２０２４年１月２０日", 2024, 1, 20)]
    [InlineData("二〇二四年一月二十日", "二〇二四年一月二十日", 2024, 1, 20)]
    [InlineData("二○二四年十二月三十一日", "二○二四年十二月三十一日", 2024, 12, 31)]
    [InlineData("2024 年 1 月 20 日", "2024 年 1 月 20 日", 2024, 1, 20)]
    [InlineData("on 20 January 2024.", "20 January 2024", 2024, 1, 20)]
    [InlineData("on the 1st February 2024", "1st February 2024", 2024, 2, 1)]
    [InlineData("January 20, 2024", "January 20, 2024", 2024, 1, 20)]
    [InlineData("Jan. 20 2024", "Jan. 20 2024", 2024, 1, 20)]
    [InlineData("May 2024", "May 2024", 2024, 5, null)]
    [InlineData("from 1 January", "1 January", null, 1, 1)]
    [InlineData("自1月1日起", "1月1日", null, 1, 1)]
    [InlineData("2024年度", "2024年", 2024, null, null)]
    [InlineData("2024年1月份", "2024年1月", 2024, 1, null)]
    public void Reads_a_date(string text, string expected, int? year, int? month, int? day)
    {
        var date = DateGrammar.FindDates(text).ShouldHaveSingleItem();
        DateGrammar.MayNameDay(text).ShouldBe(day is not null || month is not null, "a quick look tells whether a day may be named");
        text.Substring(date.Span.Start, date.Span.Length).ShouldBe(expected);
        (date.Year, date.Month, date.Day).ShouldBe((year, month, day));
        date.IsPossible.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2024年2月30日")]
    [InlineData("2023年2月29日")]
    [InlineData("2024-13-01")]
    [InlineData("4月31日")]
    [InlineData("32 January 2024")]
    public void Keeps_an_impossible_date(string text)
    {
        var date = DateGrammar.FindDates(text).ShouldHaveSingleItem();
        date.IsPossible.ShouldBeFalse();
        date.Date.ShouldBeNull();
    }

    [Theory]
    [InlineData("5·15政务公开日")]
    [InlineData("分值1.5分")]
    [InlineData("三年来")]
    [InlineData("11月份")]
    [InlineData("202111日起")]
    [InlineData("2024.1.20.5")]
    [InlineData("may 2 or Marching 20")]
    [InlineData("电话0512-2024-1")]
    public void Finds_no_date(string text) => DateGrammar.FindDates(text).ShouldBeEmpty();

    [Fact]
    public void Reads_both_ends_of_a_period()
    {
        var dates = DateGrammar.FindDates("自2023年1月1日起至12月31日止", 10);
        dates.Select(d => (d.Span.Start, d.Year, d.Month, d.Day)).ShouldBe([(11, 2023, 1, 1), (22, null, 12, 31)]);
        dates[0].YearSpan.Start.ShouldBe(11);
        dates[0].YearSpan.Length.ShouldBe(4);
    }

    /// <summary>Texts of the pieces dates are made of, in any order.</summary>
    [Fact]
    public void Dates_lie_in_the_text_in_order()
    {
        var pieces = Gen.Elements("2024", "年", "1", "月", "31", "日", "-", "/", ".", " ", "二〇", "十二", "January", "May", "st", ",", "公", "\n", "９", "");
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Gen.ListOf(pieces).ToArbitrary(), list =>
        {
            var text = string.Concat(list);
            var end = 0;
            foreach (var date in DateGrammar.FindDates(text))
            {
                date.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                date.Span.IsEmpty.ShouldBeFalse();
                end = date.Span.End;
                end.ShouldBeLessThanOrEqualTo(text.Length);
            }
        }));
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    [InlineData(100, "100")]
    public void Writes_small_numbers_in_characters(int number, string expected) => ChineseNumeralText.Of(number).ShouldBe(expected);
}
