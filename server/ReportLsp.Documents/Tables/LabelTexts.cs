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

    /// <summary>The pieces of a label with a space between two that end and begin in ASCII letters.</summary>
    public IReadOnlyList<TextPiece> PiecesOf(BoundLabel label)
    {
        var result = new List<TextPiece>(label.Pieces.Count);
        foreach (var piece in label.Pieces)
        {
            if (result.Count > 0 && WordBreak.IsBetween(_text, result[^1].Span, piece))
                result.Add(TextPiece.Of(" "));
            result.Add(new TextPiece(piece, IsCell: true));
        }

        return result;
    }
}
