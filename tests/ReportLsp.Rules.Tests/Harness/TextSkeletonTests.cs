using ReportLsp.Testing.Fixes;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.Harness;

public class TextSkeletonTests
{
    [Theory]
    [InlineData("共收到１２件（其中3件）", "共收到12件(其中3件)。")]
    [InlineData("1,234.50", "1234.5")]
    [InlineData("| 合计 | 0 |", "合计\t0")]
    [InlineData("制 度", "制度")]
    [InlineData("**重点**", "重点")]
    [InlineData("ＡＢＣ", "ABC")]
    public void Same(string before, string after) => TextSkeleton.Of(after).ShouldBe(TextSkeleton.Of(before));

    [Theory]
    [InlineData("12", "21")]
    [InlineData("12", "1 2")]
    [InlineData("1.5", "15")]
    [InlineData("-5", "5")]
    [InlineData("甲乙", "乙甲")]
    [InlineData("", "0")]
    [InlineData("１件", "一件")]
    [InlineData("1,2", "12")]
    public void Different(string before, string after) => TextSkeleton.Of(after).ShouldNotBe(TextSkeleton.Of(before));

    [Theory]
    [InlineData("甲丙", "甲乙丙", true)]
    [InlineData("丙甲", "甲乙丙", false)]
    [InlineData("", "甲", true)]
    public void Subsequence(string part, string whole, bool due) => TextSkeleton.IsSubsequence(part, whole).ShouldBe(due);
}
