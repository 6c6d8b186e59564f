namespace ReportLsp.Analysis.Model.Repair;

/// <summary>Another value for a cell.</summary>
/// <param name="Cell">Index in <see cref="Formats.TableDefinition.Cells"/>.</param>
/// <param name="Old">The value that stands there; null for a blank cell, which counted as 0.</param>
/// <param name="New">The value it should have.</param>
/// <param name="Slip">What would explain the old one.</param>
public sealed record CellChange(int Cell, decimal? Old, decimal New, SlipKind Slip);

/// <summary>Changes that together make every equation they touch hold; checked on the model.</summary>
/// <param name="Changes">The changes by index of the cell; at most <see cref="RepairSearch.LargestSize"/>.</param>
/// <param name="Weight">Rank among equally small ones in thousandths, the likeliest first; never decides alone.</param>
public sealed record RepairSolution(IReadOnlyList<CellChange> Changes, int Weight);
