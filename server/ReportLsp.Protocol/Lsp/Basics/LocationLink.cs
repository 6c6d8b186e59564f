namespace ReportLsp.Protocol.Lsp;

/// <summary>A target together with the text it was reached from; for clients that announce link support.</summary>
public sealed record LocationLink(
    string TargetUri,
    Range TargetRange,
    Range TargetSelectionRange,
    Range? OriginSelectionRange = null);
