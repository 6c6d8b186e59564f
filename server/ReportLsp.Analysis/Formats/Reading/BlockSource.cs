namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>A block of a table as the file states it.</summary>
/// <param name="Caption">Its caption, or null.</param>
/// <param name="Corner">The label in the upper left corner, or null.</param>
/// <param name="Columns">The trees of its columns.</param>
/// <param name="Rows">The trees of its rows; empty in a wide table.</param>
internal sealed record BlockSource(string? Caption, string? Corner, IReadOnlyList<LabelNode> Columns, IReadOnlyList<LabelNode> Rows);
