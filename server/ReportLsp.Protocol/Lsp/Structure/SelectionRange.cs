namespace ReportLsp.Protocol.Lsp;

/// <summary>A selection and the next greater one.</summary>
public sealed record SelectionRange(Range Range, SelectionRange? Parent = null);
