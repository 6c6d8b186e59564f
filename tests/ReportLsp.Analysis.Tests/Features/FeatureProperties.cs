using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Features;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Features;

/// <summary>Every query answers for every text at every offset, outside it too, and what it answers lies inside the text.</summary>
public sealed class FeatureProperties
{
    private static readonly int[] Places = [int.MinValue, -1, 0, 1, int.MaxValue];

    [Fact]
    public void Any_text() => Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(50), Prop.ForAll(ReportArbitraries.Texts(), text => Ask(MarkedReport.Open(text), 12)));

    [Fact]
    public void Damaged_reports() =>
        Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(12), Prop.ForAll(ReportArbitraries.DamagedReports(BuiltInFormats.All), text => Ask(MarkedReport.Open(text), 25)));

    [Fact]
    public void Mutated_reports() =>
        Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(8), Prop.ForAll(ReportArbitraries.Mutations(BuiltInFormats.All), mutation => Ask(MarkedReport.Open(mutation.Plan.ToString()), 25)));

    private static void Ask(Document document, int offsets)
    {
        var length = document.Text.Length;
        var random = new Random(length);
        AskWhole(document);
        foreach (var offset in Places.Concat(Enumerable.Range(0, offsets).Select(_ => random.Next(length + 1))))
            AskAt(document, offset);
    }

    private static void AskWhole(Document document)
    {
        var language = Language.English;
        Inside(document, CodeLenses.Of(document, language).SelectMany(l => l.Targets.Append(l.Span)));
        foreach (var symbol in DocumentSymbols.Of(document, language))
            Nested(document, symbol);
        _ = WorkspaceSymbol.Of(document);
        Inside(document, DocumentLinks.Of(document).Select(l => l.Span));
        FoldingRanges.Of(document).ShouldAllBe(f => f.FirstLine >= 0 && f.FirstLine < f.LastLine && f.LastLine < document.Text.LineCount);
        Ordered(document, SemanticTokens.Of(document).Select(t => t.Span));
        Applies(document, FormattingQueries.Document(document));
        Applies(document, TotalRecalculation.Of(document.Model));
        Inside(document, InlayHints.In(document, new TextSpan(0, document.Text.Length), language).Select(h => new TextSpan(h.Offset, 0)));
    }

    private static void AskAt(Document document, int offset)
    {
        var language = Language.Chinese;
        var near = Math.Clamp(offset, -5, document.Text.Length + 5);
        if (Hover.At(document, offset, language) is { } hover)
            Inside(document, [hover.Span]);
        foreach (var entry in Completions.At(document, offset, language))
        {
            Inside(document, [entry.Replace]);
            document.Text.Slice(entry.Replace).IndexOfAny('\r', '\n').ShouldBe(-1);
        }

        Inside(document, CellHighlights.At(document, offset).Select(h => h.Span));
        Inside(document, CellNavigation.Definition(document, offset));
        Inside(document, CellNavigation.References(document, offset, true));
        var ranges = SelectionRanges.At(document, offset);
        Inside(document, ranges);
        for (var i = 1; i < ranges.Count; i++)
            ranges[i].Contains(ranges[i - 1]).ShouldBeTrue();
        Ordered(document, SemanticTokens.In(document, new TextSpan(near, 40)).Select(t => t.Span));
        Applies(document, FormattingQueries.Range(document, new TextSpan(near, 30)));
        Applies(document, FormattingQueries.OnType(document, offset, '|'));
        Applies(document, FormattingQueries.OnType(document, offset, '\n'));
        _ = InlayHints.In(document, new TextSpan(near, 100), language);
        foreach (var action in CodeActions.At(document, new TextSpan(near, 10), language))
        {
            if (action.Changes is { } changes)
                Applies(document, changes);
        }
    }

    private static void Applies(Document document, IReadOnlyList<TextChange> changes) => Should.NotThrow(() => document.Text.WithChanges(changes));

    private static void Inside(Document document, IEnumerable<TextSpan> spans) =>
        spans.ShouldAllBe(s => s.Start >= 0 && s.Length >= 0 && s.End <= document.Text.Length);

    private static void Ordered(Document document, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(end);
            span.Length.ShouldBeGreaterThan(0);
            document.Text.Slice(span).IndexOfAny('\r', '\n').ShouldBe(-1);
            end = span.End;
        }

        end.ShouldBeLessThanOrEqualTo(document.Text.Length);
    }

    private static void Nested(Document document, ReportSymbol symbol)
    {
        Inside(document, [symbol.Span]);
        symbol.Name.ShouldNotBeNullOrWhiteSpace();
        symbol.Span.Contains(symbol.SelectionSpan).ShouldBeTrue();
        foreach (var child in symbol.Children)
        {
            symbol.Span.Contains(child.Span).ShouldBeTrue();
            Nested(document, child);
        }
    }
}
