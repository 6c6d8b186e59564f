namespace ReportLsp.Protocol.Lsp;

/// <summary>The user wants a piece of work stopped.</summary>
public sealed record WorkDoneProgressCancelParams(IntegerOrString Token);
