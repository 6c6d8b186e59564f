namespace ReportLsp.Protocol.Lsp;

/// <summary>The client asks how selections at some places grow.</summary>
public sealed record SelectionRangeParams(
    TextDocumentIdentifier TextDocument,
    IReadOnlyList<Position> Positions,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);
