using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Analysis.Model;

/// <summary>Gives a tree its meaning.</summary>
public static class ReportBinder
{
    /// <summary>Binds a tree to the format it follows.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="formats">Formats at hand.</param>
    /// <param name="defaultFormat">Format id of the configuration, or null; weaker than <c>@format</c>.</param>
    /// <param name="cancellation">Stops long work.</param>
    public static Report Bind(SyntaxTree tree, FormatSet formats, string? defaultFormat = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new Report { Tree = tree, Formats = formats, Format = defaultFormat is null ? null : formats.Find(defaultFormat) };
    }
}
