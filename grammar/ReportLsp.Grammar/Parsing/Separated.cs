namespace ReportLsp.Grammar.Parsing;

/// <summary>Items, and whether a separator followed the last.</summary>
internal readonly record struct Separated<T>(ArraySegment<T> Items, bool Ended);
