using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli.Output;

/// <summary>The counts of a run, added up as its files come in.</summary>
public sealed class RunSummary
{
    private readonly int[] _bySeverity = new int[(int)DiagnosticSeverity.Error + 1];

    /// <summary>Files looked at.</summary>
    public int Files { get; private set; }

    /// <summary>Findings with the severity error.</summary>
    public int Errors => _bySeverity[(int)DiagnosticSeverity.Error];

    /// <summary>Findings with the severity warning.</summary>
    public int Warnings => _bySeverity[(int)DiagnosticSeverity.Warning];

    /// <summary>Findings with the severity information.</summary>
    public int Information => _bySeverity[(int)DiagnosticSeverity.Information];

    /// <summary>Findings with the severity hint.</summary>
    public int Hints => _bySeverity[(int)DiagnosticSeverity.Hint];

    /// <summary>True where some fix is offered.</summary>
    public bool HasFixes { get; private set; }

    /// <summary>The gravest finding, Off where there is none.</summary>
    public DiagnosticSeverity Worst { get; private set; }

    /// <summary>True where a rule crashed.</summary>
    public bool HasCrash { get; private set; }

    /// <summary>True where a configuration or format file has an error.</summary>
    public bool HasConfigurationError { get; private set; }

    /// <summary>Language of the run: English where every file is, else Chinese.</summary>
    public Language Language { get; private set; } = Language.English;

    /// <summary>Adds a file.</summary>
    public void Add(FileResult file)
    {
        Files++;
        if (file.Language == Language.Chinese)
            Language = Language.Chinese;
        foreach (var diagnostic in file.Diagnostics)
        {
            _bySeverity[(int)diagnostic.Severity]++;
            Worst = diagnostic.Severity > Worst ? diagnostic.Severity : Worst;
            HasFixes = HasFixes || diagnostic.Fixes.Count > 0;
            var id = diagnostic.Descriptor.Id;
            HasCrash |= id == EngineDescriptors.RuleCrashed.Id;
            HasConfigurationError |= diagnostic.Severity == DiagnosticSeverity.Error
                && (id == EngineDescriptors.InvalidConfiguration.Id || id == EngineDescriptors.InvalidFormat.Id);
        }
    }

    /// <summary>The exit code.</summary>
    /// <param name="failOn">The severity that fails a run; null for never.</param>
    public int ExitCodeFor(DiagnosticSeverity? failOn)
    {
        if (HasCrash)
            return ExitCode.Internal;
        if (HasConfigurationError)
            return ExitCode.Usage;
        return failOn is { } severity && Worst != DiagnosticSeverity.Off && Worst >= severity ? ExitCode.Findings : ExitCode.Clean;
    }
}
