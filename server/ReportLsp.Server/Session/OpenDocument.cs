using ReportLsp.Analysis.Engine;

namespace ReportLsp.Server.Session;

/// <summary>An open document at one version. Immutable; the next version is another one.</summary>
/// <param name="Uri">Its address, as the client writes it.</param>
/// <param name="Path">Full path; null for one that is no file.</param>
/// <param name="LanguageId">Its language, as the client says.</param>
/// <param name="Version">The version, as the client counts.</param>
/// <param name="Document">Text and all that is known of it.</param>
internal sealed record OpenDocument(string Uri, string? Path, string LanguageId, int Version, Document Document)
{
    private readonly CancellationTokenSource _superseded = new();

    /// <summary>Cancelled when there is a newer version, or none any more.</summary>
    public CancellationToken Superseded => _superseded.Token;

    /// <summary>False for what cannot be a report: the JSON of configurations and formats.</summary>
    public bool IsReport => LanguageId is not ("json" or "jsonc");

    /// <summary>Says that there is a newer version.</summary>
    public void Supersede() => _superseded.Cancel();

    /// <summary>The same text at another version or under other settings.</summary>
    public OpenDocument Next(int version, Document document) => new(Uri, Path, LanguageId, version, document);
}
