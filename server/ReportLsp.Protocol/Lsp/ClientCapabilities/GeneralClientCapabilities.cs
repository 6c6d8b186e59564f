namespace ReportLsp.Protocol.Lsp;

/// <summary>Abilities that belong to no feature, such as position encodings in order of preference.</summary>
public sealed record GeneralClientCapabilities(IReadOnlyList<string>? PositionEncodings = null);
