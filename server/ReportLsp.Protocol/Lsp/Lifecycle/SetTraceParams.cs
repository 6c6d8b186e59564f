namespace ReportLsp.Protocol.Lsp;

/// <summary>How much the client wants to see by <c>$/logTrace</c>, one of <see cref="TraceValue"/>.</summary>
public sealed record SetTraceParams(string Value);
