using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>Makes a draft of a table from the chain of its labels: segments, rows without labels, and what stands between (BINDER, steps 5, 6, 10).</summary>
internal sealed class DraftBuilder(SyntaxTree tree, List<TableToken> tokens, bool[] isBarrier)
{
    private const int LongestLocalLabel = 60;
    private const int FewestBareValues = 3;

    /// <summary>The draft, or null where too little was found to call it a table.</summary>
    public TableDraft? Build(TableIndex index, List<LabelCandidate> chain)
    {
        if (chain.Count == 0)
            return null;
        var draft = new TableDraft(index, tree, tokens) { FirstToken = chain[0].Token };
        var claimed = new Dictionary<int, DraftLabel>();
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

        JoinDividedHeaders(draft, claimed);
        AddRows(draft);
        AddBareRows(draft);
        if (!IsTable(draft))
            return null;
        draft.LastToken = draft.Rows.Count > 0 ? Math.Max(LastOf(draft.Rows[^1]), draft.Labels[^1].Tokens[^1]) : draft.Labels[^1].Tokens[^1];
        new LocalRowClassifier(draft, isBarrier).Classify(claimed, LongestLocalLabel);
        LearnSurplus(draft);
        return draft;
    }

    private static int LastOf(DraftRow row) => Math.Max(row.Segment.Last, row.Label?.Tokens[^1] ?? row.Segment.Last);

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
            for (var i = label.Tokens[0] + 1; i < tokens.Count && !isBarrier[i]; i++)
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
            if (before is null || FindRun(draft, before.Tokens.Max(), rows[r].Cells.Count) is not { } segment)
                continue;
            var at = draft.Rows.FindIndex(x => x.RowIndex > r);
            draft.Rows.Insert(at < 0 ? draft.Rows.Count : at, new DraftRow(rows[r], r, null, segment, false, false));
        }
    }

    private RowSegment? FindRun(TableDraft draft, int after, int n)
    {
        var headerLine = tokens[after].Line;
        for (var i = after + 1; i < tokens.Count && !isBarrier[i]; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Text && (token.Label.Key.Length > 20 || token.Line > headerLine + 40))
                return null;
            var onRow = tree.Lines[token.Line] is TableRowLineSyntax { Cells.Count: > FewestBareValues }
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
            for (; to < tokens.Count && tokens[to].Kind != TokenKind.Text && (!onRow || tokens[to].Line == token.Line || IsBars(tokens[to])); to++)
                values += tokens[to].Kind == TokenKind.Value ? 1 : 0;
            if (values >= Math.Min(FewestBareValues, n) || (onRow && to - from >= n))
                return draft.SegmentOf(from, to, token.Line);
            i = to - 1;
        }

        return null;
    }

    private bool IsBars(TableToken token) => tree.Lines[token.Line] is BarRunLineSyntax;

    /// <summary>Three tenths of the labels, and a row with values; prose that repeats a label or two is no table.</summary>
    private static bool IsTable(TableDraft draft) =>
        draft.Rows.Count > 0
        && draft.Labels.Count >= Math.Max(2, draft.Index.Labels.Length * 3 / 10)
        && draft.Rows.Any(r => r.Segment.Fields.Length > 0);

    private static void LearnSurplus(TableDraft draft)
    {
        foreach (var row in draft.Rows)
            draft.Surplus.Learn(row.Row, row.Segment);
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
