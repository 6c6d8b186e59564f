namespace ReportLsp.Cli.Output;

/// <summary>URIs of files in SARIF: relative to the working directory where they lie in it, percent-encoded.</summary>
internal sealed class SarifUri(string workingDirectory)
{
    /// <summary>The working directory as a URI that ends in a slash.</summary>
    public string Root { get; } = FileUri(workingDirectory.TrimEnd('/', '\\')) + "/";

    /// <summary>The URI of a printed path.</summary>
    /// <param name="path">As printed.</param>
    /// <param name="isRelative">False where the file lies outside the working directory: the URI is then absolute.</param>
    public string Of(string path, out bool isRelative)
    {
        isRelative = !Path.IsPathRooted(path) && path != ".." && !path.StartsWith("../", StringComparison.Ordinal);
        return isRelative ? Encode(path) : FileUri(Path.GetFullPath(path, workingDirectory));
    }

    private static string FileUri(string fullPath)
    {
        var path = fullPath.Replace('\\', '/');
        if (!path.StartsWith('/'))
            path = "/" + path;
        return "file://" + Encode(path);
    }

    private static string Encode(string path) => string.Join('/', Array.ConvertAll(path.Split('/'), Uri.EscapeDataString));
}
