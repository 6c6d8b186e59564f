namespace ReportLsp.Protocol.Lsp;

/// <summary>All findings of a document; they replace those sent before.</summary>
public sealed record PublishDiagnosticsParams(string Uri, IReadOnlyList<Diagnostic> Diagnostics, int? Version = null);
