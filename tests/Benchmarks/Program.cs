using ReportLsp.Benchmarks;

if (args is ["quick"])
{
    QuickRun.Print(Console.Out);
    return 0;
}

if (args is ["features"])
{
    FeatureRuns.Print(Console.Out);
    return 0;
}

if (args is ["repair"])
{
    QuickRepairRun.Print(Console.Out);
    return 0;
}

if (args is ["cross"])
{
    CrossReportRuns.Print(Console.Out);
    return 0;
}

if (args is [CrossReportRuns.Child, ..])
{
    CrossReportRuns.RunOne(args[1..], Console.Out);
    return 0;
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
return 0;
