using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Cli.Output;
using ReportLsp.Rules;

namespace ReportLsp.Cli.Running;

/// <summary>What the files of a run share: rules, workspaces with formats and configuration files, and the choices of the command line.</summary>
public sealed class RunSettings(CliHost host, RuleSet? rules = null)
{
    private readonly WorkspaceSet _workspaces = new(rules ?? RuleCatalog.Default);

    /// <summary>The rules.</summary>
    public RuleSet Rules => _workspaces.Rules;

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
        var settings = _workspaces.SettingsFor(fullPath, Today);
        return Select.Count > 0 || Ignore.Count > 0 ? settings with { Configuration = settings.Configuration.With(Select, Ignore) } : settings;
    }

    /// <summary>The workspace of a file.</summary>
    public Workspace WorkspaceOf(string fullPath) => _workspaces.Of(fullPath);

    /// <summary>The language of messages on a file: asked for, else configured, else that of its format.</summary>
    public Language LanguageOf(Report? report, RuleConfiguration configuration) =>
        Language ?? configuration.Language ?? (report?.Format?.Language == "en" ? Analysis.Diagnostics.Language.English : Analysis.Diagnostics.Language.Chinese);

    /// <summary>The patterns of the configuration for the files of a folder; null where nothing is said.</summary>
    public FolderPatterns? FolderPatterns(string folder) => _workspaces.PatternsOf(folder);

    /// <summary>The configuration and format files read so far that have findings, as results to print, by path.</summary>
    public IReadOnlyList<FileResult> ConfigurationResults()
    {
        var results = new SortedDictionary<string, FileResult>(StringComparer.Ordinal);
        foreach (var file in _workspaces.Findings())
        {
            var display = host.DisplayPath(file.Path);
            results.TryAdd(display, new FileResult
            {
                Path = display,
                Text = file.Text,
                Diagnostics = file.Diagnostics,
                Language = Language ?? file.Language ?? Analysis.Diagnostics.Language.Chinese,
            });
        }

        return [.. results.Values];
    }
}
