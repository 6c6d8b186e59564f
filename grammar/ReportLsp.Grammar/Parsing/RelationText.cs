using System.Globalization;
using System.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Writes a relation in the equation language; reading it again gives the same relation, spans aside.</summary>
public static class RelationText
{
    /// <summary>The equation as text.</summary>
    public static string Write(RelationSyntax relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        var result = new StringBuilder();
        Side(result, relation.Left);
        result.Append(relation.Operator switch
        {
            RelationOperator.Equal => " = ",
            RelationOperator.LessOrEqual => " <= ",
            RelationOperator.GreaterOrEqual => " >= ",
            RelationOperator.Less => " < ",
            _ => " > ",
        });
        Side(result, relation.Right);
        return result.ToString();
    }

    private static void Side(StringBuilder result, IReadOnlyList<RelationTerm> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            if (i > 0)
                result.Append(term.Sign < 0 ? " - " : " + ");
            else if (term.Sign < 0)
                result.Append('-');
            if (term.Literal is { } number)
                result.Append(number.ToString(CultureInfo.InvariantCulture));
            else if (term.Reference is { } reference)
                Reference(result, reference);
        }
    }

    private static void Reference(StringBuilder result, RelationReference reference)
    {
        var word = reference.Axis switch
        {
            ReferenceAxis.Row => "row",
            ReferenceAxis.Column => "col",
            ReferenceAxis.Item => "item",
            _ => null,
        };
        var isSum = reference.To is not null && word is not null;
        if (isSum)
            result.Append("sum(");
        if (word is not null)
            result.Append(word).Append('(');
        Selector(result, reference.From);
        if (reference.To is not null)
        {
            result.Append("..");
            Selector(result, reference.To);
        }

        if (word is not null)
            result.Append(')');
        if (isSum)
            result.Append(')');
    }

    private static void Selector(StringBuilder result, RelationSelector selector)
    {
        var plain = selector.Text.Length > 0 && !char.IsAsciiDigit(selector.Text[0]) && selector.Text.All(c => char.IsLetterOrDigit(c) || c is '_');
        if (plain || selector.Ordinal is not null)
            result.Append(selector.Text);
        else
            result.Append('"').Append(selector.Text).Append('"');
    }
}
