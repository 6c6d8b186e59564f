using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli.Output;

/// <summary>ANSI colours, or plain text where they are not wanted.</summary>
internal readonly struct TerminalStyle(bool enabled)
{
    /// <summary>Paths and rules.</summary>
    public string Bold(string text) => Wrap("1", text);

    /// <summary>Line numbers and bars.</summary>
    public string Margin(string text) => Wrap("34", text);

    /// <summary>The word note.</summary>
    public string Note(string text) => Wrap("36", text);

    /// <summary>The word help.</summary>
    public string Help(string text) => Wrap("32", text);

    /// <summary>What was added in a diff.</summary>
    public string Added(string text) => Wrap("32", text);

    /// <summary>What was removed in a diff.</summary>
    public string Removed(string text) => Wrap("31", text);

    /// <summary>Severities and carets.</summary>
    public string Severity(string text, DiagnosticSeverity severity) => Wrap(
        severity switch
        {
            DiagnosticSeverity.Error => "1;31",
            DiagnosticSeverity.Warning => "1;33",
            DiagnosticSeverity.Information => "1;34",
            _ => "1;36",
        },
        text);

    private string Wrap(string code, string text) => enabled ? $"\e[{code}m{text}\e[0m" : text;
}
