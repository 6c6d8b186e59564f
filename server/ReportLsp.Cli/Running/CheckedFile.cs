using ReportLsp.Analysis.CrossReport;
using ReportLsp.Cli.Output;

namespace ReportLsp.Cli.Running;

/// <summary>A file after it was checked alone.</summary>
/// <param name="Result">Its result; <see cref="FileChecker.Skipped"/> or <see cref="FileChecker.SkippedUnread"/> for one that was left out.</param>
/// <param name="Facts">What the rules over several reports need of it; null where they do not run or it is no report.</param>
public sealed record CheckedFile(FileResult Result, ReportFacts? Facts);
