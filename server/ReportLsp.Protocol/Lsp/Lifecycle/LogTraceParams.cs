namespace ReportLsp.Protocol.Lsp;

/// <summary>A line of the trace; the longer text only where the trace is verbose.</summary>
public sealed record LogTraceParams(string Message, string? Verbose = null);
