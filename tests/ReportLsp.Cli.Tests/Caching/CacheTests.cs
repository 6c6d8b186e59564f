using System.Text.Json;
using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Engine;
using ReportLsp.Cli.Caching;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Caching;

/// <summary><c>check --cache</c>: the same bytes as without, and unchanged files are not checked again.</summary>
public sealed class CacheTests : IDisposable
{
    private const string FromCache = "unchanged, taken from the cache";
    private const string Inconvertible = "s/inconvertible.txt";
    private readonly CliRunner _cli = new();

    public CacheTests()
    {
        _cli.Environment[ResultCache.FolderVariable] = _cli.PathOf(".cache");
        var samples = RepositoryFiles.PathOf("samples");
        foreach (var path in Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories))
            _cli.Write("s/" + Path.GetRelativePath(samples, path).Replace('\\', '/'), File.ReadAllBytes(path));
        var suppressed = File.ReadAllText(_cli.PathOf("s/flawed-totals-2023.report"));

        // Every row of the table is there, but a line of its header is not: only the conversion itself finds out that it cannot be made.
        var row = File.ReadAllText(_cli.PathOf("s/clean-2020-row.txt"));
        var header = row.Split('\n').First(l => l.StartsWith("信息内容 | 采购", StringComparison.Ordinal)) + "\n";
        _cli.Write(Inconvertible, row.Replace(header, "", StringComparison.Ordinal));
        _cli.Write("s/inconvertible-suppressed.txt", "@suppress RPT2010 -- 原表如此\n" + row.Replace(header, "", StringComparison.Ordinal));
        _cli.Write("s/suppressed.report", "@suppress RPT3001,RPT3002,RPT3005,RPT6003 -- 系统导出的原表如此\n" + suppressed);
    }

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("github")]
    [InlineData("csv")]
    public void Output_is_the_same_byte_for_byte(string format)
    {
        foreach (var more in new string[][] { [], ["--no-cross", "--lang", "en"], ["--select", "RPT7,RPT6", "--fail-on", "information"] })
        {
            string[] plain = ["check", "s", "--format", format, "--jobs", "1", .. more];
            var due = _cli.Run(plain);
            foreach (var jobs in new[] { "1", "3", "2" })
            {
                plain[5] = jobs;
                var found = _cli.Run([.. plain, "--cache"]);
                found.Output.ShouldBe(due.Output);
                found.Error.ShouldBe(due.Error);
                found.Code.ShouldBe(due.Code);
            }

            Taken(more).Count.ShouldBeGreaterThan(15);
        }
    }

    /// <summary>A fix that turns out not to be possible when it is worked out is offered in words only, with a cache and without.</summary>
    [Fact]
    public void An_impossible_fix_changes_nothing()
    {
        using var json = JsonDocument.Parse(_cli.Run("check", Inconvertible, "--format", "json", "--cache").Output);
        var findings = json.RootElement.GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray().Where(d => d.GetProperty("rule").GetString() == "RPT2010").ToList();
        findings.Select(d => d.GetProperty("fixes").GetArrayLength()).ShouldBe([0, 1, 1]);
        foreach (var more in new string[][] { [], ["--cache"] })
        {
            using var sarif = JsonDocument.Parse(_cli.Run(["check", "s/inconvertible-suppressed.txt", "--format", "sarif", .. more]).Output);
            var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
            results.Count(r => r.TryGetProperty("suppressions", out _)).ShouldBe(3);
            results.Count(r => r.TryGetProperty("fixes", out _)).ShouldBe(2);
        }
    }

    /// <summary>Another program shortens the file while it is open: an entry that is gone is an entry that was never there.</summary>
    [Fact]
    public void A_cache_that_shrinks_under_the_run_is_no_error()
    {
        var path = _cli.PathOf("own.cache");
        using (var first = CacheFile.Open(path))
        {
            first.Keep("a", 1, [.. Enumerable.Repeat((byte)7, 100_000)]);
            first.Save();
        }

        using var file = CacheFile.Open(path);
        file.Problem.ShouldBeNull();
        file.Find("a", 1)!.Length.ShouldBe(100_000);
        using (var other = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            other.SetLength(50);
        file.Find("a", 1).ShouldBeNull();
        File.WriteAllText(path, "RPTCACH1");
        using var cut = CacheFile.Open(path);
        cut.Problem.ShouldNotBeNull();
        cut.Find("a", 1).ShouldBeNull();
    }

    [Fact]
    public void What_changed_is_checked_again()
    {
        Taken().ShouldBeEmpty();
        var all = Taken();
        all.Count.ShouldBe(Directory.GetFiles(_cli.PathOf("s"), "*.report", SearchOption.AllDirectories).Length + Directory.GetFiles(_cli.PathOf("s"), "*.txt", SearchOption.AllDirectories).Length + 1);
        File.AppendAllText(_cli.PathOf("s/clean-2024-pipe.report"), "\n");
        all.Except(Taken()).ShouldBe(["s/clean-2024-pipe.report"]);
        Taken().ShouldBe(all);
        Taken("--lang", "zh").ShouldBeEmpty();
        Taken("--today", "2024-02-29").ShouldBeEmpty();
        Taken("--ignore", "RPT7").ShouldBeEmpty();
        Taken().ShouldBeEmpty();
        _cli.Write("s/reportlsp.json", "{ \"rules\": { \"RPT2010\": \"off\" } }");
        Taken().ShouldBeEmpty();
        _cli.Write("s/reportlsp.json", "{ \"overrides\": [ { \"files\": [\"cross/**\"], \"rules\": { \"RPT2010\": \"error\" } } ], \"rules\": { \"RPT2010\": \"off\" } }");
        all.Except(Taken()).ShouldBe(all.Where(p => p.StartsWith("s/cross/", StringComparison.Ordinal)));
        var format = _cli.PathOf("s/grants/.reportlsp/formats/quarterly-grant.json");
        File.WriteAllText(format, File.ReadAllText(format) + "\n// changed\n");
        all.Except(Taken()).ShouldBe(all.Where(p => p.StartsWith("s/grants/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_run_without_comparison_uses_what_one_with_it_kept_and_not_the_other_way_round()
    {
        Taken("--no-cross").ShouldBeEmpty();
        Taken().ShouldBe(["s/README.md"], "it is no report, with comparison or without");
        Taken("--no-cross").ShouldBe(Taken());
    }

    /// <summary>A finding in an unchanged report that comes from another one which did change.</summary>
    [Fact]
    public void Reports_are_compared_anew()
    {
        string[] command = ["check", "s/cross", "--format", "csv", "--select", "RPT6001"];
        var before = _cli.Run([.. command, "--cache"]);
        var path = _cli.PathOf("s/cross/lanxi-water-2022.report");
        File.WriteAllText(path, File.ReadAllText(path).Replace("2022", "2020", StringComparison.Ordinal));
        var after = _cli.Run([.. command, "--cache"]);
        after.Output.ShouldBe(_cli.Run(command).Output);
        after.Output.ShouldNotBe(before.Output);
    }

    [Fact]
    public void A_damaged_cache_costs_time_only()
    {
        string[] command = ["check", "s", "--format", "json"];
        var due = _cli.Run([.. command, "--cache"]).Output;
        var cache = Directory.GetFiles(_cli.PathOf(".cache")).ShouldHaveSingleItem();
        var whole = File.ReadAllBytes(cache);
        var random = new Random(7);
        for (var i = 0; i < 40; i++)
        {
            var bytes = (byte[])whole.Clone();
            if (i % 8 == 0)
                bytes = [.. whole[..random.Next(whole.Length)], .. whole[random.Next(whole.Length)..]];
            else if (i % 4 == 0)
                bytes = bytes[..random.Next(bytes.Length)];
            else if (i % 4 == 1)
                bytes[^(1 + random.Next(30))] ^= 0x40;
            else
                bytes[random.Next(bytes.Length)] ^= 0x40;
            File.WriteAllBytes(cache, bytes);
            _cli.Run([.. command, "--cache"]).Output.ShouldBe(due);
        }

        File.WriteAllText(cache, "no cache");
        var told = _cli.Run([.. command, "--cache", "--verbose"]);
        told.Error.ShouldContain("the cache of");
        told.Error.ShouldContain("is ignored");
        told.Output.ShouldBe(due);
        Taken().ShouldNotBeEmpty();
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_said_and_changes_nothing()
    {
        _cli.Environment[ResultCache.FolderVariable] = _cli.Write("file", "no folder");
        var found = _cli.Run("check", "s", "--cache", "--format", "csv");
        var due = _cli.Run("check", "s", "--format", "csv");
        found.Error.ShouldContain("the cache cannot be written");
        (found.Code, found.Output).ShouldBe((due.Code, due.Output));
        _cli.Environment.Remove(ResultCache.FolderVariable);
        _cli.Run("check", "s", "--cache", "--format", "csv").Error.ShouldContain("set REPORTLSP_CACHE_DIR");
    }

    /// <summary>What is new here must become part of <see cref="SettingsKey"/>.</summary>
    [Fact]
    public void The_key_knows_all_settings()
    {
        Names(typeof(AnalysisSettings)).ShouldBe(["Configuration", "Formats", "Rules", "Today"]);
        Names(typeof(RuleConfiguration)).ShouldBe(["Deadline", "DefaultFormat", "DenySuppressions", "Ignore", "Language", "Rules", "Select"]);
        Names(typeof(RuleSetting)).ShouldBe(["Options", "Severity"]);

        static IEnumerable<string> Names(Type type) =>
            type.GetProperties().Where(p => p.CanWrite && !p.GetMethod!.IsStatic).Select(p => p.Name).Order(StringComparer.Ordinal);
    }

    /// <summary>The test vector of the paper that describes the algorithm: key 0 to 15, data 0 to 14.</summary>
    [Fact]
    public void The_hash_is_SipHash()
    {
        var bytes = Enumerable.Range(0, 16).Select(i => (byte)i).ToArray();
        new SipHash(bytes).Of(bytes.AsSpan(0, 15)).ShouldBe(0xa129ca6149be45e5);
    }

    /// <summary>The files whose results a run took from the cache.</summary>
    private List<string> Taken(params string[] more) =>
        [.. _cli.Run(["check", "s", "--cache", "--verbose", "--jobs", "1", .. more]).Error.Split('\n')
            .Where(l => l.EndsWith(FromCache, StringComparison.Ordinal))
            .Select(l => l.Split(": ")[2])];
}
