using System.Text.Json;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>How findings reach the client.</summary>
internal enum DiagnosticDelivery
{
    /// <summary>They are sent until the client asks for them itself, where it said that it can.</summary>
    Auto,

    /// <summary>They are sent; asking for them is not offered.</summary>
    Push,

    /// <summary>They are never sent.</summary>
    Pull,
}

/// <summary>What users can set: the section <c>reportlsp</c> of their editor, and before it the options of <c>initialize</c>. Immutable.</summary>
internal sealed record SessionSettings
{
    /// <summary>The section of the editor's settings.</summary>
    public const string Section = "reportlsp";

    /// <summary>Longest wait after an edit, in milliseconds.</summary>
    private const int LongestDebounce = 10_000;

    /// <summary>Time without an edit after which findings are worked out.</summary>
    public TimeSpan Debounce { get; init; } = TimeSpan.FromMilliseconds(60);

    /// <summary>Language of all texts; null where configuration, locale and format decide.</summary>
    public Language? Language { get; init; }

    /// <summary>How findings reach the client; fixed at the start.</summary>
    public DiagnosticDelivery Delivery { get; init; }

    /// <summary>Most findings shown for a document.</summary>
    public int MaxDiagnostics { get; init; } = 1000;

    /// <summary>Largest document that is analysed, in UTF-16 code units.</summary>
    public int MaxDocumentLength { get; init; } = 10_000_000;

    /// <summary>Most files of the workspace that are read.</summary>
    public int MaxWorkspaceFiles { get; init; } = 10_000;

    /// <summary>True where the client is told the status of each document after its findings (<c>reportlsp/documentStatus</c>).</summary>
    public bool SendsStatus { get; init; }

    /// <summary>The command of the client that shows places (arguments: uri, position, locations); null where it has none.</summary>
    public string? ShowLocationsCommand { get; init; }

    /// <summary>Address before <c>/RPT3001</c> of the pages of rules; null for that of this build.</summary>
    public string? RulePagesUri { get; init; }

    /// <summary>These settings with what a value says; what it does not say, or says wrongly, stays.</summary>
    public SessionSettings With(JsonElement? value) => this with
    {
        Debounce = JsonValues.Number(value, "debounce") is { } wait ? TimeSpan.FromMilliseconds(Math.Clamp(wait, 0, LongestDebounce)) : Debounce,
        Language = JsonValues.Text(value, "lang") switch
        {
            "zh" => Analysis.Diagnostics.Language.Chinese,
            "en" => Analysis.Diagnostics.Language.English,
            "auto" or "" => null,
            _ => Language,
        },
        MaxDiagnostics = Limit(value, "maxDiagnostics", MaxDiagnostics),
        MaxDocumentLength = Limit(value, "maxDocumentLength", MaxDocumentLength),
        MaxWorkspaceFiles = Limit(value, "maxWorkspaceFiles", MaxWorkspaceFiles),
    };

    /// <summary>True where documents show other findings, or other texts, under these settings than under others.</summary>
    public bool ShowOtherThan(SessionSettings other) => this != other with { Debounce = Debounce, MaxWorkspaceFiles = MaxWorkspaceFiles };

    /// <summary>True where other files of the workspace are read under these settings than under others.</summary>
    public bool ReadOtherThan(SessionSettings other) => MaxDocumentLength != other.MaxDocumentLength || MaxWorkspaceFiles != other.MaxWorkspaceFiles;

    /// <summary>The settings at the start: those of <see cref="With"/>, and what cannot change later.</summary>
    public static SessionSettings Initial(JsonElement? options) => new SessionSettings
    {
        Delivery = JsonValues.Text(options, "diagnostics") switch
        {
            "push" => DiagnosticDelivery.Push,
            "pull" => DiagnosticDelivery.Pull,
            _ => DiagnosticDelivery.Auto,
        },
        SendsStatus = JsonValues.Flag(options, "documentStatus") == true,
        ShowLocationsCommand = JsonValues.Text(options, "showLocationsCommand"),
        RulePagesUri = JsonValues.Text(options, "rulePagesUri"),
    }.With(options);

    private static int Limit(JsonElement? value, string name, int otherwise) => JsonValues.Number(value, name) is > 0 and var number ? number : otherwise;
}
