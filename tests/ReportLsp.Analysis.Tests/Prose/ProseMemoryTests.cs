using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Prose;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Prose;

/// <summary>What is remembered of the version before never shows: the facts of an edited report are those of the same text opened anew.</summary>
public sealed class ProseMemoryTests
{
    private static readonly string[] Lines =
    [
        "2023年共收到政府信息公开申请6件，上年结转1件，全部办结。",
        "依申请公开",
        "未收到政府信息公开申请，未发生行政复议。",
        "全年发布信息120条，其中网站80条、公众号50条。",
        "全年发布信息130条，其中网站80条，占比60%。",
        "较上年增加20%，与上年持平。收到申请5件，比上年增长10%。",
        "上半年收到申请3件；全年收到政府信息公开申请8件，予以公开3件。",
        "（二）作出行政处罚12件，行政许可3件；全市共收到申请100件，我局收到2件。",
        "明年计划收到9件。",
        "",
    ];

    private static AnalysisSettings Settings { get; } = new() { Formats = new FormatSet(BuiltInFormats.All), Rules = new RuleSet([], static _ => null) };

    [Fact]
    public void Edits_give_the_facts_of_the_whole_text() =>
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
            seed =>
            {
                var random = new Random(seed);
                var document = new Document("a", SourceText.From(Write(random)), Settings);
                for (var i = 0; i < 12; i++)
                {
                    document = document.With(SourceText.From(Edit(random, document.Text.Text)));
                    if (random.Next(4) == 0)
                        continue;
                    Shown(document.Model).ShouldBe(Shown(new Document("a", document.Text, Settings).Model), $"seed {seed}, edit {i}");
                }
            }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(PropertySeed.Numbers[0], PropertySeed.Numbers[1]));

    [Fact]
    public void Rows_between_bars_state_nothing()
    {
        const string head = "青禾县水利局2023年政府信息公开工作年度报告\n一、总体情况\n";
        const string row = "收到政府信息公开申请 | 6件";
        Mentions(head + row).ShouldNotBeEmpty();
        Mentions(head + "| " + row + " |").ShouldBeEmpty();

        static IReadOnlyList<ProseMention> Mentions(string text) => new Document("a", SourceText.From(text), Settings).Model.Prose.Mentions;
    }

    [Fact]
    public void A_paragraph_far_from_the_edit_is_taken_over()
    {
        var text = string.Join('\n', Enumerable.Repeat(Lines, 20).SelectMany(l => l));
        var first = new Document("a", SourceText.From("青禾县水利局2023年政府信息公开工作年度报告\n一、总体情况\n" + text), Settings);
        var second = first.With(SourceText.From(first.Text.Text.Replace("2023年共收到", "2023年，共收到", StringComparison.Ordinal)));
        var third = second.With(SourceText.From(second.Text.Text + "\n又收到申请3件。"));
        second.Model.Prose.Mentions.Count.ShouldBeGreaterThan(100);
        third.Model.Prose.Mentions.Take(second.Model.Prose.Mentions.Count).Zip(second.Model.Prose.Mentions).Count(p => ReferenceEquals(p.First, p.Second)).ShouldBeGreaterThan(100);
    }

    private static string Write(Random random)
    {
        var format = BuiltInFormats.All.First(f => f.IsInForce(2023));
        var lines = new List<string> { "青禾县水利局2023年政府信息公开工作年度报告" };
        foreach (var section in format.Sections)
        {
            lines.Add(ReportBuilder.Heading(section));
            for (var i = random.Next(8); i > 0; i--)
                lines.Add(Lines[random.Next(Lines.Length)]);
            foreach (var table in format.Tables.Where(t => t.SectionKey == section.Key))
                lines.AddRange(TableFlattener.Write(PrintedTable.From(table, [.. table.Cells.Select(_ => (decimal?)random.Next(9))]), new FlattenOptions(TableForm.Pipe)));
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>A character typed or deleted, a line added, removed or doubled, a digit changed anywhere: in prose, title or table.</summary>
    private static string Edit(Random random, string text)
    {
        var at = random.Next(text.Length);
        var line = text.IndexOf('\n', at) + 1;
        var next = Math.Max(line, text.IndexOf('\n', line) + 1);
        switch (random.Next(6))
        {
            case 0:
                return text.Insert(at, "3");
            case 1:
                return text.Remove(at, 1);
            case 2:
                return text.Insert(line, Lines[random.Next(Lines.Length)] + "\n");
            case 3:
                return text.Remove(line, next - line);
            case 4:
                var digit = text.AsSpan(at).IndexOfAnyInRange('0', '9');
                return digit < 0 ? text : text.Remove(at + digit, 1).Insert(at + digit, random.Next(10).ToString(CultureInfo.InvariantCulture));
            default:
                return text.Insert(line, text[line..next]);
        }
    }

    private static string Shown(Report report)
    {
        var facts = report.Prose;
        var result = new StringBuilder();
        result.AppendLine(facts.LacksPreviousYear.ToString());
        foreach (var one in facts.Quantities)
        {
            result.AppendLine(CultureInfo.InvariantCulture, $"{one with { Table = null, Cells = [] }} {one.Table?.Span}");
            foreach (var cell in one.Cells)
                result.AppendLine(CultureInfo.InvariantCulture, $"  {cell.Definition.Index} {cell.Span} {one.Table!.Cells.Contains(cell)}");
            (one.Table is null || report.Tables.Contains(one.Table)).ShouldBeTrue();
        }

        foreach (var one in facts.Breakdowns)
            result.AppendLine(CultureInfo.InvariantCulture, $"{one.Whole} {one.Sum} {one.IsClosed} {string.Join(' ', one.Parts)}");
        foreach (var one in facts.Claims)
            result.AppendLine(CultureInfo.InvariantCulture, $"{one.Span} {one.Table.Span} {one.Cell.Span} {one.Value} {report.Tables.Contains(one.Table)}");
        result.AppendJoin('\n', facts.Shares).AppendLine().AppendJoin('\n', facts.Changes).AppendLine().AppendJoin('\n', facts.Conflicts).AppendLine().AppendJoin('\n', facts.Mentions);
        return result.ToString();
    }
}
