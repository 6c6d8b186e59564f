using System.Globalization;
using ReportLsp.Grammar.Parsing;
using Shouldly;
using Xunit;

namespace ReportLsp.Grammar.Tests.Parsing;

public class QuantityTests
{
    [Theory]
    [InlineData("申请公开0件，提起诉讼的0件", "0件=0", "0件=0")]
    [InlineData("主动公开政府信息140多条", "140多条=140~")]
    [InlineData("约1,234件", "约1,234件=1234~")]
    [InlineData("１２份", "１２份=12")]
    [InlineData("三十二件、两次", "三十二件=32", "两次=2")]
    [InlineData("一百零五余条", "一百零五余条=105~")]
    [InlineData("1.2万元", "1.2万元=1.2")]
    [InlineData("1.2万件", "1.2万件=12000")]
    [InlineData("3万余人次", "3万余人次=30000~")]
    [InlineData("超过20场", "超过20场=20~")]
    [InlineData("数十件、上百次、近十万份、十个", "数十件=10~", "上百次=100~", "近十万份=100000~", "十个=10")]
    [InlineData("公开数25条", "25条=25")]
    [InlineData("百分之五", "百分之五=5")]
    [InlineData("100%", "100%=100")]
    [InlineData("3-5件", "5件=5~")]
    [InlineData("第1期、第二次、统一个、V2.0个、2022年5月")]
    [InlineData("公开1，2，3件", "3件=3")]
    public void Quantities_are_found(string text, params string[] expected) =>
        RelationOf(text, 0).ShouldBe(expected);

    [Fact]
    public void Spans_are_shifted_by_the_offset()
    {
        var quantity = QuantityGrammar.FindQuantities("共 5 件", 100).ShouldHaveSingleItem();
        (quantity.Span.Start, quantity.Span.End, quantity.NumberSpan.Start, quantity.NumberSpan.Length).ShouldBe((102, 105, 102, 1));
    }

    private static IEnumerable<string> RelationOf(string text, int offset) =>
        QuantityGrammar.FindQuantities(text, offset).Select(q =>
            text.Substring(q.Span.Start, q.Span.Length) + "=" + q.Value.ToString(CultureInfo.InvariantCulture) + (q.IsVague ? "~" : ""));
}
