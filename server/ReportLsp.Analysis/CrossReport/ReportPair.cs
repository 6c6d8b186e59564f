namespace ReportLsp.Analysis.CrossReport;

/// <summary>Two reports of one agency on successive years.</summary>
/// <param name="Earlier">Last year's.</param>
/// <param name="Later">This year's.</param>
public sealed record ReportPair(ReportFacts Earlier, ReportFacts Later);
