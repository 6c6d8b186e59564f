namespace ReportLsp.Protocol.Lsp;

/// <summary>How the range of a finding is shown.</summary>
public enum DiagnosticTag
{
    /// <summary>Unnecessary.</summary>
    Unnecessary = 1,

    /// <summary>Deprecated.</summary>
    Deprecated = 2,
}
