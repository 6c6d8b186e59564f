namespace ReportLsp.Analysis.Model.Repair;

/// <summary>Where else a figure is stated.</summary>
[Flags]
public enum ValueSources
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>In the prose of the report.</summary>
    Prose = 1,

    /// <summary>In the report of another year.</summary>
    OtherYear = 2,
}

/// <summary>Says where else a table's cell is stated to hold a value.</summary>
/// <param name="cell">Index in <see cref="Formats.TableDefinition.Cells"/>.</param>
/// <param name="value">The value.</param>
public delegate ValueSources ValueEvidence(int cell, decimal value);
