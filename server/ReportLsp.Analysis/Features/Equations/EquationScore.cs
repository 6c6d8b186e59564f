using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Features;

/// <summary>How many equations of a table hold.</summary>
/// <param name="Held">Those that hold.</param>
/// <param name="Failed">Those that fail.</param>
/// <param name="Unknown">Those of which too little is known.</param>
public readonly record struct EquationScore(int Held, int Failed, int Unknown)
{
    /// <summary>All of them.</summary>
    public int Total => Held + Failed + Unknown;

    /// <summary><c>39/39</c>: those that hold of all.</summary>
    public string Fraction => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Held}/{Total}");

    /// <summary>Counts the equations of a table; inequalities are left out.</summary>
    public static EquationScore Of(BoundTable table)
    {
        int held = 0, failed = 0, unknown = 0;
        foreach (var relation in table.Relations)
        {
            if (relation.Definition.Operator != RelationOperator.Equal)
                continue;
            held += relation.Outcome == RelationOutcome.Held ? 1 : 0;
            failed += relation.Outcome == RelationOutcome.Failed ? 1 : 0;
            unknown += relation.Outcome == RelationOutcome.Unknown ? 1 : 0;
        }

        return new EquationScore(held, failed, unknown);
    }
}
