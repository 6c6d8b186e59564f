namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether a document link may have a tooltip.</summary>
public sealed record DocumentLinkClientCapabilities(bool? DynamicRegistration = null, bool? TooltipSupport = null);
