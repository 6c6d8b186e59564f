using ReportLsp.Analysis.Engine;

namespace ReportLsp.Server;

/// <summary>What a server is made of besides its streams.</summary>
public sealed record ServerOptions
{
    /// <summary>The rules.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>Version shown to the client.</summary>
    public string Version { get; init; } = "0.0.0";

    /// <summary>Where the pages of rules are found: the address before <c>/RPT3001</c>; null for names (<c>urn:reportlsp:rule:RPT3001</c>).</summary>
    public string? RulePagesUri { get; init; }

    /// <summary>Gives the day to hold dates against; asked when settings are made.</summary>
    public Func<DateOnly>? Today { get; init; }

    /// <summary>How often the parent process is looked for.</summary>
    public TimeSpan ParentInterval { get; init; } = TimeSpan.FromSeconds(3);
}
