namespace ReportLsp.Protocol.Lsp;

/// <summary>What a published diagnostic may contain.</summary>
public sealed record PublishDiagnosticsClientCapabilities(
    bool? RelatedInformation = null,
    ClientDiagnosticsTagOptions? TagSupport = null,
    bool? CodeDescriptionSupport = null,
    bool? DataSupport = null,
    bool? VersionSupport = null);
