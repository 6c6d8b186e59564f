using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Documents.Publication;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Tables;

/// <summary>The labels of a bound table as written, by label of the layout.</summary>
/// <remarks>
/// Where flattening lost a label of columns, blocks or groups, the values beside it would be read under the wrong one: the text of the
/// format stands in. Row labels are never supplied, as a row without one is not bound.
/// </remarks>
internal sealed class LabelTexts
{
    private readonly SourceText _text;
    private readonly Dictionary<LayoutLabel, BoundLabel> _found = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<LayoutLabel> _printed = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes the first place of each label.</summary>
    public LabelTexts(SourceText text, BoundTable table)
    {
        _text = text;
        foreach (var label in table.Labels)
        {
            if (label.Layout is { } layout)
                _found.TryAdd(layout, label);
        }
    }

    /// <summary>Where a label stands, or null.</summary>
    public BoundLabel? Find(LayoutLabel label) => _found.GetValueOrDefault(label);

    /// <summary>The text of a label and its range: as written the first time, without a range in the source when it is printed again.</summary>
    public (IReadOnlyList<TextPiece> Pieces, TextSpan? Span) Print(LayoutLabel label)
    {
        if (Find(label) is not { } found)
            return ([TextPiece.Of(label.Text)], null);
        return _printed.Add(label) ? (PiecesOf(found), found.Span) : ([TextPiece.Of(found.Text)], null);
    }

    /// <summary>The words of a label: white space stays only between ASCII characters, wherever its lines and pieces end.</summary>
    public IReadOnlyList<TextPiece> PiecesOf(BoundLabel label)
    {
        var result = new List<TextPiece>(label.Pieces.Count);
        foreach (var piece in label.Pieces)
        {
            foreach (var word in Words(piece))
            {
                if (result.Count > 0 && WordBreak.IsBetween(_text, result[^1].Span, word))
                    result.Add(TextPiece.Of(" "));
                result.Add(new TextPiece(word, IsCell: true));
            }
        }

        return result;
    }

    private IEnumerable<TextSpan> Words(TextSpan piece)
    {
        var start = piece.Start;
        for (var at = piece.Start; at <= piece.End; at++)
        {
            if (at < piece.End && !char.IsWhiteSpace(_text.Text[at]))
                continue;
            if (at > start)
                yield return TextSpan.FromBounds(start, at);
            start = at + 1;
        }
    }
}
