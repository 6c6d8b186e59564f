namespace ReportLsp.Protocol.Lsp;

/// <summary>Work has ended.</summary>
public sealed record WorkDoneProgressEnd(string? Message = null)
{
    /// <summary>Tells this record from the others of its family.</summary>
    public string Kind => "end";
}
