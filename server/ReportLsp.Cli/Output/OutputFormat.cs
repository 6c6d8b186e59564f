namespace ReportLsp.Cli.Output;

/// <summary>The formats results can be written in; the names are the values of <c>--format</c>.</summary>
public enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>One JSON object a file.</summary>
    Ndjson,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>JUnit XML.</summary>
    JUnit,

    /// <summary>Workflow commands of GitHub Actions.</summary>
    GitHub,

    /// <summary>A row a finding.</summary>
    Csv,
}

/// <summary>Names of output formats.</summary>
public static class OutputFormats
{
    /// <summary>The values of <c>--format</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "json", "ndjson", "sarif", "junit", "github", "csv"];

    /// <summary>The format of a name, or null.</summary>
    public static OutputFormat? Parse(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.OrdinalIgnoreCase))
                return (OutputFormat)i;
        }

        return null;
    }

    /// <summary>A writer of a format.</summary>
    public static ResultWriter Open(OutputFormat format, Stream stream, OutputContext context) => format switch
    {
        OutputFormat.Json => new JsonResultWriter(stream, context),
        OutputFormat.Ndjson => new NdjsonResultWriter(stream, context),
        OutputFormat.Sarif => new SarifResultWriter(stream, context),
        OutputFormat.JUnit => new JUnitResultWriter(stream, context),
        OutputFormat.GitHub => new GitHubResultWriter(stream, context),
        OutputFormat.Csv => new CsvResultWriter(stream, context),
        _ => new TextResultWriter(stream, context),
    };
}
