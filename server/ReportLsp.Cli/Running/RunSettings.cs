using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Cli.Output;
using ReportLsp.Rules;

namespace ReportLsp.Cli.Running;

/// <summary>What the files of a run share: rules, formats, configuration files, and the choices of the command line.</summary>
public sealed class RunSettings
{
    private readonly CliHost _host;
    private readonly ConfigurationLoader _loader;

    /// <summary>Makes the settings of a run.</summary>
    public RunSettings(CliHost host, RuleSet? rules = null)
    {
        _host = host;
        Rules = rules ?? RuleCatalog.Default;
        Formats = new FormatSet(BuiltInFormats.All);
        _loader = new ConfigurationLoader(Rules, Formats);
    }

    /// <summary>The rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>The formats.</summary>
    public FormatSet Formats { get; }

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
        var configuration = _loader.For(fullPath);
        if (Select.Count > 0 || Ignore.Count > 0)
            configuration = configuration.With(Select, Ignore);
        return new AnalysisSettings { Formats = Formats, Rules = Rules, Configuration = configuration, Today = Today };
    }

    /// <summary>The language of messages on a file: asked for, else configured, else that of its format.</summary>
    public Language LanguageOf(Report? report, RuleConfiguration configuration) =>
        Language ?? configuration.Language ?? (report?.Format?.Language == "en" ? Analysis.Diagnostics.Language.English : Analysis.Diagnostics.Language.Chinese);

    /// <summary>The patterns of the configuration for the files of a folder, with the folder they are relative to; null where nothing is said.</summary>
    public (string Root, IReadOnlyList<GlobPattern> Patterns)? FolderPatterns(string folder) =>
        _loader.NearestFile(folder) is { Files: { } patterns } file ? (Path.GetDirectoryName(file.Path)!, patterns) : null;

    /// <summary>The configuration files read so far that have findings, as results to print.</summary>
    public IReadOnlyList<FileResult> ConfigurationResults()
    {
        var results = new List<FileResult>();
        foreach (var file in _loader.Files)
        {
            if (file.Diagnostics.Count == 0)
                continue;
            results.Add(new FileResult
            {
                Path = _host.DisplayPath(file.Path),
                Text = file.Text,
                Diagnostics = file.Diagnostics,
                Language = Language ?? file.Language ?? Analysis.Diagnostics.Language.Chinese,
            });
        }

        return results;
    }
}
