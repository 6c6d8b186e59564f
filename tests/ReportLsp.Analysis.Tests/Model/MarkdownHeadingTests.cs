using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Model;

/// <summary>A section title behind the mark of a Markdown heading, with a number of its own or without.</summary>
public sealed class MarkdownHeadingTests
{
    [Theory]
    [InlineData("## 总体情况", "", 0)]
    [InlineData("## 一、总体情况", "一、", 1)]
    [InlineData("## 一.总体情况", "一.", 1)]
    [InlineData("## 一． 总体情况", "一． ", 1)]
    [InlineData("## 1. 总体情况", "1. ", 1)]
    [InlineData("## 1、总体情况", "1、", 1)]
    public void The_number_is_no_part_of_the_title(string line, string marker, int ordinal)
    {
        var report = BindingCheck.Bind($"@format: gov-disclosure-2021\n\n{line}\n\n本机关按时公开。\n");
        var section = report.Sections.ShouldHaveSingleItem();
        section.Definition.ShouldNotBeNull().Title.ShouldBe("总体情况");
        report.Text.ToString(section.TitleSpan).ShouldBe("总体情况");
        report.Text.ToString(section.MarkerSpan).ShouldBe(marker);
        section.Ordinal.ShouldBe(ordinal);
    }
}
