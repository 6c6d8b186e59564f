using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>What a paragraph states, held against the tables. Immutable once read.</summary>
/// <param name="start">Where the paragraph begins; all places are of the same text.</param>
/// <param name="heading">The words before it that it was read under, without white space; empty for none.</param>
internal sealed class ParagraphReading(int start, string heading)
{
    /// <summary>The words before it that it was read under, without white space; empty for none.</summary>
    public string Heading { get; } = heading;

    /// <summary>Every quantity, in order of the text.</summary>
    public List<ProseQuantity> Quantities { get; private init; } = [];

    /// <summary>Breakdowns whose parts do not fit.</summary>
    public List<WrongBreakdown> Breakdowns { get; private init; } = [];

    /// <summary>Percentages that do not fit.</summary>
    public List<WrongShare> Shares { get; private init; } = [];

    /// <summary>Changes that do not fit.</summary>
    public List<WrongChange> Changes { get; private init; } = [];

    /// <summary>Claims that a cell contradicts.</summary>
    public List<WrongClaim> Claims { get; private init; } = [];

    /// <summary>Counts that may be stated once more elsewhere.</summary>
    public List<NamedCount> Counts { get; private init; } = [];

    /// <summary>Quantities and negations with the words around them.</summary>
    public List<ProseMention> Mentions { get; private init; } = [];

    /// <summary>True where last year's figures were asked for and not at hand.</summary>
    public bool LacksPreviousYear { get; set; }

    /// <summary>The last words where they state nothing, empty for none; null where the paragraph has no sentence.</summary>
    public TextSpan? Unread { get; set; }

    /// <summary>The same reading at another place beside tables of the same figures.</summary>
    /// <param name="place">Where the paragraph begins now.</param>
    /// <param name="from">The tables it was read with.</param>
    /// <param name="to">The tables now, as many, with the same figures.</param>
    public ParagraphReading At(int place, IReadOnlyList<BoundTable> from, IReadOnlyList<BoundTable> to)
    {
        var by = place - start;
        if (by == 0 && Claims.Count == 0 && Quantities.TrueForAll(static q => q.Table is null))
            return this;
        return StatesNothing ? MovedBare(place) : Moved(place, from, to);
    }

    private bool StatesNothing =>
        Quantities.Count + Breakdowns.Count + Shares.Count + Changes.Count + Claims.Count + Counts.Count + Mentions.Count == 0;

    private ParagraphReading MovedBare(int place) => new(place, Heading) { LacksPreviousYear = LacksPreviousYear, Unread = Unread?.MovedBy(place - start) };

    private ParagraphReading Moved(int place, IReadOnlyList<BoundTable> from, IReadOnlyList<BoundTable> to)
    {
        var by = place - start;
        return new ParagraphReading(place, Heading)
        {
            Quantities = Quantities.ConvertAll(MovedQuantity),
            Breakdowns = Breakdowns.ConvertAll(b => b with { Whole = b.Whole.MovedBy(by), Parts = [.. b.Parts.Select(p => p.MovedBy(by))] }),
            Shares = Shares.ConvertAll(s => s with { Span = s.Span.MovedBy(by), Part = s.Part?.MovedBy(by), Whole = s.Whole?.MovedBy(by) }),
            Changes = Changes.ConvertAll(c => c with { Span = c.Span.MovedBy(by) }),
            Claims = Claims.ConvertAll(c => c with { Span = c.Span.MovedBy(by), Table = Now(c.Table), Cell = Now(c.Table).Cells[c.Cell.Definition.Index] }),
            Counts = Counts.ConvertAll(c => c with { Quantity = c.Quantity.MovedBy(by) }),
            Mentions = Mentions.ConvertAll(m => m with { Quantity = m.Quantity?.MovedBy(by), Span = m.Span.MovedBy(by) }),
            LacksPreviousYear = LacksPreviousYear,
            Unread = Unread?.MovedBy(by),
        };

        ProseQuantity MovedQuantity(ProseQuantity one) => one.Table is not { } table
            ? one with { Span = one.Span.MovedBy(by), NumberSpan = one.NumberSpan.MovedBy(by) }
            : one with { Span = one.Span.MovedBy(by), NumberSpan = one.NumberSpan.MovedBy(by), Table = Now(table), Cells = CellsOf(Now(table), one.Cells) };

        BoundTable Now(BoundTable table)
        {
            for (var i = 0; i < from.Count; i++)
            {
                if (from[i] == table)
                    return to[i];
            }

            throw new InvalidOperationException("A reading holds a table it was not read with.");
        }
    }

    private static BoundCell[] CellsOf(BoundTable table, IReadOnlyList<BoundCell> cells)
    {
        var result = new BoundCell[cells.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = table.Cells[cells[i].Definition.Index];
        return result;
    }
}
