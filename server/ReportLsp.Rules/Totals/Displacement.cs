using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Totals;

/// <summary>Values that stand in the wrong place.</summary>
/// <param name="Message">Key of the message of the rule that reports it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Row">The row, or null for a whole table.</param>
/// <param name="Arguments">Arguments of the message.</param>
/// <param name="Related">Other places.</param>
/// <param name="Changes">What mends it, or none.</param>
/// <param name="ExplainsFailures">True where the failing sums of the table follow from it and are not reported themselves.</param>
internal sealed record Displacement(
    string Message,
    TextSpan Span,
    LayoutRow? Row,
    MessageArguments Arguments,
    IReadOnlyList<RelatedLocation> Related,
    IReadOnlyList<TextChange> Changes,
    bool ExplainsFailures);
