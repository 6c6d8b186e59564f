using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats;

/// <summary>Something wrong with a format file.</summary>
/// <param name="Path">Path of the file, as it was asked for.</param>
/// <param name="Span">Where in the file, in offsets of its decoded text.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record FormatProblem(string Path, TextSpan Span, LocalizedText Message);
