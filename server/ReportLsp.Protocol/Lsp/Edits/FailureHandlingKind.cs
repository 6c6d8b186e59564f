namespace ReportLsp.Protocol.Lsp;

/// <summary>What a client does when an edit fails half-way.</summary>
public static class FailureHandlingKind
{
    /// <summary><c>abort</c></summary>
    public const string Abort = "abort";

    /// <summary><c>transactional</c></summary>
    public const string Transactional = "transactional";

    /// <summary><c>textOnlyTransactional</c></summary>
    public const string TextOnlyTransactional = "textOnlyTransactional";

    /// <summary><c>undo</c></summary>
    public const string Undo = "undo";
}
