using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Grammar.Tests.Text;

public class CharacterTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("规章", 4)]
    [InlineData("（一）", 6)]
    [InlineData("１２", 4)]
    [InlineData("　", 2)]
    [InlineData("“—”", 3)]
    [InlineData("e\u0301", 1)]
    [InlineData("\u200B\uFEFF\u200D", 0)]
    [InlineData("𠀀", 2)]
    [InlineData("😀", 2)]
    [InlineData("한글", 4)]
    [InlineData("ｱ", 1)]
    [InlineData("a\tb", 3)]
    public void Width_counts_columns(string text, int width) => DisplayWidth.Of(text).ShouldBe(width);

    [Fact]
    public void An_unpaired_surrogate_takes_one_column() => DisplayWidth.Of("a\uD83Db").ShouldBe(3);

    [Theory]
    [InlineData("（一）", "(一)")]
    [InlineData("第 一　项", "第一项")]
    [InlineData("“公开”", "\"公开\"")]
    [InlineData("甲、乙，丙,丁", "甲,乙,丙,丁")]
    [InlineData("１２．３％", "12.3%")]
    [InlineData("2021⽉⽬", "2021月目")]
    [InlineData("—－–", "---")]
    public void Folding_makes_variants_one(string text, string folded)
    {
        CharFolding.Fold(text).ShouldBe(folded);
        CharFolding.AreSame(text, folded).ShouldBeTrue();
        CharFolding.AreSame(text, folded + "x").ShouldBeFalse();
    }

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
        {
            CharFolding.Fold(CharFolding.Fold(c)).ShouldBe(CharFolding.Fold(c));
            CharFolding.Width(CharFolding.Width(c)).ShouldBe(CharFolding.Width(c));
        }
    }

    [Fact]
    public void Case_is_folded_on_demand()
    {
        CharFolding.Fold("Total Ａ", dropSpace: false, ignoreCase: true).ShouldBe("total a");
        CharFolding.AreSame("TOTAL", "total", ignoreCase: true).ShouldBeTrue();
        CharFolding.AreSame("TOTAL", "total").ShouldBeFalse();
    }
}
