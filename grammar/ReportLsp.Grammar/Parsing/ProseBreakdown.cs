namespace ReportLsp.Grammar.Parsing;

/// <summary>A quantity and the parts it is broken down into: 共9件，其中A 3件、B 6件.</summary>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">The parts in order, of the unit of the whole.</param>
/// <param name="SureParts">How many of them certainly belong to the list; the others are parts only if the list runs on.</param>
/// <param name="IsClosed">True where the text says that the list is complete: 其他, 其余, 分别为, 由…组成, 包括…和….</param>
/// <param name="IsNamed">True for a list begun by 其中, 包括 and the like; false for one in brackets or after a colon.</param>
public sealed record ProseBreakdown(ProseStatement Whole, IReadOnlyList<ProseStatement> Parts, int SureParts, bool IsClosed, bool IsNamed);
