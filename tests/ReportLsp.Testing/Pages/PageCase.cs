using ReportLsp.Grammar.Text;

namespace ReportLsp.Testing.Pages;

/// <summary>A fenced report of a rule page with what is due on it; for rules over several reports, all of them.</summary>
public sealed record PageCase
{
    /// <summary>Path of a report whose fence names none.</summary>
    public const string DefaultFile = "case.report";

    /// <summary>Rule id.</summary>
    public required string Rule { get; init; }

    /// <summary>Number on the page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>1-based line of the page the fence begins at.</summary>
    public required int Line { get; init; }

    /// <summary>The report, expanded, without the marks.</summary>
    public required string Text { get; init; }

    /// <summary>The ranges findings are due at, in order; empty: the rule must be silent.</summary>
    public required IReadOnlyList<TextSpan> Expected { get; init; }

    /// <summary>The text after all preferred fixes of the rule; null where the page shows none.</summary>
    public string? Fixed { get; init; }

    /// <summary>The reports of the blocks before this one that belong to the same case, in order; empty for a case of one report.</summary>
    public IReadOnlyList<PageFile> Earlier { get; init; } = [];

    /// <summary>All reports of the case, this one last.</summary>
    public IReadOnlyList<PageFile> Files => [.. Earlier, new PageFile(Words.GetValueOrDefault("file", DefaultFile), Text, Expected)];

    /// <summary>True where a finding is due on one of the reports.</summary>
    public bool HasFindings => Expected.Count > 0 || Earlier.Any(f => f.Expected.Count > 0);

    /// <summary>The words of the fence: file, with, today, severity, message, option.NAME, deadline, format, each with its value.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    /// <summary>True where the rule is switched on by the words.</summary>
    public bool IsOn => Words.ContainsKey("on");

    /// <summary>Name for test reports.</summary>
    public string Name => $"{Rule} case {Number} (line {Line})";

    /// <inheritdoc />
    public override string ToString() => Name;
}
