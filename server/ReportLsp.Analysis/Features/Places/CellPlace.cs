using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Features;

/// <summary>A value cell of a statutory table under the cursor.</summary>
/// <param name="Table">The table.</param>
/// <param name="Cell">The cell; it is present.</param>
public sealed record CellPlace(BoundTable Table, BoundCell Cell)
{
    /// <summary>Its definition.</summary>
    public CellDefinition Definition => Cell.Definition;

    /// <summary>Row and column, as printed.</summary>
    public string Name => Table.Definition.CellName(Definition);
}
