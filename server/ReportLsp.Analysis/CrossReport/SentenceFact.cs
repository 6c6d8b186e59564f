namespace ReportLsp.Analysis.CrossReport;

/// <summary>A sentence of the prose, for the search of copies.</summary>
/// <param name="Hash">Hash of its masked text.</param>
/// <param name="FirstShingle">Index of the first shingle that begins in it; the next sentence's is the end.</param>
/// <param name="Place">Where it stands.</param>
public readonly record struct SentenceFact(ulong Hash, int FirstShingle, FactPlace Place);
