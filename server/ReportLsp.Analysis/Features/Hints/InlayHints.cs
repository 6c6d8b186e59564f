using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>What an inlay hint shows.</summary>
public enum InlayHintKind
{
    /// <summary>How many equations of a table hold.</summary>
    Score,

    /// <summary>The value that the equations give for a cell.</summary>
    Value,
}

/// <summary>Text shown inside a line that is not part of it.</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Label">The text.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Tooltip">More on it, plain text.</param>
/// <param name="Changes">What accepting it does; empty where there is nothing to accept.</param>
public sealed record InlayHint(int Offset, string Label, InlayHintKind Kind, string Tooltip, IReadOnlyList<TextChange> Changes);

/// <summary>Inlay hints: the computed value beside a wrong or blank total, the score beside a table.</summary>
public static class InlayHints
{
    /// <summary>The hints of a range, in order of the text. A range outside the text is clamped.</summary>
    public static IReadOnlyList<InlayHint> In(Document document, TextSpan range, Language language)
    {
        var report = document.Model;
        var hints = new List<InlayHint>();
        foreach (var table in report.Tables)
        {
            if (!table.Span.Touches(range))
                continue;
            AddScore(hints, report, table, language);
            foreach (var due in DueValues.Of(table))
                Add(hints, report, due.Cell.Span, due.Values, table.Definition.CellName(due.Cell.Definition), language);
        }

        foreach (var relation in report.StatedRelations)
        {
            foreach (var instance in relation.Instances)
            {
                if (instance is { Outcome: RelationOutcome.Failed, IsFormatRelation: false, Operator: RelationOperator.Equal, TargetValue: { } value })
                    Add(hints, report, instance.TargetSpan, [value], instance.Name, language);
            }
        }

        return [.. hints.Where(h => h.Offset >= range.Start && h.Offset <= range.End).OrderBy(h => h.Offset).DistinctBy(h => (h.Offset, h.Label))];
    }

    private static void AddScore(List<InlayHint> hints, Report report, BoundTable table, Language language)
    {
        var score = EquationScore.Of(table);
        if (score.Total == 0)
            return;
        var end = report.Text.GetLineSpan(table.Lines.First).End;
        hints.Add(new InlayHint(end, score.Fraction, InlayHintKind.Score, $"{table.Definition.Name} {TableScore.Title(score, language)}", []));
    }

    private static void Add(List<InlayHint> hints, Report report, TextSpan cell, IReadOnlyList<decimal> values, string name, Language language)
    {
        var label = "= " + string.Join(" / ", values.Select(Numbers.Format));
        var tooltip = language == Language.Chinese ? $"{name}：按勾稽关系应{label}" : $"{name}: by the equations {label}";
        var changes = values.Count == 1 ? FieldWriter.Fill(report.Text, [(cell, Numbers.Format(values[0]))]) : [];
        hints.Add(new InlayHint(cell.End, label, InlayHintKind.Value, tooltip, changes));
    }
}
