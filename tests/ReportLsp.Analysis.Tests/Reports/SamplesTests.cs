using System.Globalization;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Tests.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Reports;

/// <summary>The clean samples are whole when bound, and the list of what the flawed ones draw is in order.</summary>
public sealed class SamplesTests
{
    public static TheoryData<string> Clean =>
    [
        .. Files().Where(f => f.StartsWith("clean-", StringComparison.Ordinal) || f.StartsWith("encodings/", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Clean))]
    public void CleanSampleBindsWhole(string file)
    {
        var report = ReportBinder.Bind(ReportParser.Parse(Read(file)), new FormatSet(BuiltInFormats.All));

        report.Format.ShouldNotBeNull().IsInForce(report.Year.ShouldNotBeNull().Value).ShouldBeTrue();
        report.Title.ShouldNotBeNull().IsStatutory.ShouldBeTrue();
        report.Title!.LineCount.ShouldBe(1);
        report.Sections.Select(s => (s.Definition?.Key, s.Match)).ShouldBe(report.Format!.Sections.Select(s => ((string?)s.Key, HeadingMatch.Exact)));
        report.Tables.Select(t => t.Definition.Key).ShouldBe(report.Format.Tables.Select(t => t.Key));
        foreach (var table in report.Tables)
        {
            table.Cells.ShouldAllBe(c => c.IsPresent && c.Number != null);
            table.Labels.ShouldAllBe(l => l.Match == LabelMatch.Exact);
            table.Relations.ShouldAllBe(r => r.Outcome == RelationOutcome.Held);
        }
    }

    [Fact]
    public void ExpectedFindingsNameLinesOfFlawedSamples()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "expected.tsv"));
        lines[0].ShouldBe("file\trule\tline");
        var entries = lines.Skip(1).Select(l => l.Split('\t')).ToList();
        foreach (var entry in entries)
        {
            entry.Length.ShouldBe(3);
            var line = int.Parse(entry[2], CultureInfo.InvariantCulture);
            line.ShouldBeInRange(0, File.ReadAllLines(Path.Combine(Folder, entry[0])).Length, entry[0]);
        }

        var flawed = Files().Where(f => f.StartsWith("flawed-", StringComparison.Ordinal) || f.StartsWith("subsidy-", StringComparison.Ordinal));
        var listed = entries.Select(e => e[0]).Distinct().ToLookup(IsOfSeveral);
        listed[false].Order(StringComparer.Ordinal).ShouldBe(flawed);
        listed[true].ShouldNotBeEmpty();
        listed[true].ShouldBeSubsetOf(Files());
    }

    [Theory]
    [InlineData("encodings/gb18030-2022.txt", "gb18030", false)]
    [InlineData("encodings/crlf-bom-2023.txt", "utf-8", true)]
    public void EncodedSampleIsWrittenBackByteForByte(string file, string encoding, bool hasMark)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        var text = Read(file);
        text.Encoding.Name.ShouldBe(encoding, StringCompareShould.IgnoreCase);
        text.Encoding.HasByteOrderMark.ShouldBe(hasMark);
        TextDecoder.Encode(text).ShouldBe(bytes);
        text.Text.Contains("\r\n", StringComparison.Ordinal).ShouldBe(hasMark);
    }

    [Fact]
    public void ReadmeListsEverySample()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));
        foreach (var file in Files())
            readme.ShouldContain($"({file})");
    }

    /// <summary>True for the samples that are checked together: what is wrong with them shows beside another one, not in their names.</summary>
    private static bool IsOfSeveral(string file) => file.StartsWith("cross/", StringComparison.Ordinal);

    private static string Folder => Repository.Path("samples");

    private static IEnumerable<string> Files() =>
        Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("grants/", StringComparison.Ordinal) && Path.GetExtension(f) is ".txt" or ".report")
            .Order(StringComparer.Ordinal);

    private static SourceText Read(string file) => TextDecoder.Decode(File.ReadAllBytes(Path.Combine(Folder, file))).Text.ShouldNotBeNull();
}
