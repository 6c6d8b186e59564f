using ReportLsp.Analysis.Config;

namespace ReportLsp.Analysis.Workspaces;

/// <summary>What becomes of a file that was found in a folder.</summary>
public enum FileChoice
{
    /// <summary>Left out: it is no text.</summary>
    None,

    /// <summary>Taken, whatever it holds.</summary>
    Named,

    /// <summary>Taken where it looks like a report.</summary>
    IfReport,

    /// <summary>A document that is not read as text.</summary>
    Unsupported,
}

/// <summary>The patterns of a configuration file for the files of folders.</summary>
/// <param name="Root">The folder they are relative to.</param>
/// <param name="Patterns">The patterns; any of them.</param>
public sealed record FolderPatterns(string Root, IReadOnlyList<GlobPattern> Patterns)
{
    /// <summary>What becomes of a file of a folder: what its configuration says, else what its name says.</summary>
    /// <param name="file">Full path.</param>
    /// <param name="configured">The patterns in effect for its folder, or null.</param>
    public static FileChoice Choose(string file, FolderPatterns? configured)
    {
        if (configured is not null)
        {
            var relative = Path.GetRelativePath(configured.Root, file).Replace(Path.DirectorySeparatorChar, '/');
            return configured.Patterns.Any(p => p.IsMatch(relative)) ? FileChoice.Named : FileChoice.None;
        }

        return Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".report" => FileChoice.Named,
            ".txt" or ".md" => FileChoice.IfReport,
            ".html" or ".htm" or ".docx" => FileChoice.Unsupported,
            _ => FileChoice.None,
        };
    }
}
