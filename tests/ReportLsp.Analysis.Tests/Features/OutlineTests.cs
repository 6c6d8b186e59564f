using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Features;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Features;

public sealed class OutlineTests
{
    [Fact]
    public void Title_sections_tables_rows()
    {
        var marked = MarkedReport.Whole();
        var root = DocumentSymbols.Of(marked.Document, Language.Chinese).ShouldHaveSingleItem();
        root.Name.ShouldBe("青槐县水务局2023年政府信息公开工作年度报告");
        root.Children.Count.ShouldBe(6);
        root.Children[0].Name.ShouldBe("一、总体情况");
        var table = root.Children[2].Children.ShouldHaveSingleItem();
        table.Kind.ShouldBe(ReportSymbolKind.Table);
        table.Children[0].Name.ShouldBe("一、本年新收政府信息公开申请数量");
        table.Detail.ShouldEndWith("✓");
    }

    [Fact]
    public void A_report_in_the_workspace_has_agency_and_year()
    {
        var symbol = WorkspaceSymbol.Of(MarkedReport.Whole().Document)!;
        (symbol.Name, symbol.Agency, symbol.Year).ShouldBe(("青槐县水务局 2023", "青槐县水务局", 2023));
        symbol.Matches("水务 2023").ShouldBeTrue();
        symbol.Matches("2024").ShouldBeFalse();
        WorkspaceSymbol.Of(MarkedReport.Open("随便写写。\n")).ShouldBeNull();
    }

    [Fact]
    public void Sections_tables_numbered_parts_and_preambles_fold()
    {
        var marked = MarkedReport.Parse(
            "@year 2023", "@agency 青槐县水务局", "", "<<title 2023>>", "", "一、总体情况", "", "（一）主动公开。", "甲。", "", "（二）依申请公开。", "乙。", "", "二、主动公开政府信息情况", "<<table disclosure>>", "");
        var found = FoldingRanges.Of(marked.Document);
        found[0].ShouldBe(new FoldingRange(0, 1, FoldingKind.Preamble));
        found.ShouldContain(new FoldingRange(5, 11, FoldingKind.Section));
        found.ShouldContain(new FoldingRange(7, 8, FoldingKind.Section));
        found.ShouldContain(new FoldingRange(10, 11, FoldingKind.Section));
        found.ShouldContain(f => f.Kind == FoldingKind.Table && f.FirstLine == 14);
    }

    [Fact]
    public void Selection_grows_from_word_to_text()
    {
        var marked = MarkedReport.Parse("<<title 2023>>", "一、总体情况", "全年公开12‸3条，其中规章2件。没有诉讼。", "二、其他");
        SelectionRanges.At(marked.Document, marked.Cursor).Select(marked.Show).Take(4)
            .ShouldBe(["123", "全年公开123条", "全年公开123条，其中规章2件", "全年公开123条，其中规章2件。没有诉讼。"]);
        SelectionRanges.At(marked.Document, marked.Cursor)[^1].Length.ShouldBe(marked.Document.Text.Length);
    }

    [Fact]
    public void Selection_in_a_table_takes_cell_row_table_section()
    {
        var marked = MarkedReport.Parse("<<title 2023>>", "<<section 2 regulations.made=1‸2>>");
        var ranges = SelectionRanges.At(marked.Document, marked.Cursor).Select(marked.Show).ToList();
        ranges[0].ShouldBe("12");
        ranges[1].ShouldStartWith("| 规章");
        ranges.ShouldContain(r => r.StartsWith("| 第二十条", StringComparison.Ordinal));
        ranges.ShouldContain(r => r.StartsWith("二、主动公开", StringComparison.Ordinal));
    }

    [Fact]
    public void Tokens_tell_parts_apart()
    {
        var marked = MarkedReport.Parse("@suppress RPT2006 -- 导出为空", "<<title 2023>>", "一、总体情况", "（一）主动公开。", "二、主动公开政府信息情况", "<<table disclosure regulations.made=12>>");
        var tokens = SemanticTokens.Of(marked.Document).Select(t => (marked.Show(t.Span), t.Kind)).ToList();
        tokens.Take(8).ShouldBe(
        [
            ("@suppress", SemanticTokenKind.Directive), ("RPT2006", SemanticTokenKind.Rule), ("导出为空", SemanticTokenKind.Reason),
            ("青槐县水务局2023年政府信息公开工作年度报告", SemanticTokenKind.Title), ("一、", SemanticTokenKind.Marker), ("总体情况", SemanticTokenKind.Heading),
            ("（一）", SemanticTokenKind.Marker), ("二、", SemanticTokenKind.Marker),
        ]);
        tokens.ShouldContain(("12", SemanticTokenKind.Figure));
        tokens.ShouldContain(("规章", SemanticTokenKind.Label));
        tokens.ShouldContain(("|", SemanticTokenKind.Separator));
    }

    [Fact]
    public void The_legend_has_every_kind()
    {
        SemanticTokens.Types.Count.ShouldBe(Enum.GetValues<SemanticTokenKind>().Length);
        SemanticTokens.Modifiers.Count.ShouldBe(Enum.GetValues<SemanticTokenModifiers>().Length - 1);
    }

    [Fact]
    public void Tokens_of_a_range_are_those_of_its_lines()
    {
        var document = MarkedReport.Whole("new.total=3").Document;
        var line = document.Text.GetLineSpan(20);
        var whole = SemanticTokens.Of(document).Where(t => line.Contains(t.Span));
        SemanticTokens.In(document, new TextSpan(line.Start + 1, 0)).ShouldBe(whole);
    }
}
