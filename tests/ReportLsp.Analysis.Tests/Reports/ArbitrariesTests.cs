using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Reports;

/// <summary>What the generators make is parsed without loss, and mutations are what they say.</summary>
public sealed class ArbitrariesTests
{
    private static readonly FsCheck.Config Quick = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void ReportsParseWithoutLoss() => Check.One(Quick, Prop.ForAll(ReportArbitraries.Reports(BuiltInFormats.All), plan => IsLossless(plan.ToString())));

    [Fact]
    public void DamagedReportsParseWithoutLoss() => Check.One(Quick, Prop.ForAll(ReportArbitraries.DamagedReports(BuiltInFormats.All), IsLossless));

    [Fact]
    public void TextsParseWithoutLoss() => Check.One(Quick, Prop.ForAll(ReportArbitraries.Texts(), IsLossless));

    [Fact]
    public void MutationsWithFindingsDueChangeTheReport() =>
        Check.One(Quick, Prop.ForAll(ReportArbitraries.Mutations(BuiltInFormats.All), mutation =>
        {
            mutation.Due.ShouldAllBe(d => d.Rule.StartsWith("RPT", StringComparison.Ordinal) && d.Rule.Length == 7);
            return mutation.Plan.ToString().Length > 0;
        }));

    private static bool IsLossless(string text) => ReportParser.Parse(SourceText.From(text)).ToString() == text;
}
