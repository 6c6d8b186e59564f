using System.Diagnostics;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Features;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules;
using ReportLsp.Testing.Reports;

namespace ReportLsp.Benchmarks;

/// <summary>Time of each query of the editor on a report of 50 KB that is analysed already.</summary>
internal static class FeatureRuns
{
    private const int Size = 50_000;
    private const int Runs = 200;
    private const int Offsets = 50;

    /// <summary>Prints the mean of each query in microseconds.</summary>
    public static void Print(TextWriter output)
    {
        var document = Open();
        output.WriteLine($"{document.Text.Length} characters, {document.Diagnostics.Count} findings, {document.Model.ProseQuantities.Count} figures in prose");
        var whole = new TextSpan(0, document.Text.Length);
        var cell = document.Model.Tables[1].Cells[6].Span.Start;
        Time(output, "hover", at => Hover.At(document, at, Language.Chinese), document, cell);
        Time(output, "completion", at => Completions.At(document, at, Language.Chinese), document, cell);
        Time(output, "highlight", at => CellHighlights.At(document, at), document, cell);
        Time(output, "definition", at => CellNavigation.Definition(document, at), document, cell);
        Time(output, "references", at => CellNavigation.References(document, at, true), document, cell);
        Time(output, "selection ranges", at => SelectionRanges.At(document, at), document, cell);
        Time(output, "code actions", at => CodeActions.At(document, new TextSpan(at, 0), Language.Chinese), document, cell);
        Time(output, "on type", at => FormattingQueries.OnType(document, at, '|'), document, cell);
        Time(output, "inlay hints", _ => InlayHints.In(document, whole, Language.Chinese), document, cell);
        Time(output, "code lenses", _ => CodeLenses.Of(document, Language.Chinese), document, cell);
        Time(output, "document symbols", _ => DocumentSymbols.Of(document, Language.Chinese), document, cell);
        Time(output, "folding", _ => FoldingRanges.Of(document), document, cell);
        Time(output, "semantic tokens", _ => SemanticTokens.Of(document), document, cell);
        Time(output, "formatting", _ => FormattingQueries.Document(document), document, cell);
    }

    private static Document Open()
    {
        var plan = ReportBuilder.Build(BuiltInFormats.All[^1], 7);
        var text = plan.ToString();
        var at = text.IndexOf("（一）主动公开", StringComparison.Ordinal);
        var line = "全年发布各类信息120条，答复咨询35次，举办培训4期，其中线上2期；及时回应群众关切，没有收到投诉。\n";
        text = text.Insert(at, string.Concat(Enumerable.Repeat(line, Size / 3 / line.Length)));
        var number = text.LastIndexOf("| 1", StringComparison.Ordinal);
        text = number < 0 ? text : text.Remove(number + 2, 1).Insert(number + 2, "9");
        var settings = new AnalysisSettings { Formats = new FormatSet(BuiltInFormats.All), Rules = RuleCatalog.Default };
        return new Document("report.report", SourceText.From(text), settings);
    }

    private static void Time(TextWriter output, string name, Func<int, object?> query, Document document, int cell)
    {
        var step = document.Text.Length / Offsets;
        for (var i = 0; i < Runs; i++)
            query(i * step % document.Text.Length);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Runs; i++)
            query(i * step % document.Text.Length);
        var mean = watch.Elapsed.TotalMicroseconds / Runs;
        watch.Restart();
        for (var i = 0; i < Runs; i++)
            query(cell);
        output.WriteLine(string.Create(null, $"{name,-18} {mean,8:F1} µs over the text, {watch.Elapsed.TotalMicroseconds / Runs,8:F1} µs on a cell"));
    }
}
