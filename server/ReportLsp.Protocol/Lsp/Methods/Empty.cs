namespace ReportLsp.Protocol.Lsp;

/// <summary>Stands for parameters or a result that a method does not have; the value is always null.</summary>
public sealed record Empty;
