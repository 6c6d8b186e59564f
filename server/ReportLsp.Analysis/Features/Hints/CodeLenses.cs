using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>What a code lens does.</summary>
public enum CodeLensKind
{
    /// <summary>Shows <see cref="CodeLens.Targets"/>.</summary>
    Score,

    /// <summary>Applies <see cref="TotalRecalculation.Of(Report, BoundTable)"/> to the table at <see cref="CodeLens.Span"/>.</summary>
    Recalculate,
}

/// <summary>A line of text above a table that can be clicked.</summary>
/// <param name="Span">The first line of the table.</param>
/// <param name="Title">Its text.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Targets">The cells it shows: the totals of the equations that fail; where none does, the totals of all.</param>
/// <param name="Changes">What it changes.</param>
public sealed record CodeLens(TextSpan Span, string Title, CodeLensKind Kind, IReadOnlyList<TextSpan> Targets, IReadOnlyList<TextChange> Changes);

/// <summary>Code lenses: the score of each table, and recalculating its totals where that changes something.</summary>
public static class CodeLenses
{
    /// <summary>The lenses of a document, in order of the text.</summary>
    public static IReadOnlyList<CodeLens> Of(Document document, Language language)
    {
        var report = document.Model;
        var lenses = new List<CodeLens>();
        foreach (var table in report.Tables)
        {
            var score = EquationScore.Of(table);
            if (score.Total == 0)
                continue;
            var line = report.Text.GetLineSpan(table.Lines.First);
            lenses.Add(new CodeLens(line, TableScore.Title(score, language), CodeLensKind.Score, TargetsOf(table, score.Failed > 0), []));
            var changes = TotalRecalculation.Of(report, table);
            if (changes.Count > 0)
                lenses.Add(new CodeLens(line, language == Language.Chinese ? "重新计算合计" : "Recalculate totals", CodeLensKind.Recalculate, [], changes));
        }

        return lenses;
    }

    private static List<TextSpan> TargetsOf(BoundTable table, bool onlyFailed)
    {
        var cells = new SortedSet<int>();
        foreach (var result in table.Relations)
        {
            if (result.Definition.Operator != Grammar.Parsing.RelationOperator.Equal || (onlyFailed && result.Outcome != RelationOutcome.Failed))
                continue;
            cells.Add(result.Definition.Target >= 0 ? result.Definition.Target : result.Definition.Terms[^1].Cell);
        }

        return [.. cells.Select(c => table.Cells[c].Span)];
    }
}
