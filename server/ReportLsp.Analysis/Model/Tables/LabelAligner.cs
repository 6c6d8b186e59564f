using System.Runtime.InteropServices;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>
/// Aligns the texts of a stream with the labels of a prescribed table: the chain of readings, in order on both sides, with the
/// best sum of scores (semi-global alignment by dynamic programming; Needleman and Wunsch 1970, free ends).
/// </summary>
/// <param name="text">The text.</param>
/// <param name="tokens">The stream.</param>
/// <param name="isBarrier">True for tokens no table runs over.</param>
/// <param name="kinds">What each token is to the labels of the tables at hand.</param>
internal sealed class LabelAligner(SourceText text, TableToken[] tokens, bool[] isBarrier, LabelKind[] kinds)
{
    private const double SkipText = 0.12;
    private const double SkipValueText = 0.3;
    private const double SkipRowLabel = 0.15;
    private const double SkipLabel = 0.05;
    private const double Barrier = 50;
    private const double Truncated = 0.35;
    private const int MostPieces = 3;
    private const int ShortPiece = 4;

    private readonly double[] _skip = SkipCosts(tokens, isBarrier);
    private readonly List<int> _promising = Promising(tokens, isBarrier, kinds);

    /// <summary>The best chain for a table and its score; empty where nothing fits.</summary>
    public (double Score, List<LabelCandidate> Chain) Align(TableIndex index)
    {
        var nodes = CollectionsMarshal.AsSpan(Candidates(index));
        if (nodes.Length == 0)
            return (0, []);
        var expected = ExpectedCosts(index);
        var best = new double[nodes.Length];
        var previous = new int[nodes.Length];
        var last = 0;
        for (var n = 0; n < nodes.Length; n++)
        {
            ref readonly var node = ref nodes[n];
            best[n] = node.Score;
            previous[n] = -1;
            for (var m = 0; m < n; m++)
            {
                ref readonly var before = ref nodes[m];
                if (before.Token + before.Count > node.Token || before.Label >= node.Label)
                    continue;
                var skipped = _skip[node.Token] - _skip[before.Token + before.Count];
                var missing = expected[node.Label] - expected[before.Label + 1];
                var total = best[m] + node.Score - skipped - missing;
                if (total > best[n] + 1e-9)
                {
                    best[n] = total;
                    previous[n] = m;
                }
            }

            if (best[n] > best[last] + 1e-9)
                last = n;
        }

        return (best[last], ChainTo(last, nodes, previous));
    }

    /// <summary>The chain that ends with a candidate, each of which knows the one before it.</summary>
    private static List<LabelCandidate> ChainTo(int last, ReadOnlySpan<LabelCandidate> nodes, int[] previous)
    {
        var length = 0;
        for (var n = last; n >= 0; n = previous[n])
            length++;
        var chain = new List<LabelCandidate>(length);
        for (var n = last; n >= 0; n = previous[n])
            chain.Add(nodes[n]);
        chain.Reverse();
        return chain;
    }

    /// <summary>Number of values directly after a token, and of blanks among and after them.</summary>
    public (int Values, int Blanks) FieldsAfter(int token)
    {
        var values = 0;
        var blanks = 0;
        for (var i = token + 1; i < tokens.Length && tokens[i].Kind != TokenKind.Text; i++)
        {
            if (tokens[i].Kind == TokenKind.Value)
                values++;
            else
                blanks++;
        }

        return (values, blanks);
    }

    private List<LabelCandidate> Candidates(TableIndex index)
    {
        var result = new List<LabelCandidate>(index.Labels.Length * 2);
        foreach (var i in _promising)
        {
            var label = tokens[i].Label;
            var isLabel = (kinds[i] & LabelKind.Exact) != 0;
            if (isLabel && AddExact(result, index, i, 1, label))
            {
                if (HasOpenNote(tokens[i].Span))
                    AddJoined(result, index, i, true);
                continue;
            }

            if (index.IsTooLong(label))
                continue;
            var isBeginning = index.IsBeginning(label.Key);
            if (!isLabel)
                AddNear(result, index, i, 1, label);
            else if (isBeginning)
                AddTruncated(result, index, i, label);
            if (isBeginning)
                AddJoined(result, index, i, false);
            else if (label.Key.Length <= ShortPiece && !isLabel)
                AddJoined(result, index, i, true);
        }

        return result;
    }

    /// <summary>The tokens that may be, or begin, a label of some table; nearly all others of a long report are not worth a look for each.</summary>
    private static List<int> Promising(TableToken[] tokens, bool[] isBarrier, LabelKind[] kinds)
    {
        var result = new List<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Text || isBarrier[i] || tokens[i].Label.Key.Length == 0)
                continue;
            var isPiece = tokens[i].Label.Key.Length <= ShortPiece && i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Text;
            if (kinds[i] != LabelKind.None || isPiece)
                result.Add(i);
        }

        return result;
    }

    /// <summary>True where a bracket is not closed: the note runs on in the next line.</summary>
    private bool HasOpenNote(TextSpan span)
    {
        var open = 0;
        foreach (var c in text.Slice(span))
            open += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
        return open > 0;
    }

    private bool AddExact(List<LabelCandidate> result, TableIndex index, int token, int count, LabelText label)
    {
        if (!index.ByKey.TryGetValue(label.Key, out var labels))
            return false;
        foreach (var j in labels)
            result.Add(new LabelCandidate(token, count, j, Score(index.Labels[j], token + count - 1, label, 0), LabelMatch.Exact));
        return true;
    }

    private void AddJoined(List<LabelCandidate> result, TableIndex index, int token, bool exactOnly)
    {
        string? raw = null;
        for (var count = 2; count <= MostPieces; count++)
        {
            var at = token + count - 1;
            if (at >= tokens.Length || tokens[at].Kind != TokenKind.Text || isBarrier[at] || raw?.Length > LabelText.MaxLength)
                return;
            raw = string.Concat(raw ?? text.Slice(tokens[token].Span), text.Slice(tokens[at].Span));
            var label = LabelText.Of(raw);
            if (label.Key.Length == 0 || index.IsTooLong(label))
                return;
            if (!AddExact(result, index, token, count, label) && !exactOnly)
                AddNear(result, index, token, count, label);
        }
    }

    private void AddNear(List<LabelCandidate> result, TableIndex index, int token, int count, LabelText label)
    {
        foreach (var near in index.Near.Of(label))
        {
            if (near.Distance >= 0)
                result.Add(new LabelCandidate(token, count, near.Label, Score(index.Labels[near.Label], token + count - 1, label, near.Distance), LabelMatch.Near));
            else if (count == 1)
                result.Add(new LabelCandidate(token, count, near.Label, Truncated, LabelMatch.Near));
        }
    }

    private static void AddTruncated(List<LabelCandidate> result, TableIndex index, int token, LabelText label)
    {
        for (var j = 0; j < index.Labels.Length; j++)
        {
            if (NearLabels.IsTruncated(index.Labels[j], label))
                result.Add(new LabelCandidate(token, 1, j, Truncated, LabelMatch.Near));
        }
    }

    private double Score(ExpectedLabel expected, int lastToken, LabelText label, int distance)
    {
        var length = expected.Text[0].Key.Length;
        var score = 1 + (Math.Min(length, 10) * 0.05) - (distance == 0 ? 0 : 0.3 + (0.7 * distance / length));
        if (label.Ordinal > 0 && expected.Text[0].Ordinal > 0 && (label.Ordinal != expected.Text[0].Ordinal || label.Level != expected.Text[0].Level))
            score -= 0.4;
        var (values, blanks) = FieldsAfter(lastToken);
        if (expected.HasValues)
            return score + (values > 0 ? 0.4 : blanks > 0 ? 0.1 : -0.5);
        return expected.IsBeforeBareValues || values == 0 ? score : score - 0.8;
    }

    private static double[] SkipCosts(TableToken[] tokens, bool[] isBarrier)
    {
        var result = new double[tokens.Length + 1];
        for (var i = 0; i < tokens.Length; i++)
        {
            var cost = tokens[i].Kind != TokenKind.Text ? 0
                : isBarrier[i] ? Barrier
                : i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Value ? SkipValueText : SkipText;
            result[i + 1] = result[i] + cost;
        }

        return result;
    }

    private static double[] ExpectedCosts(TableIndex index)
    {
        var result = new double[index.Labels.Length + 1];
        for (var j = 0; j < index.Labels.Length; j++)
            result[j + 1] = result[j] + (index.Labels[j].HasValues ? SkipRowLabel : SkipLabel);
        return result;
    }
}
