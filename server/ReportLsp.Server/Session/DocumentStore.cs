using System.Diagnostics.CodeAnalysis;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>The open documents. The loop that handles messages in order is the only one to open, edit and close; others read, and renew settings.</summary>
internal sealed class DocumentStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, OpenDocument> _byUri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _uriOfPath = new(DocumentUri.Paths);

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

    /// <summary>The open document of a path, the one opened last where it is open under two addresses; null where it is not open.</summary>
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

    /// <summary>Replaces a document by its next version, under the settings it has by now.</summary>
    /// <param name="document">The document; open.</param>
    /// <param name="version">The next version.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The document as it is now.</returns>
    public OpenDocument Edit(OpenDocument document, int version, SourceText text)
    {
        OpenDocument before;
        OpenDocument after;
        lock (_gate)
        {
            before = _byUri[document.Uri];
            after = before.Next(version, before.Document.With(text));
            _byUri[document.Uri] = after;
        }

        before.Supersede();
        return after;
    }

    /// <summary>Opens a document; one that was open at its address is replaced.</summary>
    public void Open(OpenDocument document)
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
            {
                _uriOfPath.Remove(path);

                // The same file may be open under another spelling of its address.
                foreach (var other in _byUri.Values)
                {
                    if (other.Path is { } same && DocumentUri.Paths.Equals(same, path))
                        _uriOfPath[path] = other.Uri;
                }
            }
        }

        before.Supersede();
        return before;
    }

    /// <summary>Puts all documents under new settings.</summary>
    /// <param name="settingsFor">Gives the settings of a document; may read files.</param>
    /// <returns>The documents as they are now.</returns>
    public IReadOnlyList<OpenDocument> Renew(Func<OpenDocument, AnalysisSettings> settingsFor)
    {
        var settings = new Dictionary<string, AnalysisSettings>(StringComparer.Ordinal);
        foreach (var document in All)
            settings[document.Uri] = settingsFor(document);
        var result = new List<OpenDocument>();
        var replaced = new List<OpenDocument>();
        lock (_gate)
        {
            // What was opened meanwhile has the new settings already; what was edited has not.
            foreach (var before in _byUri.Values.ToArray())
            {
                if (!settings.TryGetValue(before.Uri, out var known))
                    continue;
                var after = before.Next(before.Version, before.Document.With(known));
                _byUri[before.Uri] = after;
                result.Add(after);
                replaced.Add(before);
            }
        }

        foreach (var document in replaced)
            document.Supersede();
        return result;
    }
}
