using System.Runtime.CompilerServices;
using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Cli.Running;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Rules;

namespace ReportLsp.Cli.Caching;

/// <summary>All that the findings on a file depend on besides its text, as bytes: the program itself, its formats, the configuration, the choices of the command line.</summary>
internal sealed class SettingsKey
{
    private readonly byte[] _run;
    private readonly ConditionalWeakTable<Workspace, byte[]> _formats = [];

    /// <summary>Takes what is the same for all files of a run.</summary>
    public SettingsKey(RunSettings run)
    {
        using var stream = new MemoryStream();
        using var writer = new CacheWriter(stream);

        // A build is known by the hash that the compiler gives each module.
        foreach (var type in new[] { typeof(SettingsKey), typeof(RuleCatalog), typeof(RuleSet), typeof(ReportParser) })
            writer.Write(type.Module.ModuleVersionId.ToByteArray());
        writer.List(run.Rules.Descriptors, d => writer.Write(d.Id));
        writer.Number(run.Language is { } language ? (int)language + 1 : 0);
        writer.Number(run.Today?.DayNumber);
        writer.Flush();
        _run = stream.ToArray();
    }

    /// <summary>Writes the bytes for a file; other bytes wherever something differs. May be called by any thread.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="workspace">The workspace of the file.</param>
    /// <param name="configuration">The configuration in effect for the file.</param>
    public void Write(CacheWriter writer, Workspace workspace, RuleConfiguration configuration)
    {
        writer.Write(_run);
        writer.Write(_formats.GetValue(workspace, Formats));
        Write(writer, configuration);
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
