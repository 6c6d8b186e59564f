using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Features;

/// <summary>Relations written out with labels and figures: <c>总计 45 ≠ 自然人 37 + 商业企业 9 = 46</c>.</summary>
internal static class EquationText
{
    /// <summary>Sides with more terms than these leave out their zeros.</summary>
    private const int FullTerms = 4;

    /// <summary>A relation of a table, plain text.</summary>
    public static string Of(BoundTable table, RelationResult result, Language language)
    {
        var relation = result.Definition;
        var text = new StringBuilder();
        var left = Side(text, table, relation, 1, relation.Constant > 0 ? relation.Constant : 0, language);
        text.Append(' ').Append(result.Outcome == RelationOutcome.Failed ? Opposite(relation.Operator) : Sign(relation.Operator)).Append(' ');
        var start = text.Length;
        var right = Side(text, table, relation, -1, relation.Constant < 0 ? -relation.Constant : 0, language);
        if (right.Count > 1 && right.Sum is { } sum)
            text.Append(" = ").Append(Numbers.Format(sum));
        if (left.Count > 1 && left.Sum is { } first)
            text.Insert(start - 3, " = " + Numbers.Format(first));
        return text.ToString();
    }

    /// <summary>What stands in a cell, as a figure: a blank is named, an unknown is a question mark.</summary>
    public static string Figure(BoundCell cell, Language language) =>
        cell.Number is { } number ? Numbers.Format(number)
        : cell.IsBlank ? (language == Language.Chinese ? "空白" : "blank")
        : "?";

    /// <summary>The sign of a comparison.</summary>
    public static string Sign(RelationOperator comparison) => comparison switch
    {
        RelationOperator.Equal => "=",
        RelationOperator.LessOrEqual => "≤",
        RelationOperator.GreaterOrEqual => "≥",
        RelationOperator.Less => "<",
        _ => ">",
    };

    private static string Opposite(RelationOperator comparison) => comparison switch
    {
        RelationOperator.Equal => "≠",
        RelationOperator.LessOrEqual => ">",
        RelationOperator.GreaterOrEqual => "<",
        RelationOperator.Less => "≥",
        _ => "≤",
    };

    private static (int Count, decimal? Sum) Side(StringBuilder text, BoundTable table, RelationDefinition relation, int sign, decimal constant, Language language)
    {
        var terms = relation.Terms.Where(t => Math.Sign(t.Coefficient) == sign).ToList();
        var isLong = terms.Count > FullTerms;
        decimal? sum = constant;
        var count = 0;
        foreach (var term in terms)
        {
            var cell = table.Cells[term.Cell];
            var value = cell.Number ?? (cell.IsBlank && !cell.Definition.IsTotal ? 0 : null);
            sum += value * Math.Abs(term.Coefficient);
            if (isLong && value == 0)
                continue;
            text.Append(count++ > 0 ? " + " : "");
            if (Math.Abs(term.Coefficient) != 1)
                text.Append(Math.Abs(term.Coefficient)).Append(" × ");
            text.Append(NameIn(table.Definition, relation, cell.Definition)).Append(' ').Append(Figure(cell, language));
        }

        if (constant != 0 || count == 0)
            text.Append(count++ > 0 ? " + " : "").Append(Numbers.Format(constant));
        return (count, sum);
    }

    /// <summary>The label that tells the cells of a relation apart: the column where all are of one row, else the row.</summary>
    private static string NameIn(TableDefinition table, RelationDefinition relation, CellDefinition cell)
    {
        var first = table.Cells[relation.Terms[0].Cell];
        var isRow = true;
        var isColumn = true;
        foreach (var term in relation.Terms)
        {
            isRow &= table.Cells[term.Cell].RowKey == first.RowKey;
            isColumn &= table.Cells[term.Cell].ColumnKey == first.ColumnKey;
        }

        return isRow ? table.ColumnName(cell.ColumnKey) : isColumn ? table.RowName(cell.RowKey) : table.CellName(cell);
    }
}
