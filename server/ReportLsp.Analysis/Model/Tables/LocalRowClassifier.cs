namespace ReportLsp.Analysis.Model.Tables;

/// <summary>
/// Second pass over texts with values that the chain left out (BINDER, step 5): a row out of order, the same row again,
/// a misspelt label where only one row is missing, else a row added locally.
/// </summary>
internal sealed class LocalRowClassifier(TableDraft draft, bool[] isBarrier)
{
    private readonly TableIndex _index = draft.Index;
    private readonly TableToken[] _tokens = draft.Tokens;

    /// <summary>Classifies; adds rows, local rows and stray texts to the draft.</summary>
    public void Classify(Dictionary<int, DraftLabel> claimed, int longestLabel)
    {
        var left = new List<int>();
        var last = draft.LastToken;
        for (var i = draft.FirstToken; i < _tokens.Length && !isBarrier[i]; i++)
        {
            if (_tokens[i].Kind != TokenKind.Text || claimed.ContainsKey(i))
                continue;
            var segment = draft.SegmentAfter(i);
            var isRow = segment.Values > 0 && _tokens[i].Label.Key.Length > 0 && _tokens[i].Span.Length <= longestLabel;
            if (i > last && !(isRow && HasRowOf(segment.Values)))
                break;
            if (isRow && draft.Rows.Count > 0)
                left.Add(i);
            else if (i < last)
                draft.StrayTexts.Add(i);
            last = isRow ? Math.Max(last, segment.Last) : last;
        }

        var gaps = left.ConvertAll(Gap);
        for (var i = 0; i < left.Count; i++)
            Place(left[i], gaps[i], gaps.FindAll(g => g == gaps[i]).Count);
        if (draft.StrayTexts.Count > 0)
            NameMisspeltHeaders();
        draft.LastToken = Math.Max(draft.LastToken, last);
        draft.Rows.Sort((a, b) => a.Segment.First.CompareTo(b.Segment.First));
        MarkOrder();
    }

    /// <summary>True where the table has rows with a label and about as many values.</summary>
    private bool HasRowOf(int values) => _index.Table.Rows.Any(r => r.Cells.Count > 0 && r.Labels.Count > 0 && Math.Abs(r.Cells.Count - values) <= 1);

    /// <summary>Of rows in a wrong order the fewest are out of order, the later ones of the text where that leaves a choice.</summary>
    private void MarkOrder()
    {
        var rows = draft.Rows;
        if (!rows.Exists(r => r.IsOutOfOrder))
            return;
        var longest = new int[rows.Count + 1];
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < rows.Count; j++)
            {
                if (!rows[j].IsDuplicate && rows[j].RowIndex > rows[i].RowIndex)
                    longest[i] = Math.Max(longest[i], longest[j]);
            }

            longest[i]++;
        }

        var (need, last) = (Enumerable.Range(0, rows.Count).Max(i => rows[i].IsDuplicate ? 0 : longest[i]), -1);
        for (var i = 0; i < rows.Count; i++)
        {
            var isKept = !rows[i].IsDuplicate && longest[i] == need && rows[i].RowIndex > last;
            (need, last) = isKept ? (need - 1, rows[i].RowIndex) : (need, last);
            rows[i] = rows[i] with { IsOutOfOrder = !isKept && !rows[i].IsDuplicate };
        }
    }

    /// <summary>A label too short to be recognised with a wrong character (总汁): the only text in a gap where the only label is missing.</summary>
    private void NameMisspeltHeaders()
    {
        foreach (var gap in draft.StrayTexts.ToLookup(Gap).Where(g => g.Count() == 1 && g.Key > 0 && g.Key < draft.Labels.Count))
        {
            var before = Array.IndexOf(_index.Labels, draft.Labels[gap.Key - 1].Expected);
            var after = Array.IndexOf(_index.Labels, draft.Labels[gap.Key].Expected);
            if (after != before + 2 || _index.Labels[before + 1] is not { HasValues: false } missing)
                continue;
            var token = gap.First();
            var key = missing.Text[0].Key;
            if (EditDistance.Bounded(_tokens[token].Label.Key, key, key.Length / 2) > key.Length / 2)
                continue;
            draft.Labels.Insert(gap.Key, new DraftLabel(missing, LabelMatch.Near, [token]));
            draft.StrayTexts.Remove(token);
        }
    }

    /// <summary>Index in the draft's labels of the first chain label after a token.</summary>
    private int Gap(int token)
    {
        var at = draft.Labels.FindIndex(l => l.Tokens[0] > token);
        return at < 0 ? draft.Labels.Count : at;
    }

    private void Place(int token, int gap, int othersInGap)
    {
        var text = _tokens[token].Label;
        var present = draft.Rows.Where(r => !r.IsDuplicate).Select(r => r.RowIndex).ToHashSet();
        var segment = draft.SegmentAfter(token);
        var (low, high) = GapRows(gap);
        ExpectedLabel? same = null;
        var missingInGap = new List<ExpectedLabel>();
        foreach (var expected in _index.Labels)
        {
            if (!expected.HasValues)
                continue;
            var isPresent = present.Contains(expected.Row);
            if (!isPresent && expected.Row > low && expected.Row < high)
                missingInGap.Add(expected);
            var (isClose, isEqual) = Compare(expected, text);
            if (isEqual || (isClose && !isPresent))
                same = same is null || (!isPresent && present.Contains(same.Row)) ? expected : same;
        }

        if (same is null && missingInGap.Count == 1 && othersInGap == 1 && segment.Fields.Length > 0)
            same = missingInGap[0];
        if (same is null)
        {
            var block = draft.Rows.FindLast(r => r.Segment.First <= token)?.Row.Block ?? 0;
            draft.LocalRows.Add(new DraftLocalRow(new DraftLabel(null, LabelMatch.Unknown, [token]), segment, block));
            return;
        }

        var duplicate = present.Contains(same.Row);
        var outOfOrder = !duplicate && !(same.Row > low && same.Row < high);
        var match = Compare(same, text).IsEqual ? LabelMatch.Exact : LabelMatch.Near;
        var label = new DraftLabel(same, match, [token]);
        draft.Rows.Add(new DraftRow(_index.Table.Rows[same.Row], same.Row, label, segment, outOfOrder, duplicate));
    }

    private (int Low, int High) GapRows(int gap)
    {
        var low = gap > 0 ? draft.Labels[gap - 1].Expected!.Row : -1;
        var high = gap < draft.Labels.Count ? draft.Labels[gap].Expected!.Row : int.MaxValue;
        return (low, high);
    }

    private static (bool IsClose, bool IsEqual) Compare(ExpectedLabel expected, LabelText text)
    {
        var close = false;
        foreach (var form in expected.Text)
        {
            if (form.Key == text.Key)
                return (true, true);
            var limit = EditDistance.Tolerance(form.Key.Length);
            close |= limit > 0 && EditDistance.Bounded(text.Key, form.Key, limit) <= limit;
        }

        return (close, false);
    }
}
