using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Structure;
using ReportLsp.Analysis.Model.Tables;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Model;

/// <summary>Lines that are told at a glance to be no heading are none.</summary>
public sealed class HeadingCandidateTests
{
    private const string Others = "总体情况甲乙的（）(。，：一二2022年 #【】附";

    [Fact]
    public void The_quick_look_loses_no_heading()
    {
        var formats = new FormatSet(BuiltInFormats.All);
        var titles = BuiltInFormats.All.SelectMany(f => f.Sections).SelectMany(s => (string[])[s.Title, .. s.Accepted, .. s.Variants]).Distinct().ToList();
        var random = PropertySeed.NewRandom();
        var (headings, leftOut) = (0, 0);
        for (var i = 0; i < 5000; i++)
        {
            var text = Changed(random, titles[random.Next(titles.Count)]);
            var tree = ReportParser.Parse(SourceText.From(text));
            if (tree.Lines.Length > 1 || tree.Lines[0].Kind != SyntaxKind.TextLine)
                continue;
            var isCandidate = HeadingCandidate.AllOf(tree, formats.TitleCharacters).Count == 1;
            leftOut += isCandidate ? 0 : 1;
            var every = new HeadingCandidate(0, LabelText.Of(text).Key, tree.Lines[0].ContentSpan, default, 0, false);
            if (!formats.Indexes.Any(f => f.Headings.Find(every) is not null))
                continue;
            isCandidate.ShouldBeTrue(text);
            headings++;
        }

        headings.ShouldBeGreaterThan(200);
        leftOut.ShouldBeGreaterThan(500);
    }

    /// <summary>A title with up to three characters put in, taken out or at its ends, sometimes with a note or a number.</summary>
    private static string Changed(Random random, string title)
    {
        for (var edits = random.Next(4); edits > 0 && title.Length > 0; edits--)
        {
            var other = Others[random.Next(Others.Length)].ToString();
            title = random.Next(5) switch
            {
                0 => title.Remove(random.Next(title.Length), 1),
                1 => title.Insert(random.Next(title.Length), other),
                2 => title + other,
                3 => $"{title}（见附件）",
                _ => random.Next(2) == 0 ? "一，" + title : "二、" + title,
            };
        }

        return title;
    }
}
