namespace ReportLsp.Protocol.Lsp;

/// <summary>Work begins; percentages run from 0 to 100.</summary>
public sealed record WorkDoneProgressBegin(
    string Title,
    bool? Cancellable = null,
    string? Message = null,
    int? Percentage = null)
{
    /// <summary>Tells this record from the others of its family.</summary>
    public string Kind => "begin";
}
