namespace ReportLsp.Analysis.Model.Prose;

/// <summary>The statements of a paragraph, held against the tables; filled while it is read, then left as they are.</summary>
internal sealed class ParagraphFacts
{
    /// <summary>Every quantity, in order.</summary>
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

    /// <summary>True where something names cells of a table.</summary>
    public bool NamesCells => Claims.Count > 0 || Quantities.Exists(static q => q.Table is not null);

    /// <summary>The same statements at another place beside tables of the same figures.</summary>
    /// <param name="by">How much further on they stand, in UTF-16 code units; negative for further back.</param>
    /// <param name="from">The tables they were held against.</param>
    /// <param name="to">The tables now, as many, with the same figures.</param>
    public ParagraphFacts MovedBy(int by, IReadOnlyList<BoundTable> from, IReadOnlyList<BoundTable> to)
    {
        return new ParagraphFacts
        {
            Quantities = Quantities.ConvertAll(MovedQuantity),
            Breakdowns = Breakdowns.ConvertAll(b => b with { Whole = b.Whole.MovedBy(by), Parts = [.. b.Parts.Select(p => p.MovedBy(by))] }),
            Shares = Shares.ConvertAll(s => s with { Span = s.Span.MovedBy(by), Part = s.Part?.MovedBy(by), Whole = s.Whole?.MovedBy(by) }),
            Changes = Changes.ConvertAll(c => c with { Span = c.Span.MovedBy(by) }),
            Claims = Claims.ConvertAll(c => c with { Span = c.Span.MovedBy(by), Table = Now(c.Table), Cell = Now(c.Table).Cells[c.Cell.Definition.Index] }),
            Counts = Counts.ConvertAll(c => c with { Quantity = c.Quantity.MovedBy(by) }),
            Mentions = Mentions.ConvertAll(m => m with { Quantity = m.Quantity?.MovedBy(by), Span = m.Span.MovedBy(by) }),
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
