using System.Globalization;
using System.Reflection;
using ReportLsp.Analysis.Engine;
using ReportLsp.Cli.Output;

namespace ReportLsp.Cli;

/// <summary>Name and version of the program.</summary>
public static class ToolInfo
{
    /// <summary>The command.</summary>
    public const string Name = "reportlsp";

    /// <summary>The version, three numbers.</summary>
    public static string Version { get; } = typeof(ToolInfo).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Where the page of a rule is found on the web; null where this build was not told (build property <c>RulePagesUri</c>).</summary>
    public static string? RulePagesUri =>
        typeof(ToolInfo).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == nameof(RulePagesUri))?.Value;

    /// <summary>A hash of all that findings of the catalogue are made of: two builds with the same hash have the same rules and messages.</summary>
    public static string CatalogueHash(RuleSet rules)
    {
        var hash = new Fingerprint();
        foreach (var rule in rules.Descriptors)
        {
            hash.Add(rule.Id).Add(rule.Name).Add(rule.Title.Template.Chinese).Add(rule.Title.Template.English);
            hash.Add(SeverityNames.Of(rule.DefaultSeverity)).Add(rule.Fix.ToString());
            foreach (var (key, message) in rule.Messages.OrderBy(m => m.Key, StringComparer.Ordinal))
                hash.Add(key).Add(message.Chinese).Add(message.English).Add(message.Severity is { } s ? SeverityNames.Of(s) : "");
            foreach (var option in rule.Options)
                hash.Add(option.Name).Add(option.Default.ToString(CultureInfo.InvariantCulture));
        }

        return hash.ToString();
    }
}
