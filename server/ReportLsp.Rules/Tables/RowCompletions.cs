using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Rules.Tables;

/// <summary>A way to complete a short row that the relations allow.</summary>
/// <param name="Places">Indexes of the cells the lost value may have stood in; all give the same row.</param>
/// <param name="Texts">The texts of the completed row.</param>
internal sealed record RowCompletions(IReadOnlyList<int> Places, IReadOnlyList<string> Texts)
{
    /// <summary>All ways; none where the relations do not tell enough.</summary>
    public static IReadOnlyList<RowCompletions> Of(BoundTable table, BoundRow row)
    {
        if (row.Candidates.Count > 1)
            return row.LostValue is { } value ? Several(row, value) : [];
        var texts = new List<string>(row.Layout.Cells.Count);
        var lost = new List<int>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            if (!cell.IsPresent)
                lost.Add(i);
            var number = cell.IsPresent && cell.Value.Number is null && cell.IsBlank && !cell.Definition.IsTotal ? 0
                : cell.Number ?? (table.Forced.TryGetValue(cell.Definition.Index, out var forced) ? forced : null as decimal?);
            if (number is not { } known)
                return [];
            texts.Add(Numbers.Format(known));
        }

        return [new RowCompletions(lost, texts)];
    }

    private static List<RowCompletions> Several(BoundRow row, decimal value)
    {
        var result = new List<RowCompletions>();
        foreach (var place in row.Candidates)
        {
            var numbers = row.Fields.Select(f => Numbers.Format(f.Value.Number ?? 0)).ToList();
            numbers.Insert(Math.Min(place, numbers.Count), Numbers.Format(value));
            var same = result.FindIndex(r => r.Texts.SequenceEqual(numbers));
            if (same >= 0)
                result[same] = result[same] with { Places = [.. result[same].Places, place] };
            else
                result.Add(new RowCompletions([place], numbers));
        }

        return result;
    }
}
