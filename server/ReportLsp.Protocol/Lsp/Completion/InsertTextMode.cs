namespace ReportLsp.Protocol.Lsp;

/// <summary>Whether inserted lines are indented by the client.</summary>
public enum InsertTextMode
{
    /// <summary>As is.</summary>
    AsIs = 1,

    /// <summary>Adjust indentation.</summary>
    AdjustIndentation = 2,
}
