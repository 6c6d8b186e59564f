namespace ReportLsp.Protocol.Lsp;

/// <summary>The server asks for a progress display under a token it chose.</summary>
public sealed record WorkDoneProgressCreateParams(IntegerOrString Token);
