namespace ReportLsp.Protocol.Lsp;

/// <summary>How grave a finding is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Error.</summary>
    Error = 1,

    /// <summary>Warning.</summary>
    Warning = 2,

    /// <summary>Information.</summary>
    Information = 3,

    /// <summary>Hint.</summary>
    Hint = 4,
}
