using System.Diagnostics.CodeAnalysis;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Server.Session;

/// <summary>The open documents. The loop that handles messages in order is the only one to open, edit and close; others read, and renew settings.</summary>
internal sealed class DocumentStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, OpenDocument> _byUri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _uriOfPath = new(StringComparer.Ordinal);

    /// <summary>All open documents, in no order.</summary>
    public IReadOnlyList<OpenDocument> All
    {
        get
        {
            lock (_gate)
                return [.. _byUri.Values];
        }
    }

    /// <summary>The open document of an address, at its current version.</summary>
    public bool TryGet(string uri, [NotNullWhen(true)] out OpenDocument? document)
    {
        lock (_gate)
            return _byUri.TryGetValue(uri, out document);
    }

    /// <summary>The open document of a path; null where it is not open.</summary>
    public OpenDocument? AtPath(string path)
    {
        lock (_gate)
            return _uriOfPath.TryGetValue(path, out var uri) ? _byUri[uri] : null;
    }

    /// <summary>True where a document is still the current one.</summary>
    public bool IsCurrent(OpenDocument document)
    {
        lock (_gate)
            return _byUri.TryGetValue(document.Uri, out var current) && ReferenceEquals(current, document);
    }

    /// <summary>Opens a document, or replaces it by its next version.</summary>
    public void Set(OpenDocument document)
    {
        OpenDocument? before;
        lock (_gate)
        {
            _byUri.TryGetValue(document.Uri, out before);
            _byUri[document.Uri] = document;
            if (document.Path is { } path)
                _uriOfPath[path] = document.Uri;
        }

        before?.Supersede();
    }

    /// <summary>Closes a document; null where it is not open.</summary>
    public OpenDocument? Remove(string uri)
    {
        OpenDocument? before;
        lock (_gate)
        {
            if (!_byUri.Remove(uri, out before))
                return null;
            if (before.Path is { } path && _uriOfPath.TryGetValue(path, out var known) && known == uri)
                _uriOfPath.Remove(path);
        }

        before.Supersede();
        return before;
    }

    /// <summary>Puts all documents under new settings.</summary>
    /// <param name="settingsFor">Gives the settings of a document.</param>
    /// <returns>The documents as they are now.</returns>
    public IReadOnlyList<OpenDocument> Renew(Func<OpenDocument, AnalysisSettings> settingsFor)
    {
        var result = new List<OpenDocument>();
        lock (_gate)
        {
            foreach (var before in _byUri.Values.ToArray())
            {
                var after = before.Next(before.Version, before.Document.With(settingsFor(before)));
                _byUri[before.Uri] = after;
                result.Add(after);
                before.Supersede();
            }
        }

        return result;
    }
}
