namespace ReportLsp.Analysis.Model.Repair;

/// <summary>A set of cells with the change of each, as the search finds it.</summary>
/// <param name="Cells">Indexes, ascending; -1 where unused.</param>
/// <param name="Changes">Changes in units.</param>
/// <param name="Touched">Equations with at least one of the cells.</param>
internal readonly record struct FoundSet((int A, int B, int C) Cells, (long A, long B, long C) Changes, int Touched)
{
    /// <summary>The cell at a place, from 0.</summary>
    public int CellAt(int place) => place switch { 0 => Cells.A, 1 => Cells.B, _ => Cells.C };

    /// <summary>The change of the cell at a place, from 0.</summary>
    public long ChangeAt(int place) => place switch { 0 => Changes.A, 1 => Changes.B, _ => Changes.C };
}
