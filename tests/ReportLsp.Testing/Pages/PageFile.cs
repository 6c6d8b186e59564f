using ReportLsp.Grammar.Text;

namespace ReportLsp.Testing.Pages;

/// <summary>One of several reports of a case.</summary>
/// <param name="Path">Its path: the word <c>file</c> of the fence.</param>
/// <param name="Text">The report, expanded, without the marks.</param>
/// <param name="Expected">The ranges findings are due at, in order.</param>
public sealed record PageFile(string Path, string Text, IReadOnlyList<TextSpan> Expected);
