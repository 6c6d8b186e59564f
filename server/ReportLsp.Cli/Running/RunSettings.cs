using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Cli.Output;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules;

namespace ReportLsp.Cli.Running;

/// <summary>What the files of a run share: rules, workspaces with formats and configuration files, and the choices of the command line.</summary>
public sealed class RunSettings(CliHost host, RuleSet? rules = null)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string?> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Workspace> _workspaces = new(StringComparer.Ordinal);

    /// <summary>The rules.</summary>
    public RuleSet Rules { get; } = rules ?? RuleCatalog.Default;

    /// <summary>Ids, or beginnings of ids, that alone run.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>Ids, or beginnings of ids, that do not run.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Language asked for; null where configuration and format decide.</summary>
    public Language? Language { get; init; }

    /// <summary>The day to hold dates against.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The settings for a file.</summary>
    /// <param name="fullPath">Absolute path; the file need not exist.</param>
    public AnalysisSettings For(string fullPath)
    {
        var workspace = WorkspaceOf(fullPath);
        var configuration = workspace.Configurations.For(fullPath);
        if (Select.Count > 0 || Ignore.Count > 0)
            configuration = configuration.With(Select, Ignore);
        return new AnalysisSettings { Formats = workspace.Formats, Rules = Rules, Configuration = configuration, Today = Today };
    }

    /// <summary>The workspace of a file.</summary>
    public Workspace WorkspaceOf(string fullPath)
    {
        lock (_gate)
        {
            var root = RootOf(Path.GetDirectoryName(fullPath) ?? fullPath);
            if (!_workspaces.TryGetValue(root ?? "", out var workspace))
                _workspaces.Add(root ?? "", workspace = Workspace.Load(Rules, root));
            return workspace;
        }
    }

    /// <summary>The language of messages on a file: asked for, else configured, else that of its format.</summary>
    public Language LanguageOf(Report? report, RuleConfiguration configuration) =>
        Language ?? configuration.Language ?? (report?.Format?.Language == "en" ? Analysis.Diagnostics.Language.English : Analysis.Diagnostics.Language.Chinese);

    /// <summary>The patterns of the configuration for the files of a folder, with the folder they are relative to; null where nothing is said.</summary>
    public (string Root, IReadOnlyList<GlobPattern> Patterns)? FolderPatterns(string folder)
    {
        var configurations = WorkspaceOf(Path.Combine(folder, ConfigurationFile.FileName)).Configurations;
        return configurations.NearestFile(folder) is { Files: { } patterns } file ? (Path.GetDirectoryName(file.Path)!, patterns) : null;
    }

    /// <summary>The configuration and format files read so far that have findings, as results to print, by path.</summary>
    public IReadOnlyList<FileResult> ConfigurationResults()
    {
        var results = new SortedDictionary<string, FileResult>(StringComparer.Ordinal);
        lock (_gate)
        {
            foreach (var workspace in _workspaces.Values)
            {
                foreach (var file in workspace.Configurations.Files)
                {
                    if (file.Diagnostics.Count > 0)
                        Add(file.Path, file.Text, file.Diagnostics, file.Language);
                }

                foreach (var (path, text, diagnostics) in workspace.FormatFindings())
                    Add(path, text, diagnostics, null);
            }
        }

        return [.. results.Values];

        void Add(string path, SourceText text, IReadOnlyList<Diagnostic> diagnostics, Language? language)
        {
            var display = host.DisplayPath(path);
            results.TryAdd(display, new FileResult
            {
                Path = display,
                Text = text,
                Diagnostics = diagnostics,
                Language = Language ?? language ?? Analysis.Diagnostics.Language.Chinese,
            });
        }
    }

    /// <summary>The nearest folder at or above one that has formats of its own, up to the repository root; null where there is none.</summary>
    private string? RootOf(string folder)
    {
        if (_roots.TryGetValue(folder, out var known))
            return known;
        string? found = null;
        if (Directory.Exists(Path.Combine(folder, WorkspaceFormats.Directory)))
            found = folder;
        else if (!Directory.Exists(Path.Combine(folder, ".git")) && !File.Exists(Path.Combine(folder, ".git")) && Path.GetDirectoryName(folder) is { } parent)
            found = RootOf(parent);
        _roots[folder] = found;
        return found;
    }
}
