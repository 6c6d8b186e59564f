using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Config;

/// <summary>
/// Finds and reads the configuration of files: the nearest <c>reportlsp.json</c> at or above the file, up to the repository root, and what
/// it builds on. Each file is read once until <see cref="Refresh"/>. All members may be called by any thread.
/// </summary>
/// <param name="rules">The rules at hand.</param>
/// <param name="formats">The formats at hand.</param>
public sealed class ConfigurationLoader(RuleSet rules, FormatSet formats)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string?> _nearest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigurationChain> _chains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigurationFile> _lastGood = new(StringComparer.Ordinal);

    /// <summary>All files read so far, also those built on, by path; their findings are for the caller to report.</summary>
    public IReadOnlyList<ConfigurationFile> Files
    {
        get
        {
            lock (_gate)
            {
                var byPath = new SortedDictionary<string, ConfigurationFile>(StringComparer.Ordinal);
                foreach (var chain in _chains.Values.OrderBy(c => c.Files[0].Path, StringComparer.Ordinal))
                {
                    // A file has more findings as the head of its own chain (what it builds on) than as a link of another.
                    foreach (var file in chain.Files)
                    {
                        if (!byPath.TryGetValue(file.Path, out var known) || known.Diagnostics.Count < file.Diagnostics.Count)
                            byPath[file.Path] = file;
                    }
                }

                return [.. byPath.Values];
            }
        }
    }

    /// <summary>The configuration in effect for a file, or a folder to be; the default where there is no configuration file.</summary>
    /// <param name="path">Path of the report; it need not exist.</param>
    public RuleConfiguration For(string path)
    {
        var full = Path.GetFullPath(path);
        return ChainFor(Path.GetDirectoryName(full) ?? full)?.For(full) ?? RuleConfiguration.Default;
    }

    /// <summary>The nearest configuration file of a folder, or null where there is none.</summary>
    public ConfigurationFile? NearestFile(string folder) => ChainFor(Path.GetFullPath(folder))?.Files[0];

    /// <summary>Forgets what was read, to read it again when asked for; a file that no longer can be read then keeps its last good content.</summary>
    public void Refresh()
    {
        lock (_gate)
        {
            _nearest.Clear();
            _chains.Clear();
        }
    }

    /// <summary>The nearest folder at or above one with a <c>.git</c>, or null where there is none.</summary>
    public static string? FindRepositoryRoot(string folder)
    {
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            var mark = Path.Combine(at, ".git");
            if (Directory.Exists(mark) || File.Exists(mark))
                return at;
        }

        return null;
    }

    private ConfigurationChain? ChainFor(string folder)
    {
        lock (_gate)
        {
            if (Nearest(folder) is not { } file)
                return null;
            if (!_chains.TryGetValue(file, out var chain))
                _chains.Add(file, chain = ConfigurationChain.Read(file, rules, formats, _lastGood));
            return chain;
        }
    }

    private string? Nearest(string folder)
    {
        if (_nearest.TryGetValue(folder, out var known))
            return known;
        var file = Path.Combine(folder, ConfigurationFile.FileName);
        string? found = null;
        if (File.Exists(file))
            found = file;
        else if (!Directory.Exists(Path.Combine(folder, ".git")) && !File.Exists(Path.Combine(folder, ".git")) && Path.GetDirectoryName(folder) is { } parent)
            found = Nearest(parent);
        _nearest[folder] = found;
        return found;
    }
}
