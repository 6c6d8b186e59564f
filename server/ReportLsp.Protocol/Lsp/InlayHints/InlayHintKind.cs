namespace ReportLsp.Protocol.Lsp;

/// <summary>What a hint tells; clients colour by it.</summary>
public enum InlayHintKind
{
    /// <summary>Type.</summary>
    Type = 1,

    /// <summary>Parameter.</summary>
    Parameter = 2,
}
