namespace ReportLsp.Analysis.Model.Tables;

/// <summary>A possible reading: some tokens of the text as a label of the layout.</summary>
/// <param name="Token">First token.</param>
/// <param name="Count">Number of tokens joined, 1 to 3.</param>
/// <param name="Label">Index of the label in <see cref="TableIndex.Labels"/>.</param>
/// <param name="Score">How well it fits.</param>
/// <param name="Match">Exact, or near.</param>
internal readonly record struct LabelCandidate(int Token, int Count, int Label, double Score, LabelMatch Match);
