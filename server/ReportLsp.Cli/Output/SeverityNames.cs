using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli.Output;

/// <summary>Names of severities in outputs and options.</summary>
public static class SeverityNames
{
    /// <summary>The name in machine-readable output.</summary>
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Information => "information",
        DiagnosticSeverity.Hint => "hint",
        _ => "off",
    };

    /// <summary>The severity of a value of <c>--fail-on</c>: null for never.</summary>
    public static DiagnosticSeverity? Parse(string name) => name switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "information" => DiagnosticSeverity.Information,
        _ => null,
    };
}
