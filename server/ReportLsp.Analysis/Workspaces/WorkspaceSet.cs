using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Workspaces;

/// <summary>A configuration or format file with what is wrong with it.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Text">Its text, for positions.</param>
/// <param name="Diagnostics">The findings, in order of place.</param>
/// <param name="Language">The language it asks for, or null.</param>
public sealed record SettingsFindings(string Path, SourceText Text, IReadOnlyList<Diagnostic> Diagnostics, Language? Language);

/// <summary>The workspaces of files: each is read once, when a file below it is first asked for. All members may be called by any thread.</summary>
/// <param name="rules">The rules at hand.</param>
public sealed class WorkspaceSet(RuleSet rules)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string?> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Workspace> _workspaces = new(StringComparer.Ordinal);

    /// <summary>The rules at hand.</summary>
    public RuleSet Rules { get; } = rules;

    /// <summary>The workspace of a file.</summary>
    /// <param name="fullPath">Full path; the file need not exist.</param>
    public Workspace Of(string fullPath)
    {
        lock (_gate)
        {
            var root = RootOf(Path.GetDirectoryName(fullPath) ?? fullPath);
            if (!_workspaces.TryGetValue(root ?? "", out var workspace))
                _workspaces.Add(root ?? "", workspace = Workspace.Load(Rules, root));
            return workspace;
        }
    }

    /// <summary>The settings for a file, as its configuration says.</summary>
    /// <param name="fullPath">Full path; the file need not exist.</param>
    /// <param name="today">The day to hold dates against, or null.</param>
    public AnalysisSettings SettingsFor(string fullPath, DateOnly? today)
    {
        var workspace = Of(fullPath);
        return new AnalysisSettings
        {
            Formats = workspace.Formats,
            Rules = Rules,
            Configuration = workspace.Configurations.For(fullPath),
            Today = today,
        };
    }

    /// <summary>The patterns of the configuration for the files of a folder; null where nothing is said.</summary>
    public FolderPatterns? PatternsOf(string folder)
    {
        var configurations = Of(Path.Combine(folder, ConfigurationFile.FileName)).Configurations;
        return configurations.NearestFile(folder) is { Files: { } patterns } file ? new FolderPatterns(Path.GetDirectoryName(file.Path)!, patterns) : null;
    }

    /// <summary>The configuration and format files read so far that have findings, by path.</summary>
    public IReadOnlyList<SettingsFindings> Findings()
    {
        var found = new SortedDictionary<string, SettingsFindings>(StringComparer.Ordinal);
        lock (_gate)
        {
            foreach (var workspace in _workspaces.Values)
            {
                foreach (var file in workspace.Configurations.Files)
                {
                    if (file.Diagnostics.Count > 0)
                        found.TryAdd(file.Path, new SettingsFindings(file.Path, file.Text, file.Diagnostics, file.Language));
                }

                foreach (var (path, text, diagnostics) in workspace.FormatFindings())
                    found.TryAdd(path, new SettingsFindings(path, text, diagnostics, null));
            }
        }

        return [.. found.Values];
    }

    /// <summary>Forgets formats and where they are, and reads configurations again; a configuration that can no longer be read keeps its last good content.</summary>
    /// <param name="withFormats">False to keep the formats: only configuration files have changed.</param>
    public void Refresh(bool withFormats)
    {
        lock (_gate)
        {
            foreach (var workspace in _workspaces.Values)
                workspace.Configurations.Refresh();
            if (!withFormats)
                return;
            _roots.Clear();
            _workspaces.Clear();
        }
    }

    /// <summary>The nearest folder at or above one that has formats of its own, up to the repository root; null where there is none.</summary>
    private string? RootOf(string folder)
    {
        if (_roots.TryGetValue(folder, out var known))
            return known;
        string? found = null;
        if (Directory.Exists(Path.Combine(folder, Formats.WorkspaceFormats.Directory)))
            found = folder;
        else if (!Directory.Exists(Path.Combine(folder, ".git")) && !File.Exists(Path.Combine(folder, ".git")) && Path.GetDirectoryName(folder) is { } parent)
            found = RootOf(parent);
        _roots[folder] = found;
        return found;
    }
}
