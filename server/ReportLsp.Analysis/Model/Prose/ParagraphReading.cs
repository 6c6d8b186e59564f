using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>What a paragraph was read as. Immutable once read.</summary>
/// <param name="start">Where the paragraph begins; all places are of the same text.</param>
/// <param name="heading">The words before it that it was read under; empty for none.</param>
internal sealed class ParagraphReading(int start, TextSpan heading)
{
    /// <summary>The words before it that it was read under; empty for none.</summary>
    public TextSpan Heading { get; } = heading;

    /// <summary>What it states; null where no sentence states anything.</summary>
    public ParagraphFacts? Facts { get; set; }

    /// <summary>True where last year's figures were asked for and not at hand.</summary>
    public bool LacksPreviousYear { get; set; }

    /// <summary>The last words where they state nothing, empty for none; null where the paragraph has no sentence.</summary>
    public TextSpan? Unread { get; set; }

    /// <summary>The same reading at another place beside tables of the same figures.</summary>
    /// <param name="place">Where the paragraph begins now.</param>
    /// <param name="under">Where the words before it, the same as ever, stand now.</param>
    /// <param name="from">The tables it was read with.</param>
    /// <param name="to">The tables now, as many, with the same figures.</param>
    public ParagraphReading At(int place, TextSpan under, IReadOnlyList<BoundTable> from, IReadOnlyList<BoundTable> to)
    {
        var by = place - start;
        return by == 0 && under == Heading && Facts?.NamesCells != true
            ? this
            : new ParagraphReading(place, under) { Facts = Facts?.MovedBy(by, from, to), LacksPreviousYear = LacksPreviousYear, Unread = Unread?.MovedBy(by) };
    }
}
