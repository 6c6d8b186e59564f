using System.Runtime.CompilerServices;
using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Cli.Running;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Rules;

namespace ReportLsp.Cli.Caching;

/// <summary>All that the findings on a file depend on besides its text, as bytes: the program itself, its formats, the configuration, the choices of the command line.</summary>
internal static class SettingsKey
{
    private static readonly ConditionalWeakTable<Workspace, byte[]> FormatsOf = [];

    /// <summary>The bytes for a file; other bytes wherever something differs.</summary>
    /// <param name="workspace">The workspace of the file.</param>
    /// <param name="settings">The settings of the file.</param>
    /// <param name="run">The settings of the run.</param>
    public static byte[] Of(Workspace workspace, AnalysisSettings settings, RunSettings run)
    {
        using var stream = new MemoryStream();
        using var writer = new CacheWriter(stream);

        // A build is known by the hash that the compiler gives each module.
        foreach (var type in new[] { typeof(SettingsKey), typeof(RuleCatalog), typeof(RuleSet), typeof(ReportParser) })
            writer.Write(type.Module.ModuleVersionId.ToByteArray());
        writer.List(settings.Rules.Descriptors, d => writer.Write(d.Id));
        writer.Write(FormatsOf.GetValue(workspace, Formats));
        Write(writer, settings.Configuration);
        writer.Number(run.Language is { } language ? (int)language + 1 : 0);
        writer.Number(settings.Today?.DayNumber);
        writer.Flush();
        return stream.ToArray();
    }

    private static byte[] Formats(Workspace workspace)
    {
        using var stream = new MemoryStream();
        using var writer = new CacheWriter(stream);
        writer.List(workspace.FormatFiles, f =>
        {
            writer.Write(f.Path);
            writer.Text(f.Text?.Text);
        });
        writer.Flush();
        return stream.ToArray();
    }

    private static void Write(CacheWriter writer, RuleConfiguration configuration)
    {
        writer.List([.. configuration.Rules.OrderBy(r => r.Key, StringComparer.Ordinal)], r =>
        {
            writer.Write(r.Key);
            writer.Number(r.Value.Severity is { } severity ? (int)severity : null);
            writer.List([.. r.Value.Options.OrderBy(o => o.Key, StringComparer.Ordinal)], o =>
            {
                writer.Write(o.Key);
                writer.Write(o.Value);
            });
        });
        writer.Number(configuration.Language is { } language ? (int)language : null);
        writer.Text(configuration.DefaultFormat);
        writer.Text(configuration.Deadline);
        writer.Write(configuration.DenySuppressions);
        writer.Texts(configuration.Select);
        writer.Texts(configuration.Ignore);
    }
}
