using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>Aligns a text with the tables of all formats at hand and says which format its labels fit best.</summary>
internal sealed class TableScan
{
    private const int LongestPiece = 24;

    private readonly SyntaxTree _tree;
    private readonly TableToken[] _tokens;
    private readonly bool[] _barriers;
    private readonly LabelKind[] _kinds;
    private readonly List<AlignedTable> _found = [];

    /// <summary>Aligns.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="formats">Formats at hand.</param>
    /// <param name="isHeading">True for lines that are section headings; no table runs over one.</param>
    /// <param name="cancellation">Stops long work.</param>
    public TableScan(SyntaxTree tree, FormatSet formats, bool[] isHeading, CancellationToken cancellation)
    {
        _tree = tree;
        _tokens = TokenStream.Of(tree);
        _barriers = new bool[_tokens.Length];
        _kinds = new LabelKind[_tokens.Length];
        for (var i = 0; i < _tokens.Length; i++)
        {
            _barriers[i] = isHeading[_tokens[i].Line];
            if (_tokens[i].Kind == TokenKind.Text && _tokens[i].Label.Key.Length > 0)
                _kinds[i] = formats.LabelKinds.Of(_tokens[i].Label);
        }

        var aligner = new LabelAligner(tree.Text, _tokens, _barriers, _kinds);
        foreach (var format in formats.Indexes)
        {
            foreach (var table in format.Tables)
            {
                cancellation.ThrowIfCancellationRequested();
                var twin = table.Twin;
                var (score, chain) = twin is null ? aligner.Align(table)
                    : _found.Find(f => f.Index == twin) is { } same ? (same.Score, same.Chain)
                    : (0, []);
                if (chain.Count > 1)
                    _found.Add(new AlignedTable(table, score, chain));
            }
        }
    }

    /// <summary>Sum of the scores of the tables of a format that fit at least as well as those of any other.</summary>
    public double ScoreOf(string formatId)
    {
        var sum = 0.0;
        foreach (var found in _found)
            sum += found.Index.Format.Id == formatId && IsWorth(found) ? found.Score : 0;
        return sum;
    }

    /// <summary>The tables, each in the format it fits best; where two fit alike, in the one that is preferred.</summary>
    public List<TableDraft> Build(string? preferred)
    {
        var builder = new DraftBuilder(_tree, _tokens, _barriers);
        var result = new List<TableDraft>();
        var rest = _found.FindAll(IsWorth);
        rest.Sort((a, b) => Rank(b).CompareTo(Rank(a)) is var order && order != 0 ? order : _found.IndexOf(a) - _found.IndexOf(b));
        foreach (var found in rest)
        {
            if (!result.Exists(d => d.Index.Table.Key == found.Index.Table.Key) && builder.Build(found.Index, found.Chain) is { } draft)
                result.Add(draft);
        }

        double Rank(AlignedTable found) => found.Score + (found.Index.Format.Id == preferred ? 0.5 : 0);

        result.Sort((a, b) => a.FirstToken.CompareTo(b.FirstToken));
        result = WithoutOverlaps(result);
        FindRepeats(result);
        return result;
    }

    /// <summary>Looks for tables that stand twice: most of the labels once more among the texts that no table has claimed.</summary>
    private void FindRepeats(List<TableDraft> drafts)
    {
        if (drafts.Count == 0)
            return;
        var taken = (bool[])_barriers.Clone();
        foreach (var draft in drafts)
            Array.Fill(taken, true, draft.FirstToken, draft.LastToken - draft.FirstToken + 1);
        var (left, exact) = (0, 0);
        for (var i = 0; i < taken.Length; i++)
        {
            if (taken[i] || _tokens[i].Kind != TokenKind.Text || _tokens[i].Span.Length > LongestPiece)
                continue;
            left++;
            exact += (_kinds[i] & LabelKind.Exact) != 0 ? 1 : 0;
        }

        // Not all labels of a repeated table need be whole, but where hardly one is there is none.
        if (!drafts.Exists(d => left >= FewestRepeated(d) && exact >= FewestRepeated(d) / 3))
            return;
        var aligner = new LabelAligner(_tree.Text, _tokens, taken, _kinds);
        foreach (var draft in drafts)
        {
            var (_, chain) = aligner.Align(draft.Index);
            var found = draft.Labels.Select(l => l.Expected).ToHashSet();
            if (chain.Count(c => found.Contains(draft.Index.Labels[c.Label])) < FewestRepeated(draft))
                continue;
            var last = chain[^1].Token + chain[^1].Count - 1;
            while (last + 1 < _tokens.Length && !taken[last + 1] && _tokens[last + 1].Kind != TokenKind.Text)
                last++;
            draft.Repeat = (chain[0].Token, last);
        }
    }

    /// <summary>Three fifths of the labels: less is a part of the table that something else cut off.</summary>
    private static int FewestRepeated(TableDraft draft) => Math.Max(3, draft.Index.Labels.Length * 3 / 5);

    /// <summary>A table of a format and how well the labels of the text fit it.</summary>
    private sealed record AlignedTable(TableIndex Index, double Score, List<LabelCandidate> Chain);

    private static bool IsWorth(AlignedTable found) => found.Chain.Count * 10 >= found.Index.Labels.Length * 3;

    private static List<TableDraft> WithoutOverlaps(List<TableDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            if (drafts[i].FirstToken > drafts[i - 1].LastToken)
                continue;
            var worse = drafts[i].Labels.Count > drafts[i - 1].Labels.Count ? i - 1 : i;
            drafts.RemoveAt(worse);
            i--;
        }

        return drafts;
    }
}
