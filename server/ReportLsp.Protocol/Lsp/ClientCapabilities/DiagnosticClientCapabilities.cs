namespace ReportLsp.Protocol.Lsp;

/// <summary>What a pulled diagnostic may contain.</summary>
public sealed record DiagnosticClientCapabilities(
    bool? RelatedInformation = null,
    ClientDiagnosticsTagOptions? TagSupport = null,
    bool? CodeDescriptionSupport = null,
    bool? DataSupport = null,
    bool? DynamicRegistration = null,
    bool? RelatedDocumentSupport = null);
