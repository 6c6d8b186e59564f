using ReportLsp.Grammar.Parsing;
using Shouldly;
using Xunit;

namespace ReportLsp.Grammar.Tests.Parsing;

public class RelationTests
{
    [Theory]
    [InlineData("row(total) = sum(row(open..other))", "row(total) = sum(row(open..other))")]
    [InlineData("col(总计) = col(男) + col(女)", "col(总计) = col(男) + col(女)")]
    [InlineData("row(1) + row(2) = row(7) + row(8)", "row(1) + row(2) = row(7) + row(8)")]
    [InlineData("made - repealed <= valid", "made - repealed <= valid")]
    [InlineData("  行（合计）＝列（男）＋列（女）－１ ", "row(合计) = col(男) + col(女) - 1")]
    [InlineData("a≥b", "a >= b")]
    [InlineData("a == b", "a = b")]
    [InlineData("a > 1,234.50", "a > 1234.50")]
    [InlineData("-a+b<3", "-a + b < 3")]
    [InlineData("sum(row(1..3), row(5)) = x", "sum(row(1..3)) + row(5) = x")]
    [InlineData("a - sum(b, c) = 0", "a - b - c = 0")]
    [InlineData("第一项+第2项=第三项", "item(一) + item(2) = item(三)")]
    [InlineData("row(其他(件)) = carried-over", "row(\"其他(件)\") = \"carried-over\"")]
    [InlineData("a..c = New requests", "a..c = \"New requests\"")]
    [InlineData("row = rows", "row = rows")]
    public void An_equation_is_read_and_written(string text, string written)
    {
        var result = RelationGrammar.ParseEquation(text);
        result.Error.ShouldBeNull();
        RelationText.Write(result.Relation.ShouldNotBeNull()).ShouldBe(written);
        RelationText.Write(RelationGrammar.ParseEquation(written).Relation.ShouldNotBeNull()).ShouldBe(written);
        text.Trim().Length.ShouldBe(result.Relation.Span.Length);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("row(total)", 10)]
    [InlineData("a =", 3)]
    [InlineData("a = b +", 7)]
    [InlineData("a = row(", 8)]
    [InlineData("a = row(b", 9)]
    [InlineData("a = b = c", 6)]
    [InlineData("a = b)", 5)]
    public void An_error_says_what_was_expected_and_where(string text, int offset)
    {
        var result = RelationGrammar.ParseEquation(text);
        result.Relation.ShouldBeNull();
        result.Error.ShouldStartWith("expected ");
        result.ErrorOffset.ShouldBe(offset, result.Error);
    }

    [Fact]
    public void Selectors_know_their_place()
    {
        const string text = "x = row( 合计 )";
        var selector = RelationGrammar.ParseEquation(text).Relation!.Right[0].Reference!.From;
        text.Substring(selector.Span.Start, selector.Span.Length).ShouldBe("合计");
    }

    [Theory]
    [InlineData("本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和", "item(一) + item(二) = item(三) + item(四)")]
    [InlineData("(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", "item(一) + item(二) = item(三) + item(四)")]
    [InlineData("合计等于男加女", "合计 = 男 + 女")]
    [InlineData("表中合计应等于男、女之和。", "表中合计 = 男 + 女")]
    [InlineData("总计=甲+乙", "总计 = 甲 + 乙")]
    [InlineData("收入减支出等于结余", "收入 - 支出 = 结余")]
    [InlineData("新收与结转之和不小于办结", "新收 + 结转 >= 办结")]
    [InlineData("其中，甲加乙等于丙。其余见下。", "甲 + 乙 = 丙")]
    [InlineData("Total equals Men plus Women", "Total = Men + Women")]
    [InlineData("Note: Opening balance plus receipts is equal to closing balance.", "\"Opening balance\" + receipts = \"closing balance\"")]
    public void A_sentence_may_state_an_equation(string text, string written)
    {
        var relation = RelationGrammar.FindSentence(text).ShouldNotBeNull();
        RelationText.Write(relation).ShouldBe(written);
        foreach (var term in relation.Left.Concat(relation.Right))
            text.Substring(term.Reference!.From.Span.Start, term.Reference.From.Span.Length).ShouldBe(term.Reference.From.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("一年来，我局进一步加强信息公开工作，增加公开内容，减少审批环节。")]
    [InlineData("公开不等于泄密，要处理好公开与保密的关系。")]
    [InlineData("参加培训人数不少于三十人，增加频次。")]
    [InlineData("公开率=公开数/总数×100%")]
    [InlineData("收费总额不超过上年。")]
    [InlineData("甲等于乙")]
    [InlineData("This year equals the last in quality, plus more.")]
    [InlineData("等于")]
    [InlineData("=")]
    public void Ordinary_prose_states_none(string text) => RelationGrammar.FindSentence(text).ShouldBeNull();

    [Fact]
    public void Long_and_hostile_texts_are_bounded()
    {
        RelationGrammar.FindSentence(string.Concat(Enumerable.Repeat("甲+", 50_000)) + "乙=丙").ShouldBeNull();
        RelationGrammar.FindSentence(string.Concat(Enumerable.Repeat("甲加乙等于", 5_000))).ShouldBeNull();
        RelationGrammar.ParseEquation(new string('(', 3_000)).Relation.ShouldBeNull();
        RelationGrammar.ParseEquation("a = " + string.Concat(Enumerable.Repeat("sum(row(", 400))).Relation.ShouldBeNull();
        RelationGrammar.ParseEquation(new string('a', 100_000)).Error.ShouldNotBeNull().ShouldContain("4000");
        RelationGrammar.ParseEquation("a = b" + string.Concat(Enumerable.Repeat(" + c", 900))).Relation!.Right.Count.ShouldBe(901);
    }
}
