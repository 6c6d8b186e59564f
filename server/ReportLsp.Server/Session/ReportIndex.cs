using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>The reports of the workspace by path, open ones as they are in the editor. All members may be called by any thread.</summary>
internal sealed class ReportIndex
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, IndexedReport> _byPath = new(DocumentUri.Paths);

    /// <summary>All reports, in order of their paths.</summary>
    public IReadOnlyList<IndexedReport> All
    {
        get
        {
            IndexedReport[] all;
            lock (_gate)
                all = [.. _byPath.Values];
            Array.Sort(all, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
            return all;
        }
    }

    /// <summary>The report of a path, or null.</summary>
    public IndexedReport? At(string path)
    {
        lock (_gate)
            return _byPath.GetValueOrDefault(path);
    }

    /// <summary>Adds or replaces a report. What a file says does not replace what is open.</summary>
    public void Set(IndexedReport report)
    {
        lock (_gate)
        {
            if (report.Open is not null || !_byPath.TryGetValue(report.Path, out var known) || known.Open is null)
                _byPath[report.Path] = report;
        }
    }

    /// <summary>A document was closed: from now on its file counts.</summary>
    public void Close(string path)
    {
        lock (_gate)
            _byPath.Remove(path);
    }

    /// <summary>Forgets the file of a path, or all files of a folder; what is open stays.</summary>
    public void Remove(string path)
    {
        var below = Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar;
        RemoveWhere(p => DocumentUri.Paths.Equals(p, path) || DocumentUri.IsBelow(p, below));
    }

    /// <summary>Forgets all files but some; what is open stays.</summary>
    public void KeepOnly(IReadOnlySet<string> paths) => RemoveWhere(p => !paths.Contains(p));

    private void RemoveWhere(Func<string, bool> goes)
    {
        lock (_gate)
        {
            var gone = _byPath.Where(r => r.Value.Open is null && goes(r.Key)).Select(r => r.Key).ToArray();
            foreach (var path in gone)
                _byPath.Remove(path);
        }
    }
}
