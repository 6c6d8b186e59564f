using System.Text;
using ReportLsp.Testing;
using ReportLsp.Testing.Fixes;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Commands;

/// <summary><c>format</c> and <c>fix</c> over files: what is written, what stays, what is said and returned.</summary>
public sealed class RewriteTests : IDisposable
{
    private readonly CliRunner _cli = new();

    public void Dispose() => _cli.Dispose();

    public static IEnumerable<object[]> Samples =>
        from path in Directory.GetFiles(RepositoryFiles.PathOf("samples"), "*", SearchOption.AllDirectories)
        where Path.GetExtension(path) is ".report" or ".txt"
        select new object[] { Path.GetRelativePath(RepositoryFiles.PathOf("samples"), path).Replace('\\', '/') };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Format_changes_nothing_but_markup_and_is_done_after_once(string sample)
    {
        var before = Copy(sample);
        _cli.Run("format", "a.txt", "--check").Code.ShouldBeOneOf(0, 1);
        Read("a.txt").ShouldBe(before);
        _cli.Run("format", "a.txt").Code.ShouldBe(0);
        var once = Read("a.txt");
        Skeleton(once).ShouldBe(Skeleton(before));
        var second = _cli.Run("format", "a.txt");
        (second.Code, second.Error).ShouldBe((0, "reportlsp: changed 0 of 1 file\n"));
        Read("a.txt").ShouldBe(once);
        _cli.Run("format", "a.txt", "--check").Code.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Fix_keeps_letters_and_figures_without_unsafe_and_converges_with_it(string sample)
    {
        var before = Copy(sample);
        _cli.Run("fix", "a.txt").Code.ShouldBe(0);
        var safe = Read("a.txt");
        Skeleton(safe).ShouldBe(Skeleton(before));
        _cli.Run("fix", "a.txt").Error.ShouldBe("reportlsp: changed 0 of 1 file\n");
        _cli.Run("fix", "a.txt", "--unsafe").Code.ShouldBe(0);
        var all = Read("a.txt");
        _cli.Run("fix", "a.txt", "--unsafe").Error.ShouldBe("reportlsp: changed 0 of 1 file\n");
        Read("a.txt").ShouldBe(all);
        _cli.Run("fix", "a.txt", "--unsafe", "--check").Code.ShouldBe(0);
    }

    public static IEnumerable<object[]> Encodings =>
    [
        ["UTF-8", Encoding.UTF8.GetString([0xEF, 0xBB, 0xBF]), "\r\n"], ["UTF-8", "", "\n"], ["UTF-16", "\uFEFF", "\r\n"],
        ["UTF-16BE", "\uFEFF", "\n"], ["GB18030", "", "\r\n"], ["GB18030", "", "\r"],
    ];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoding_byte_order_mark_and_newlines_stay(string name, string mark, string newline)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = name == "UTF-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(name);
        var text = File.ReadAllText(RepositoryFiles.PathOf("samples/clean-2023-bar-line.txt")).ReplaceLineEndings(newline);
        _cli.Write("u.txt", text);
        _cli.Run("format", "u.txt").Code.ShouldBe(0);
        var due = File.ReadAllText(_cli.PathOf("u.txt"));
        due.ShouldContain(newline + "| ");
        due.Replace(newline, "", StringComparison.Ordinal).ShouldNotContain('\n');
        foreach (var command in new[] { "format", "fix" })
        {
            _cli.Write("a.txt", encoding.GetBytes(mark + text));
            string[] select = command == "fix" ? ["--select", "RPT2010"] : [];
            _cli.Run([command, "a.txt", .. select]).Code.ShouldBe(0);
            var bytes = Read("a.txt");
            bytes.AsSpan(0, encoding.GetByteCount(mark)).SequenceEqual(encoding.GetBytes(mark)).ShouldBeTrue();
            encoding.GetString(bytes).ShouldContain(newline + "| ");
            if (command == "format")
                bytes.ShouldBe(encoding.GetBytes(mark + due));
        }
    }

    [Fact]
    public void Standard_input_goes_to_standard_output_in_its_encoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding("GB18030");
        var text = File.ReadAllText(RepositoryFiles.PathOf("samples/clean-2020-row.txt"));
        _cli.Write("a.txt", text);
        _cli.Run("format", "a.txt");
        var (code, output, error) = _cli.RunWith(encoding.GetBytes(text), "format", "-");
        (code, error).ShouldBe((0, "reportlsp: changed 1 of 1 file\n"));
        encoding.GetString(output).ShouldBe(File.ReadAllText(_cli.PathOf("a.txt")));

        // What needs no change comes out as it came in.
        _cli.RunWith(output, "format", "-").Output.ShouldBe(output);
        var check = _cli.RunWith(output, "format", "-", "--check");
        (check.Code, check.Output.Length, check.Error).ShouldBe((0, 0, "reportlsp: 0 of 1 file would change\n"));
        _cli.RunWith(encoding.GetBytes(text), "format", "-", "--check", "--stdin-path", "x/年报.txt").Code.ShouldBe(1);
    }

    [Fact]
    public void Diff_and_check_write_nothing()
    {
        var before = Copy("flawed-blanks-2021.txt");
        foreach (var command in new string[][] { ["format", "a.txt"], ["fix", "a.txt"], ["fix", "a.txt", "--unsafe"] })
        {
            var diff = _cli.Run([.. command, "--diff"]);
            diff.Code.ShouldBe(0);
            diff.Output.ShouldStartWith("--- a/a.txt\n+++ b/a.txt\n@@ -");
            var check = _cli.Run([.. command, "--check"]);
            (check.Code, check.Output).ShouldBe((1, "a.txt\n"));
            _cli.Run([.. command, "--check", "--diff"]).ShouldBe(diff with { Code = 1 });
            Read("a.txt").ShouldBe(before);
        }
    }

    [Fact]
    public void Unsafe_fills_blanks_and_nothing_remains()
    {
        Copy("flawed-blanks-2021.txt");
        string[] check = ["check", "a.txt", "--format", "csv", "--select", "RPT2006,RPT3001,RPT3002,RPT3003,RPT3004"];
        _cli.Run(check).Output.ShouldContain("RPT3004");
        _cli.Run("fix", "a.txt", "--unsafe").Code.ShouldBe(0);
        _cli.Run(check).Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    [Fact]
    public void A_broken_table_is_left_alone_and_the_others_are_formatted()
    {
        Copy("flawed-rows-2023.txt");
        var lines = File.ReadAllLines(_cli.PathOf("a.txt"));
        _cli.Run("format", "a.txt").Code.ShouldBe(0);
        var after = File.ReadAllLines(_cli.PathOf("a.txt"));
        var broken = lines.SkipWhile(l => !l.StartsWith("三、收到", StringComparison.Ordinal)).TakeWhile(l => !l.StartsWith("四、政府信息公开行政复议", StringComparison.Ordinal)).ToArray();
        broken.Length.ShouldBeGreaterThan(100);
        string.Join('\n', after).ShouldContain(string.Join('\n', broken));
        after.Length.ShouldBeLessThan(lines.Length);
    }

    [Fact]
    public void A_read_only_file_is_said_and_the_others_are_written()
    {
        var before = Copy("clean-2020-row.txt");
        _cli.Write("b.txt", before);
        File.SetAttributes(_cli.PathOf("a.txt"), FileAttributes.ReadOnly);
        try
        {
            foreach (var command in new[] { "format", "fix" })
            {
                var run = _cli.Run(command, "a.txt", "b.txt");
                run.Code.ShouldBe(2);
                run.Error.ShouldContain("a.txt cannot be written: The file is read-only");
                Read("a.txt").ShouldBe(before);
            }
        }
        finally
        {
            File.SetAttributes(_cli.PathOf("a.txt"), FileAttributes.Normal);
        }

        Read("b.txt").ShouldNotBe(before);
        Directory.GetFiles(_cli.Folder, ".*").ShouldBeEmpty();
    }

    [Fact]
    public void Files_that_cannot_be_read_are_1_and_nothing_to_do_is_2()
    {
        _cli.Write("bad.txt", [0xFF, 0xFE, 0x41]);
        _cli.Write("empty/readme.txt", "nothing");
        foreach (var command in new[] { "format", "fix" })
        {
            _cli.Run(command, "bad.txt").Code.ShouldBe(1);
            _cli.Run(command, "none.txt").Error.ShouldContain("there is no such file");
            _cli.Run(command, "empty").Code.ShouldBe(2);
            _cli.Run(command).Code.ShouldBe(2);
            _cli.Run(command, "bad.txt", "--unsave").Code.ShouldBe(2);
        }
    }

    private byte[] Copy(string sample)
    {
        var workspace = RepositoryFiles.PathOf("samples/" + sample.Split('/')[0] + "/.reportlsp/formats");
        foreach (var format in Directory.Exists(workspace) ? Directory.GetFiles(workspace) : [])
            _cli.Write(".reportlsp/formats/" + Path.GetFileName(format), File.ReadAllBytes(format));
        var bytes = File.ReadAllBytes(RepositoryFiles.PathOf("samples/" + sample));
        _cli.Write("a.txt", bytes);
        return bytes;
    }

    private byte[] Read(string name) => File.ReadAllBytes(_cli.PathOf(name));

    private static string Skeleton(byte[] bytes) => TextSkeleton.Of(Grammar.Text.TextDecoder.Decode(bytes).Text!.Text);
}
