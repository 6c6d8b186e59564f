using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>A place on one line of a report whose text is not kept.</summary>
/// <param name="Span">The place.</param>
/// <param name="Start">Its start as line and character.</param>
public readonly record struct FactPlace(TextSpan Span, LinePosition Start)
{
    /// <summary>The place as lines.</summary>
    public LineRange Range => new(Start, Start with { Character = Start.Character + Span.Length });
}
