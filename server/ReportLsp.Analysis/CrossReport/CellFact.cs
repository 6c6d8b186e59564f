namespace ReportLsp.Analysis.CrossReport;

/// <summary>A number of a table.</summary>
/// <param name="Cell">Index in the cells of the table's definition.</param>
/// <param name="Value">The number.</param>
/// <param name="Place">Where it stands.</param>
public readonly record struct CellFact(int Cell, decimal Value, FactPlace Place);
