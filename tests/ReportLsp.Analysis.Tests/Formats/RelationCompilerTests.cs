using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Formats;

public sealed class RelationCompilerTests
{
    /// <summary>A table of no format: rows 一、东区 二、西区 合计, columns 男 女 合计; the cell of 西区 and 女 is missing.</summary>
    private static RelationGrid Plain { get; } = new(
        new RelationAxis([Entry("一、东区"), Entry("二、西区"), Entry("合计")], []),
        new RelationAxis([Entry("男"), Entry("女"), Entry("合计")], []),
        (row, column) => (row, column) == (1, 1) ? -1 : (row * 3) + column);

    private static RelationGrid Applications { get; } = RelationGrid.Of(BuiltInFormats.All[^1].Table("applications")!);

    [Theory]
    [InlineData("col(合计) = col(男) + col(女)")]
    [InlineData("合计 = 男 + 女")]
    [InlineData("col(3) = sum(col(1..2))")]
    [InlineData("男 + 女 = 合计")]
    public void An_equation_between_columns_holds_in_every_row_that_has_them(string equation)
    {
        var compiled = Compile(equation, Plain);

        compiled.Error.ShouldBeNull();
        compiled.Axis.ShouldBe(RelationDirection.Rows);
        compiled.Instances.Select(i => i.AxisKey).ShouldBe(["一、东区", "合计"]);
        compiled.Instances.Select(i => i.Target).ShouldBe([2, 8]);
    }

    [Theory]
    [InlineData("row(合计) = row(东区) + row(西区)")]
    [InlineData("东区 + 西区 = 合计")]
    [InlineData("第一项 + 第二项 = row(合计)")]
    public void An_equation_between_rows_holds_in_every_column_that_has_them(string equation)
    {
        var compiled = Compile(equation, Plain);

        compiled.Error.ShouldBeNull();
        compiled.Axis.ShouldBe(RelationDirection.Columns);
        compiled.Instances.Select(i => i.AxisKey).ShouldBe(["男", "合计"]);
    }

    [Theory]
    [InlineData("row(total) = sum(row(open..other))")]
    [InlineData("row(（七）总计) = sum(row(予以公开..其他处理))")]
    [InlineData("row(total) = row(open) + row(partial) + row(denied) + row(unavailable) + row(rejected) + row(other)")]
    public void Keys_labels_and_groups_name_the_same_rows(string equation)
    {
        var compiled = Compile(equation, Applications);

        compiled.Error.ShouldBeNull();
        compiled.Instances.Count.ShouldBe(7);
        compiled.Instances[0].Terms.ShouldBe(Compile("row(24) = sum(row(3..23))", Applications).Instances[0].Terms);
    }

    [Fact]
    public void An_item_that_is_a_group_is_its_total()
    {
        var stated = RelationGrammar.FindSentence("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）").ShouldNotBeNull();

        var compiled = RelationCompiler.Compile(stated, RelationKind.Stated, "stated", "", Applications);

        compiled.Instances.Select(i => i.Terms).ShouldBe(Compile("row(new) + row(carried) = row(total) + row(next)", Applications).Instances.Select(i => i.Terms));
    }

    [Theory]
    [InlineData("row(totl) = row(open)", "totl", "total")]
    [InlineData("col(naturl) = col(total)", "naturl", "natural")]
    [InlineData("row(予以公幵) = row(total)", "予以公幵", "予以公开")]
    [InlineData("row(99) = row(total)", "99", null)]
    [InlineData("row(total) = sum(row(other..open))", "open", null)]
    [InlineData("第九项 = row(total)", "九", null)]
    public void What_is_not_there_is_named_with_what_was_meant(string equation, string wrong, string? meant)
    {
        var compiled = Compile(equation, Applications);

        compiled.Instances.ShouldBeEmpty();
        equation.Substring(compiled.ErrorSpan.Start, compiled.ErrorSpan.Length).ShouldBe(wrong);
        compiled.Suggestion.ShouldBe(meant);
    }

    [Theory]
    [InlineData("row(open) = col(natural)", "an equation cannot compare rows with columns")]
    [InlineData("1 = 1", "the equation names no row and no column")]
    [InlineData("total = other", "these names are both rows and columns; write row(…) or col(…)")]
    [InlineData("row(open) + row(total) = row(open)", "\"open\" stands on both sides")]
    [InlineData("row(open) = 99999999999999999999999999", "a number in the equation is too large")]
    public void What_cannot_be_meant_is_said(string equation, string error)
    {
        Compile(equation, Applications).Error.ShouldNotBeNull().For(Language.English).ShouldBe(error);
    }

    [Theory]
    [InlineData("一、总数", 1, 1, 2)]
    [InlineData("（七）总计", 7, 2, 3)]
    [InlineData("12.其他", 12, 3, 3)]
    [InlineData("（3）其他", 3, 4, 3)]
    [InlineData("十一. 其他", 11, 1, 3)]
    [InlineData("1.5倍", 0, 0, 0)]
    [InlineData("一般公共预算", 0, 0, 0)]
    [InlineData("（单位：万元）", 0, 0, 0)]
    [InlineData("", 0, 0, 0)]
    public void Label_numbers_are_read(string label, int number, int level, int rest)
    {
        LabelNumber.Read(label, out var foundNumber, out var foundLevel).ShouldBe(rest);
        (foundNumber, foundLevel).ShouldBe((number, level));
    }

    private static CompiledRelation Compile(string equation, RelationGrid grid) =>
        RelationCompiler.Compile(RelationGrammar.ParseEquation(equation).Relation.ShouldNotBeNull(equation), RelationKind.Stated, "stated", equation, grid);

    private static AxisEntry Entry(string label) => new(label, label, [], []);
}
