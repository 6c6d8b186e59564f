using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules.Tests.Forms;
using ReportLsp.Testing;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Rules.Tests;

/// <summary>The five real reports: every cell under its keys at its line, errors and warnings complete, the rest where it is certain.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private const string Folder = "../shared";

    /// <summary>Errors and warnings with their first lines; 0 stands for any.</summary>
    private static readonly Dictionary<string, string[]> Graver = new()
    {
        ["000"] = ["RPT1001@1", "RPT1005@347", "RPT1009@358"],
        ["001"] = ["RPT1012@631"],
        ["002"] = ["RPT1002@1", "RPT7002@62"],
        ["003"] = ["RPT1003@0", "RPT1002@1"],
        ["004"] = ["RPT2005@49", "RPT2005@50", "RPT1007@83", "RPT1008@9", "RPT1011@83"],
    };

    /// <summary>Information and hints.</summary>
    private static readonly Dictionary<string, string[]> Lighter = new()
    {
        ["000"] = ["RPT4008@4", "RPT1013@1", "RPT5005@0", "RPT1014@1"],
        ["001"] = ["RPT5001@10", "RPT1010@1", "RPT1010@3", "RPT1010@4", "RPT1010@9", "RPT1010@633", "RPT1010@636", "RPT1013@12"],
        ["002"] = ["RPT1006@66", "RPT1014@5", "RPT2008@55", "RPT2008@56"],
        ["003"] = ["RPT2008@12", "RPT2008@13", "RPT5005@0"],
        ["004"] = ["RPT2009@51", "RPT7001@13", "RPT1014@5", "RPT1013@5", "RPT5005@0", "RPT1006@87"],
    };

    /// <summary>Hints on the form: one for each of the three tables.</summary>
    private const string OfForm = "RPT2010";

    public static TheoryData<string> Seeds => new(Graver.Keys);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_cell_is_bound_at_its_line(string seed)
    {
        if (Open(seed) is not { } document)
            return;
        var due = File.ReadAllLines(RepositoryFiles.PathOf(Folder + "/oracle/cells.tsv")).Skip(1).Select(l => l.Split('\t'))
            .Where(f => f[0] == seed && f[5] != "MISSING").Select(f => string.Join(' ', f.Skip(1)));
        var found = document.Model.Tables.SelectMany(t => t.Cells.Where(c => c is { IsPresent: true, Span.IsEmpty: false })
            .Select(c => $"{t.Definition.Key} {c.Definition.RowKey} {c.Definition.ColumnKey} {document.Text.GetLineIndex(c.Span.Start) + 1} {Numbers.Format(c.Number ?? -1)}"));
        found.ShouldBe(due, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Findings_are_those_listed(string seed)
    {
        if (Open(seed) is not { } document)
            return;
        document.Diagnostics.ShouldNotContain(d => d.Descriptor.Id.StartsWith("RPT3", StringComparison.Ordinal));
        Compare(document, d => d.Severity >= DiagnosticSeverity.Warning, Graver[seed]);
        Compare(document, d => d.Severity < DiagnosticSeverity.Warning && d.Descriptor.Id != OfForm, Lighter[seed]);
        document.Diagnostics.Count(d => d.Descriptor.Id == OfForm).ShouldBe(3);
    }

    [Theory]
    [InlineData("000", "gov-disclosure-2021", 2022)]
    [InlineData("001", "gov-disclosure-2019", 2019)]
    [InlineData("002", "gov-disclosure-2021", 2024)]
    [InlineData("003", "gov-disclosure-2019", 2020)]
    [InlineData("004", "gov-disclosure-2021", 2021)]
    public void Format_and_year_are_inferred(string seed, string format, int year)
    {
        if (Open(seed) is not { } document)
            return;
        document.Model.Format!.Id.ShouldBe(format);
        document.Model.Year!.Value.ShouldBe(year);
        document.Model.Tables.Sum(t => t.Relations.Count(r => r.Outcome == Analysis.Model.RelationOutcome.Failed)).ShouldBe(0);
    }

    /// <summary>What is found must be what is due, as far as the catalogue has the rules; a rule may find several things on a line that is due.</summary>
    private static void Compare(Document document, Func<Diagnostic, bool> counts, string[] due)
    {
        var left = due.Where(d => RuleCatalog.Default.Find(d[..7]) is not null).ToList();
        var surplus = new List<string>();
        foreach (var found in document.Diagnostics.Where(counts).DistinctBy(d => (d.Descriptor.Id, document.Text.GetLineIndex(d.Span.Start))))
        {
            var line = document.Text.GetLineIndex(found.Span.Start) + 1;
            if (!left.Remove(string.Create(CultureInfo.InvariantCulture, $"{found.Descriptor.Id}@{line}")) && !left.Remove(found.Descriptor.Id + "@0"))
                surplus.Add(FormCheck.Describe(document, found));
        }

        surplus.ShouldBeEmpty("not due");
        left.ShouldBeEmpty("due and not found");
    }

    private Document? Open(string seed)
    {
        var folder = RepositoryFiles.PathOf(Folder + "/seeds");
        if (!Directory.Exists(folder))
        {
            output.WriteLine("skipped: ../shared/seeds is not there");
            return null;
        }

        var text = TextDecoder.Decode(File.ReadAllBytes(Directory.GetFiles(folder, seed + "_*").Single())).Text.ShouldNotBeNull();
        return new Document(seed, text, FormCheck.Settings with { Today = new DateOnly(2026, 6, 30) });
    }
}
