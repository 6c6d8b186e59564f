namespace ReportLsp.Protocol.Lsp;

/// <summary>Where the code of a finding is explained.</summary>
public sealed record CodeDescription(string Href);
