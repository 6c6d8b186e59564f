using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Config;

/// <summary>A configuration file and those it builds on, nearest first; the nearest wins.</summary>
internal sealed class ConfigurationChain
{
    /// <summary>Links at most; more is taken for a mistake.</summary>
    public const int MaximumLength = 8;

    /// <summary>Size of a configuration file at most, in bytes.</summary>
    private const int MaximumSize = 1 << 20;

    private readonly RuleConfiguration _common;

    private ConfigurationChain(IReadOnlyList<ConfigurationFile> files)
    {
        Files = files;
        _common = Combine(null);
    }

    /// <summary>The files, nearest first, at least one.</summary>
    public IReadOnlyList<ConfigurationFile> Files { get; }

    /// <summary>Reads a file and what it builds on.</summary>
    /// <param name="path">Full path of the nearest file.</param>
    /// <param name="rules">The rules at hand.</param>
    /// <param name="formats">The formats at hand.</param>
    /// <param name="lastGood">The last usable content of each file; read and written.</param>
    public static ConfigurationChain Read(string path, RuleSet rules, FormatSet formats, Dictionary<string, ConfigurationFile> lastGood)
    {
        var folder = Path.GetDirectoryName(path)!;
        var root = RealPath.Of(ConfigurationLoader.FindRepositoryRoot(folder) ?? folder);
        var files = new List<ConfigurationFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = path; next is not null;)
        {
            seen.Add(RealPath.Of(next));
            var file = ReadOne(next, rules, formats, lastGood);
            var (target, reason) = Target(file, root, seen, files.Count);
            if (reason is not null)
            {
                var findings = new ConfigurationFindings();
                findings.Extends(file.ExtendsSpan, file.Extends!, reason);
                file = file with { Diagnostics = [.. file.Diagnostics.Concat(findings.Sorted()).OrderBy(d => d.Span)] };
            }

            files.Add(file);
            next = target;
        }

        return new ConfigurationChain(files);
    }

    /// <summary>The configuration in effect for a file.</summary>
    /// <param name="path">Full path.</param>
    public RuleConfiguration For(string path) => Files.Any(f => f.Overrides.Count > 0) ? Combine(path) : _common;

    private static (string? Path, LocalizedText? Reason) Target(ConfigurationFile file, string root, HashSet<string> seen, int length)
    {
        if (file.Extends is not { } written)
            return (null, null);
        if (written.Length == 0 || written.Contains('\0') || Path.IsPathRooted(written) || written.Contains(':'))
            return (null, new LocalizedText("不是相对路径", "not a relative path"));
        var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file.Path)!, written.Replace('\\', '/')));
        var real = RealPath.Of(target);
        if (!RealPath.IsInside(real, root))
            return (null, new LocalizedText("在仓库之外", "it lies outside the repository"));
        if (seen.Contains(real))
            return (null, new LocalizedText("构成循环引用", "it leads back to itself"));
        if (length + 1 >= MaximumLength)
            return (null, new LocalizedText($"引用超过 {MaximumLength} 层", $"more than {MaximumLength} files in a row"));
        return File.Exists(target) ? (target, null) : (null, new LocalizedText("不存在", "there is no such file"));
    }

    private static ConfigurationFile ReadOne(string path, RuleSet rules, FormatSet formats, Dictionary<string, ConfigurationFile> lastGood)
    {
        ConfigurationFile file;
        try
        {
            if (new FileInfo(path).Length > MaximumSize)
                file = Unreadable(path, new LocalizedText($"超过 {MaximumSize} 字节", $"it is larger than {MaximumSize} bytes"));
            else
                file = ConfigurationReader.Read(path, SourceText.From(File.ReadAllText(path, Encoding.UTF8)), rules, formats);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            file = Unreadable(path, error is UnauthorizedAccessException ? new LocalizedText("没有读取权限", "permission to read it is missing") : new LocalizedText($"系统报错“{error.Message}”", error.Message));
        }

        if (file.IsUsable)
            return lastGood[path] = file;

        // What was good last stays in effect; text and findings are those of now.
        return lastGood.TryGetValue(path, out var good)
            ? good with { Text = file.Text, Diagnostics = file.Diagnostics, IsUsable = false, ExtendsSpan = default }
            : file;
    }

    private static ConfigurationFile Unreadable(string path, LocalizedText detail)
    {
        var findings = new ConfigurationFindings();
        findings.Unreadable(detail);
        return new ConfigurationFile { Path = path, Text = SourceText.From(""), IsUsable = false, Diagnostics = findings.Sorted() };
    }

    private RuleConfiguration Combine(string? path)
    {
        var result = RuleConfiguration.Default;
        var rules = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
        for (var i = Files.Count - 1; i >= 0; i--)
        {
            var file = Files[i];
            Merge(rules, file.Rules);
            if (path is not null)
                MergeOverrides(rules, file, path);
            result = result with
            {
                Language = file.Language ?? result.Language,
                DefaultFormat = file.Format ?? result.DefaultFormat,
                Deadline = file.Deadline ?? result.Deadline,
                DenySuppressions = file.DenySuppressions ?? result.DenySuppressions,
            };
        }

        return result with { Rules = rules };
    }

    private static void MergeOverrides(Dictionary<string, RuleSetting> rules, ConfigurationFile file, string path)
    {
        var relative = Path.GetRelativePath(Path.GetDirectoryName(file.Path)!, path).Replace('\\', '/');
        foreach (var entry in file.Overrides)
        {
            if (entry.Files.Any(f => f.IsMatch(relative)))
                Merge(rules, entry.Rules);
        }
    }

    private static void Merge(Dictionary<string, RuleSetting> into, IReadOnlyDictionary<string, RuleSetting> from)
    {
        foreach (var (id, setting) in from)
        {
            if (!into.TryGetValue(id, out var known))
            {
                into[id] = setting;
                continue;
            }

            var options = new Dictionary<string, int>(known.Options, StringComparer.Ordinal);
            foreach (var (name, value) in setting.Options)
                options[name] = value;
            into[id] = new RuleSetting(setting.Severity ?? known.Severity, options);
        }
    }
}
