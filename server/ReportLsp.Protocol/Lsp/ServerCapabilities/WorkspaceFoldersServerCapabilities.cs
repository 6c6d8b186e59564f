namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether the server takes several folders and wants to hear of changes.</summary>
public sealed record WorkspaceFoldersServerCapabilities(bool? Supported = null, bool? ChangeNotifications = null);
