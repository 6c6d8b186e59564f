using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>Makes a draft of a table from the chain of its labels: segments, rows without labels, and what stands between (BINDER, steps 5, 6, 10).</summary>
internal sealed class DraftBuilder(SyntaxTree tree, TableToken[] tokens, bool[] isBarrier)
{
    private const int LongestLocalLabel = 60;
    private const int FewestBareValues = 3;
    private const int MostColumns = 32;

    /// <summary>The draft, or null where too little was found to call it a table.</summary>
    public TableDraft? Build(TableIndex index, List<LabelCandidate> chain)
    {
        if (chain.Count == 0)
            return null;
        var draft = new TableDraft(index, tree, tokens) { FirstToken = chain[0].Token };
        var claimed = new Dictionary<int, DraftLabel>(chain.Count * 2);
        foreach (var node in chain)
        {
            var pieces = new List<int>(node.Count);
            for (var k = 0; k < node.Count; k++)
                pieces.Add(node.Token + k);
            var label = new DraftLabel(index.Labels[node.Label], node.Match, pieces);
            draft.Labels.Add(label);
            foreach (var token in label.Tokens)
                claimed[token] = label;
        }

        PartWronglyJoined(draft, claimed);
        JoinDividedHeaders(draft, claimed);
        LearnHeaders(draft);
        AddRows(draft);
        AddBareRows(draft);
        if (!IsTable(draft))
            return null;
        draft.LastToken = draft.Rows.Count > 0 ? Math.Max(LastOf(draft.Rows[^1]), draft.Labels[^1].Tokens[^1]) : draft.Labels[^1].Tokens[^1];
        new LocalRowClassifier(draft, isBarrier).Classify(claimed, LongestLocalLabel);
        foreach (var row in draft.Rows)
            draft.Surplus.Learn(row.Row, row.Segment);
        return draft;
    }

    private static int LastOf(DraftRow row) => Math.Max(row.Segment.Last, row.Label?.Tokens[^1] ?? row.Segment.Last);

    /// <summary>
    /// Where several header labels are divided over two printed rows, the last piece of the first row and the first of the second
    /// stand side by side and may look like one misspelt label: its first piece alone is what counts, if the rest is found elsewhere.
    /// </summary>
    private void PartWronglyJoined(TableDraft draft, Dictionary<int, DraftLabel> claimed)
    {
        for (var k = 0; k < draft.Labels.Count; k++)
        {
            var label = draft.Labels[k];
            if (label.Match != LabelMatch.Near || label.Expected!.Layout.Role != LabelRole.Column || label.Tokens.Count != 2)
                continue;
            var key = label.Expected.Text[0].Key;
            var first = tokens[label.Tokens[0]].Label.Key;
            if (!key.StartsWith(first, StringComparison.Ordinal))
                continue;
            var rest = key[first.Length..];
            var end = Math.Min(tokens.Length, label.Tokens[1] + (MostColumns * 2));
            var place = label.Tokens[1] + 1;
            while (place < end && (tokens[place].Kind != TokenKind.Text || claimed.ContainsKey(place) || tokens[place].Label.Key != rest))
                place++;
            if (place == end)
                continue;
            claimed.Remove(label.Tokens[1]);
            claimed[label.Tokens[0]] = draft.Labels[k] = label with { Tokens = [label.Tokens[0]] };
        }
    }

    /// <summary>A header label divided over two printed rows (商业 above 企业): the second piece stands among texts that fit nothing.</summary>
    private void JoinDividedHeaders(TableDraft draft, Dictionary<int, DraftLabel> claimed)
    {
        for (var k = 0; k < draft.Labels.Count; k++)
        {
            var label = draft.Labels[k];
            if (label.Match != LabelMatch.Near || label.Expected!.Layout.Role != LabelRole.Column || label.Tokens.Count != 1)
                continue;
            var key = label.Expected.Text[0].Key;
            var found = tokens[label.Tokens[0]].Label.Key;
            if (!key.StartsWith(found, StringComparison.Ordinal))
                continue;
            var rest = key[found.Length..];
            for (var i = label.Tokens[0] + 1; i < tokens.Length && !isBarrier[i]; i++)
            {
                if (claimed.TryGetValue(i, out var other) && other.Expected!.HasValues)
                    break;
                if (tokens[i].Kind != TokenKind.Text || other is not null || tokens[i].Label.Key != rest)
                    continue;
                label.Tokens.Add(i);
                claimed[i] = draft.Labels[k] = label with { Match = LabelMatch.Exact };
                break;
            }
        }
    }

    private static void AddRows(TableDraft draft)
    {
        foreach (var label in draft.Labels)
        {
            if (label.Expected is { HasValues: true } expected)
                draft.Rows.Add(new DraftRow(draft.Index.Table.Rows[expected.Row], expected.Row, label, draft.SegmentAfter(label.Tokens[^1]), false, false));
        }
    }

    /// <summary>Rows without a label: the run of values after the labels before them.</summary>
    private void AddBareRows(TableDraft draft)
    {
        if (!draft.Index.HasBareValues)
            return;
        var rows = draft.Index.Table.Rows;
        for (var r = 0; r < rows.Count; r++)
        {
            if (rows[r] is not { Kind: LayoutRowKind.Values, Labels.Count: 0 })
                continue;
            var before = draft.Labels.FindLast(l => l.Expected!.Row < r);
            if (before is null || FindRun(draft, before, rows[r].Cells.Count) is not { } segment)
                continue;
            var at = draft.Rows.FindIndex(x => x.RowIndex > r);
            draft.Rows.Insert(at < 0 ? draft.Rows.Count : at, new DraftRow(rows[r], r, null, segment, false, false));
        }
    }

    private RowSegment? FindRun(TableDraft draft, DraftLabel before, int n)
    {
        var after = before.Tokens[^1];
        var headerLine = tokens[after].Line;
        var end = FirstAfter(draft, before, after);
        for (var i = after + 1; i < end && !isBarrier[i]; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Text && (token.Label.Key.Length > 20 || token.Line > headerLine + 40))
                break;
            if (draft.IsOnBlankLine(i))
            {
                var next = EndOfLine(i, end);
                if (next - i >= n && !IsRowOfValues(next, end))
                    return draft.SegmentOf(i, next, token.Line);
                i = next - 1;
                continue;
            }

            var onRow = tree.Lines[token.Line] is TableRowLineSyntax { CellSpans.Length: > FewestBareValues }
                || (tree.Lines[token.Line] is BarRunLineSyntax bars && TokenStream.IsBlankRow(tree.Text, bars));
            if (token.Line == headerLine && onRow)
                continue;
            if (token.Kind != TokenKind.Value && !(onRow && token.Kind == TokenKind.Blank))
                continue;
            var from = i;
            while (onRow && tokens[from - 1].Line == token.Line && tokens[from - 1].Kind != TokenKind.Text)
                from--;
            var to = i;
            var values = 0;
            for (; to < end && tokens[to].Kind != TokenKind.Text && !draft.IsOnBlankLine(to) && (!onRow || tokens[to].Line == token.Line || IsBars(tokens[to])); to++)
                values += tokens[to].Kind == TokenKind.Value ? 1 : 0;
            if (values >= Math.Min(FewestBareValues, n) || (onRow && to - from >= n))
            {
                return onRow
                    ? draft.SegmentOf(from, to, token.Line, to - from == n - 1 && IsFirstBarBlank(draft, token.Line))
                    : draft.SegmentOf(from - LeadingBlanks(draft, before, after, from), to, token.Line, canBeOneLine: false);
            }

            i = to - 1;
        }

        return AllBlank(draft, before, after, n);
    }

    /// <summary>The first label of the rows behind the one that stands below a header; the end of the text where there is none.</summary>
    private int FirstAfter(TableDraft draft, DraftLabel header, int after)
    {
        var end = tokens.Length;
        foreach (var label in draft.Labels)
        {
            if (label.Expected!.Row > header.Expected!.Row && label.Tokens[0] > after)
                end = Math.Min(end, label.Tokens[0]);
        }

        return end;
    }

    /// <summary>True where the line that begins at a token is a row with values and without texts.</summary>
    private bool IsRowOfValues(int token, int end)
    {
        if (token >= end || tree.Lines[tokens[token].Line] is not TableRowLineSyntax)
            return false;
        var values = 0;
        var last = EndOfLine(token, end);
        for (var i = token; i < last; i++)
        {
            if (tokens[i].Kind == TokenKind.Text)
                return false;
            values += tokens[i].Kind == TokenKind.Value ? 1 : 0;
        }

        return values > 0;
    }

    private int EndOfLine(int token, int end)
    {
        var next = token + 1;
        while (next < end && tokens[next].Line == tokens[token].Line)
            next++;
        return next;
    }

    /// <summary>The row where it holds nothing at all: as many bars as it has cells, beyond those of the header.</summary>
    private RowSegment? AllBlank(TableDraft draft, DraftLabel header, int after, int n)
    {
        var end = after + 1;
        while (end < tokens.Length && !isBarrier[end] && tokens[end].Kind == TokenKind.Blank && !draft.IsOnBlankLine(end))
            end++;
        var row = draft.Index.Table.Rows[header.Expected!.Row];
        var usual = draft.Surplus.OfHeader(draft.Index.Table.GridWidth, row) ?? draft.Index.Table.GridWidth - row.Labels.Count;
        var first = after + 1 + usual + (draft.Surplus.OpensRows && usual == 0 ? 1 : 0);
        return end - first < n ? null : draft.SegmentOf(first, first + n, tokens[first].Line, canBeOneLine: false);
    }

    /// <summary>True where the bar that opens a row is a blank field: no header row of the table has one.</summary>
    private bool IsFirstBarBlank(TableDraft draft, int line) =>
        tree.Lines[line] is TableRowLineSyntax { HasLeadingBar: true, IsTab: false }
        && draft.Labels.TrueForAll(l => tree.Lines[tokens[l.Tokens[0]].Line] is TableRowLineSyntax { HasLeadingBar: false });

    /// <summary>Bars between the header and the first value beyond those that merged cells of the header leave: blanks of the row itself.</summary>
    private int LeadingBlanks(TableDraft draft, DraftLabel header, int after, int first)
    {
        var blanks = 0;
        while (first - blanks - 1 > after && tokens[first - blanks - 1].Kind == TokenKind.Blank)
            blanks++;
        return blanks == 0 || draft.Surplus.OfHeader(draft.Index.Table.GridWidth, draft.Index.Table.Rows[header.Expected!.Row]) is not { } usual
            ? 0
            : Math.Max(0, blanks - usual);
    }

    private bool IsBars(TableToken token) => tree.Lines[token.Line] is BarRunLineSyntax;

    /// <summary>Three tenths of the labels, and a row with values; prose that repeats a label or two is no table.</summary>
    private static bool IsTable(TableDraft draft) =>
        draft.Rows.Count > 0
        && draft.Labels.Count >= Math.Max(2, draft.Index.Labels.Length * 3 / 10)
        && draft.Rows.Any(r => r.Segment.Fields.Length > 0);

    private static void LearnHeaders(TableDraft draft)
    {
        var line = draft.Tokens[draft.FirstToken].Line;
        draft.Surplus.OpensRows = line > 0 && draft.Tree.Lines[line - 1] is BarRunLineSyntax { Count: 1 };
        foreach (var label in draft.Labels)
        {
            var row = draft.Index.Table.Rows[label.Expected!.Row];
            if (row.Kind == LayoutRowKind.Values || label.Expected.Layout != row.Labels[^1] || draft.Index.Table.Rows.Count <= label.Expected.Row + 1)
                continue;
            var segment = draft.SegmentAfter(label.Tokens[^1]);
            if (!label.Expected.IsBeforeBareValues && segment.Values == 0 && !segment.IsTab)
                draft.Surplus.LearnHeader(draft.Index.Table.GridWidth, row, segment.Fields.Length);
        }
    }
}
