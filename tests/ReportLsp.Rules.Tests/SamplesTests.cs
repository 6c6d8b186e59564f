using System.Globalization;
using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests;

/// <summary>Errors and warnings on the samples: none on the clean ones, on the flawed ones exactly those that <c>expected.tsv</c> lists.</summary>
public class SamplesTests
{
    private static readonly AnalysisSettings Settings = new()
    {
        Formats = new FormatSet(BuiltInFormats.All),
        Rules = RuleCatalog.Default,
        Today = new DateOnly(2025, 6, 30),
    };

    public static TheoryData<string> Samples => new(Files());

    private static IReadOnlyList<string> Files() =>
    [
        .. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Where(f => Path.GetExtension(f) is ".txt" or ".report" && !f.StartsWith("grants/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What the rules over several reports find on all samples taken together, by file.</summary>
    private static Lazy<IReadOnlyDictionary<string, CrossFindings>> Cross { get; } =
        new(() => CrossReportAnalyzer.Run(Files().Select(f => FactsReader.Read(Open(f))), RuleCatalog.Default));

    private static string Folder => RepositoryFiles.PathOf("samples");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Errors_and_warnings_are_those_listed(string file)
    {
        var document = Open(file);
        var text = document.Text;
        var found = Cross.Value.TryGetValue(file, out var cross) ? cross.MergeInto(document.Diagnostics) : document.Diagnostics;
        var left = Expected(file);
        var surplus = new List<string>();
        foreach (var diagnostic in found.Where(d => d.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning))
        {
            var line = text.GetPosition(diagnostic.Span.Start).Line + 1;
            // Line 0 stands for any place, of something that is not there.
            if (!left.Remove((diagnostic.Descriptor.Id, line)) && !left.Remove((diagnostic.Descriptor.Id, 0)))
                surplus.Add($"{diagnostic.Descriptor.Id} at {line}: {diagnostic.Message.For(Language.English)}");
        }

        surplus.ShouldBeEmpty("not due");
        left.ShouldBeEmpty("due and not found");
    }

    private static Document Open(string file) =>
        new(file, TextDecoder.Decode(File.ReadAllBytes(Path.Combine(Folder, file))).Text.ShouldNotBeNull(), Settings);

    /// <summary>The findings due of a file, as far as the catalogue has their rules.</summary>
    private static List<(string Rule, int Line)> Expected(string file) =>
    [
        .. File.ReadAllLines(Path.Combine(Folder, "expected.tsv")).Skip(1)
            .Select(l => l.Split('\t'))
            .Where(f => f[0] == file && RuleCatalog.Default.FindDescriptor(f[1]) is not null)
            .Select(f => (f[1], int.Parse(f[2], CultureInfo.InvariantCulture))),
    ];
}
