using BenchmarkDotNet.Attributes;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Benchmarks;

/// <summary>Text to tree: 10 MB of table rows.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private const int Size = 10_000_000;
    private string _rows = "";

    [GlobalSetup]
    public void Setup() => _rows = TableRows.Make(Size);

    [Benchmark]
    public SyntaxTree TenMegabytesOfRows() => ReportParser.Parse(SourceText.From(_rows));
}
