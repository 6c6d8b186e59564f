using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Engine;

/// <summary>A <c>@suppress</c> that is written properly, with the lines it covers.</summary>
public sealed class Suppression
{
    /// <summary>The directive.</summary>
    public required Directive Directive { get; init; }

    /// <summary>Rule ids, upper case.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Operands a finding must have; null where any will do.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>First and last line covered, 0-based; the last is before the first where nothing follows.</summary>
    public required (int First, int Last) Lines { get; init; }

    /// <summary>The directive, from its <c>@</c> to its last character.</summary>
    public required TextSpan Span { get; init; }
}

/// <summary>A finding that was silenced, and by what.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Suppression">The directive.</param>
public sealed record SuppressedDiagnostic(Diagnostic Diagnostic, Suppression Suppression);
