using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Config;

/// <summary>Settings of rules for some of the files.</summary>
/// <param name="Files">Patterns, relative to the folder of the configuration file; any of them.</param>
/// <param name="Rules">What is said of rules, by id.</param>
public sealed record RuleOverride(IReadOnlyList<GlobPattern> Files, IReadOnlyDictionary<string, RuleSetting> Rules);

/// <summary>A <c>reportlsp.json</c> as read: what could be understood, and findings on the rest. Immutable.</summary>
public sealed record ConfigurationFile
{
    /// <summary>The name the search looks for.</summary>
    public const string FileName = "reportlsp.json";

    /// <summary>Severities as written, with what they mean.</summary>
    public static IReadOnlyList<(string Name, DiagnosticSeverity Severity)> Severities { get; } =
    [
        ("off", DiagnosticSeverity.Off),
        ("hint", DiagnosticSeverity.Hint),
        ("information", DiagnosticSeverity.Information),
        ("warning", DiagnosticSeverity.Warning),
        ("error", DiagnosticSeverity.Error),
    ];

    /// <summary>The keys at the top of the file.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["$schema", "extends", "rules", "format", "deadline", "lang", "files", "overrides", "suppressions"];

    /// <summary>Full path.</summary>
    public required string Path { get; init; }

    /// <summary>The text the findings stand in.</summary>
    public required SourceText Text { get; init; }

    /// <summary>What is wrong with it, RPT0004, in order of place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>False where the text is not JSON at all; nothing of it is used then.</summary>
    public bool IsUsable { get; init; } = true;

    /// <summary>The file it builds on, as written, or null.</summary>
    public string? Extends { get; init; }

    /// <summary>Where that is written.</summary>
    public TextSpan ExtendsSpan { get; init; }

    /// <summary>What is said of rules, by id.</summary>
    public IReadOnlyDictionary<string, RuleSetting> Rules { get; init; } = new Dictionary<string, RuleSetting>();

    /// <summary>Settings for some of the files, in order; later ones win.</summary>
    public IReadOnlyList<RuleOverride> Overrides { get; init; } = [];

    /// <summary>Patterns of the files a folder stands for, relative to the folder of this file; null where nothing is said.</summary>
    public IReadOnlyList<GlobPattern>? Files { get; init; }

    /// <summary>Language of messages, or null.</summary>
    public Language? Language { get; init; }

    /// <summary>Format id for reports that declare none, or null.</summary>
    public string? Format { get; init; }

    /// <summary>Kind of agency whose deadline holds, or null.</summary>
    public string? Deadline { get; init; }

    /// <summary>Whether suppressions are findings; null where nothing is said.</summary>
    public bool? DenySuppressions { get; init; }
}
