using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Cli.Discovery;
using ReportLsp.Cli.Files;
using ReportLsp.Cli.Running;

namespace ReportLsp.Cli.Caching;

/// <summary>
/// Takes the results of files that did not change since an earlier run from a cache. Only what is known of a single file is kept; reports are
/// compared with each other anew in every run. Used by all threads of a run.
/// </summary>
public sealed class ResultCache : IDisposable
{
    /// <summary>Environment variable that names the folder of the caches.</summary>
    public const string FolderVariable = "REPORTLSP_CACHE_DIR";

    private readonly CliHost _host;
    private readonly RunSettings _settings;
    private readonly bool _withFacts;
    private readonly RunLog? _log;
    private readonly CacheFile _file;
    private readonly SettingsKey _key;

    private ResultCache(CliHost host, RunSettings settings, bool withFacts, RunLog? log, CacheFile file)
    {
        (_host, _settings, _withFacts, _log, _file) = (host, settings, withFacts, log, file);
        _key = new SettingsKey(settings);
    }

    /// <summary>Opens the cache of the working directory; null, with a word to the user, where the system names no folder for it.</summary>
    /// <param name="host">Where the run takes place.</param>
    /// <param name="settings">Settings of the run.</param>
    /// <param name="withFacts">True where the rules over several reports run.</param>
    /// <param name="log">Tells of a cache that cannot be used; null for no telling.</param>
    public static ResultCache? Open(CliHost host, RunSettings settings, bool withFacts, RunLog? log)
    {
        if (PathFor(host) is not { } path)
        {
            host.Say(new LocalizedText($"--cache 没有可用的文件夹，请设置 {FolderVariable}", $"--cache has no folder to use; set {FolderVariable}"));
            return null;
        }

        var file = CacheFile.Open(path);
        if (file.Problem is { } problem)
            log?.CacheIgnored(path, problem);
        return new ResultCache(host, settings, withFacts, log, file);
    }

    /// <summary>The cache of a working directory; null where the system names no folder for such files.</summary>
    public static string? PathFor(CliHost host)
    {
        var folder = host.Environment(FolderVariable);
        if (string.IsNullOrEmpty(folder))
            folder = UserFolder(host) is { } user ? Path.Combine(user, ToolInfo.Name) : null;
        return folder is null ? null : Path.Combine(host.FullPath(folder), $"check-{new Fingerprint().Add(host.WorkingDirectory)}.cache");
    }

    /// <summary>The result of a file, from the cache where nothing changed.</summary>
    public CheckedFile Check(DiscoveredFile file, FileOpener opener, FileChecker checker)
    {
        if (file.Failure is not null)
            return checker.Check(opener.Open(file));
        var loaded = FileLoader.Load(file.FullPath);
        if (loaded.Text is null)
            return checker.Check(opener.OpenLoaded(file, loaded));
        var settings = _settings.For(file.FullPath);
        var source = SourceOf(file, loaded.Bytes, settings);
        if (_file.Find(file.Path, source) is { } known && Decode(known, file, loaded, settings) is { } found && HasAllNeeded(found))
        {
            _log?.FromCache(file.Path);
            return found;
        }

        var result = checker.Check(opener.OpenLoaded(file, loaded));
        if (CanBeKept(result))
            _file.Keep(file.Path, source, ResultCodec.Encode(result));
        return result;
    }

    /// <summary>Writes what is new; what goes wrong with that costs only the next run its time.</summary>
    public void Save()
    {
        try
        {
            _file.Save();
        }
        catch (Exception exception) when (CacheFile.IsDamage(exception))
        {
            var reason = FileFailure.Reason(exception);
            _host.Say(new LocalizedText($"缓存写不了：{reason.For(Language.Chinese)}", $"the cache cannot be written: {reason.For(Language.English)}"));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private static string? UserFolder(CliHost host)
    {
        if (host.Environment("XDG_CACHE_HOME") is { Length: > 0 } given && Path.IsPathRooted(given))
            return given;
        if (OperatingSystem.IsWindows())
            return host.Environment("LOCALAPPDATA") is { Length: > 0 } local ? local : null;
        if (host.Environment("HOME") is not { Length: > 0 } home)
            return null;
        return OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches") : Path.Combine(home, ".cache");
    }

    private ulong SourceOf(DiscoveredFile file, byte[] bytes, AnalysisSettings settings)
    {
        using var stream = new MemoryStream(bytes.Length + 512);
        using var writer = new CacheWriter(stream);
        _key.Write(writer, _settings.WorkspaceOf(file.FullPath), settings.Configuration);
        writer.Write(file.Path);
        writer.Write(file.IsNamed);
        writer.Write(bytes);
        writer.Flush();
        return new SipHash(_file.Key).Of(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private CheckedFile? Decode(byte[] known, DiscoveredFile file, LoadedFile loaded, AnalysisSettings settings)
    {
        try
        {
            return ResultCodec.Decode(known, file, loaded.Text!, settings);
        }
        catch (Exception exception) when (CacheFile.IsDamage(exception))
        {
            _log?.CacheIgnored(file.Path, exception.Message);
            return null;
        }
    }

    /// <summary>True but where the rules over several reports run, and did not when the result was kept.</summary>
    private bool HasAllNeeded(CheckedFile file) => !_withFacts || file.Facts is not null || ReferenceEquals(file.Result, FileChecker.Skipped);

    /// <summary>False for a file that could not be used, and where a rule failed, perhaps for reasons that will not be there next time.</summary>
    private static bool CanBeKept(CheckedFile file)
    {
        if (ReferenceEquals(file.Result, FileChecker.Skipped))
            return true;
        if (file.Result.Report is null || file.Facts?.Failure is not null)
            return false;
        foreach (var diagnostic in file.Result.Diagnostics)
        {
            if (diagnostic.Descriptor == EngineDescriptors.RuleCrashed)
                return false;
        }

        return true;
    }
}
