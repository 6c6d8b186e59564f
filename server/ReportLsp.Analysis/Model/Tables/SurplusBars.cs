using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>
/// Learns from complete rows how many blank fields merged cells leave before and after the values of a row (BINDER, step 7).
/// Rows of one class have the same number of values and of labels, and a label over as many columns.
/// </summary>
internal sealed class SurplusBars
{
    private readonly Dictionary<(int Values, int Labels, int Span), Dictionary<(int Lead, int Trail), int>> _seen = [];
    private readonly Dictionary<int, int> _headerExcess = [];

    /// <summary>True where a bar of its own opens every row; the last row of a table has no such bar behind it.</summary>
    public bool OpensRows { get; set; }

    /// <summary>Learns from a row whose values are all there.</summary>
    public void Learn(LayoutRow row, RowSegment segment)
    {
        if (segment.Values != row.Cells.Count || segment.LastValue - segment.FirstValue + 1 != segment.Values)
            return;
        if (!_seen.TryGetValue(ClassOf(row), out var counts))
            _seen[ClassOf(row)] = counts = [];
        var shape = (segment.FirstValue, segment.Fields.Length - segment.LastValue - 1);
        counts[shape] = counts.GetValueOrDefault(shape) + 1;
    }

    /// <summary>Learns from a caption or header row how many more blanks it leaves than the grid explains.</summary>
    public void LearnHeader(int gridWidth, LayoutRow row, int blanks)
    {
        var swallowed = gridWidth - row.Labels.Count;
        if (blanks >= swallowed && swallowed > 0)
            _headerExcess[blanks - swallowed] = _headerExcess.GetValueOrDefault(blanks - swallowed) + 1;
    }

    /// <summary>
    /// Blanks before and after the values of a row; null where nothing is known. A class without a complete row takes what rows of
    /// as many values and labels leave behind, and before the values what labels over several columns leave.
    /// </summary>
    public (int Lead, int Trail)? Of(LayoutRow row)
    {
        if (_seen.TryGetValue(ClassOf(row), out var counts))
            return MostFrequent(counts);
        var (values, labels, span) = ClassOf(row);
        int? trail = null;
        var lead = 0;
        var narrowest = int.MaxValue;
        foreach (var (key, shapes) in _seen)
        {
            var (before, after) = MostFrequent(shapes);
            if (key.Values == values && key.Labels == labels && key.Span < narrowest)
                (trail, narrowest) = (after, key.Span);
            if (key.Span > 1 && before == key.Span - 1)
                lead = span - 1;
        }

        return trail is { } known ? (lead, known) : null;
    }

    private static (int Values, int Labels, int Span) ClassOf(LayoutRow row) => (row.Cells.Count, row.Labels.Count, row.RowLabel?.ColumnSpan ?? 1);

    private static (int Lead, int Trail) MostFrequent(Dictionary<(int Lead, int Trail), int> counts) =>
        counts.Aggregate((a, b) => b.Value > a.Value || (b.Value == a.Value && b.Key.Trail > a.Key.Trail) ? b : a).Key;

    /// <summary>Blanks after the values as the header rows suggest; 0 where they leave none.</summary>
    public int FromHeader(int gridWidth, LayoutRow row) => OfHeader(gridWidth, row) ?? 0;

    /// <summary>Blanks after a row as the header rows suggest; null where nothing is known of them.</summary>
    public int? OfHeader(int gridWidth, LayoutRow row)
    {
        if (_headerExcess.Count == 0)
            return null;
        var excess = _headerExcess.Aggregate((a, b) => b.Value > a.Value || (b.Value == a.Value && b.Key < a.Key) ? b : a).Key;
        return Math.Max(0, gridWidth - row.Labels.Count - row.Cells.Count) + excess;
    }
}
