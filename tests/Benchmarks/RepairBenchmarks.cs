using BenchmarkDotNet.Attributes;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Repair;

namespace ReportLsp.Benchmarks;

/// <summary>The search for the smallest repair of the largest statutory table.</summary>
[MemoryDiagnoser]
public class RepairBenchmarks
{
    private BoundTable _table = null!;

    /// <summary>The planted errors.</summary>
    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    /// <summary>The cases by name.</summary>
    public static IEnumerable<string> Cases => RepairCases.Names;

    /// <summary>Makes the table.</summary>
    [GlobalSetup]
    public void Setup() => _table = RepairCases.Make(Case);

    /// <summary>One search.</summary>
    [Benchmark]
    public TableRepairs Find() => RepairSearch.Find(_table);
}
