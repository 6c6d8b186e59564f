namespace ReportLsp.Protocol.Lsp;

/// <summary>Work goes on; percentages run from 0 to 100 and never fall.</summary>
public sealed record WorkDoneProgressReport(bool? Cancellable = null, string? Message = null, int? Percentage = null)
{
    /// <summary>Tells this record from the others of its family.</summary>
    public string Kind => "report";
}
