using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Commands;

public sealed class ExitCodeTests : IDisposable
{
    private const string Clean = "云溪县水务局2023年政府信息公开工作年度报告\n";
    private readonly CliRunner _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("'--formt'; did you mean '--format'", "check", "--formt", "json", "a.txt")]
    [InlineData("no command 'chek'; did you mean 'check'", "chek")]
    [InlineData("--lang takes zh or en", "check", "a.txt", "--lang", "fr")]
    [InlineData("--format takes", "check", "a.txt", "--format", "xml")]
    [InlineData("--jobs takes", "check", "a.txt", "--jobs", "0")]
    [InlineData("--jobs", "check", "a.txt", "--jobs", "many")]
    [InlineData("--lang lacks its zh|en", "check", "a.txt", "--lang")]
    [InlineData("--jobs takes a whole number, not 'many'", "check", "a.txt", "--jobs", "many")]
    [InlineData("--lang can be given only once", "check", "a.txt", "--lang", "zh", "--lang", "en")]
    [InlineData("two results cannot go to the same file", "check", "a.txt", "--format", "json=x", "--format", "csv=x")]
    [InlineData("--fail-on takes", "check", "a.txt", "--fail-on", "bad")]
    [InlineData("--today takes", "check", "a.txt", "--today", "2024-02-30")]
    [InlineData("there is no rule 'RPT9'", "check", "a.txt", "--select", "RPT9")]
    [InlineData("did you mean rule-crashed", "explain", "rule-crash")]
    [InlineData("--verbose takes no value", "check", "--verbose=maybe", "a.txt")]
    [InlineData("--output lacks its FILE", "check", "a.txt", "--output", "--format", "json")]
    [InlineData("--agency lacks its NAME", "new", "--agency", "--year", "2024")]
    [InlineData("explain lacks its ID; see reportlsp explain --help", "explain")]
    [InlineData("'b' is one argument too many", "dump", "a.txt", "b")]
    [InlineData("a.txt is no baseline of this program", "check", "a.txt", "--baseline", "a.txt")]
    [InlineData("none.report: there is no such file", "new", "--agency", "云溪县水务局", "--year", "2024", "--from", "none.report")]
    [InlineData("there is no command '@a.txt'", "@a.txt")]
    [InlineData("no files given", "check")]
    [InlineData("there is no report to check", "check", "empty")]
    [InlineData("the list nowhere cannot be read", "check", "--files-from", "nowhere")]
    [InlineData("cannot be written", "check", "a.txt", "--output", "no/such/folder/out.json")]
    [InlineData("only one format", "check", "a.txt", "--format", "json", "--format", "csv")]
    [InlineData("the baseline none.json cannot be read", "check", "a.txt", "--baseline", "none.json")]
    public void Bad_usage_is_2_with_a_message(string message, params string[] args)
    {
        _cli.Write("a.txt", Clean);
        _cli.Write("empty/readme.txt", "nothing");
        var result = _cli.Run(args);
        result.Error.ShouldContain(message);
        result.Code.ShouldBe(2);
    }

    /// <summary>Nothing of the parser's or the system's own English stands in a Chinese message.</summary>
    [Theory]
    [InlineData("explain 缺少 ID，见 reportlsp explain --help", "explain")]
    [InlineData("“b”是多余的，见 reportlsp dump --help", "dump", "a.txt", "b")]
    [InlineData("--to 后面缺少 KIND", "export", "a.txt")]
    [InlineData("结果文件 no/out 写不了：没有这个文件夹", "check", "a.txt", "-o", "no/out")]
    [InlineData("结果文件 empty 写不了：这是文件夹，不是文件", "new", "--agency", "云溪县水务局", "--year", "2024", "--force", "-o", "empty")]
    [InlineData("a.txt 不是本程序写的基线文件，请用 --write-baseline 重新生成", "check", "a.txt", "--baseline", "a.txt")]
    [InlineData("基线文件 none 读不出来：没有这个文件", "check", "a.txt", "--baseline", "none")]
    public void Chinese_messages_are_Chinese(string message, params string[] args)
    {
        _cli.Environment["LANG"] = "zh_CN.UTF-8";
        _cli.Write("a.txt", Clean);
        Directory.CreateDirectory(_cli.PathOf("empty"));
        var result = _cli.Run(args);
        result.Error.ShouldBe($"reportlsp: {message}\n");
        result.Code.ShouldBe(2);
    }

    [Fact]
    public void A_path_may_begin_with_an_at_sign()
    {
        _cli.Write("@a.txt", Clean);
        _cli.Run("check", "@a.txt", "--format", "ndjson", "--fail-on", "never").Output.ShouldContain("\"path\":\"@a.txt\"");
    }

    [Fact]
    public void An_empty_file_is_said_to_be_empty()
    {
        _cli.Write("a.report", "");
        _cli.Write("b.report", [0xEF, 0xBB, 0xBF, 0x0D, 0x0A]);
        var result = _cli.Run("check", ".");
        result.Error.ShouldBe("reportlsp: a.report: the file is empty, there is nothing to check in it\nreportlsp: b.report: the file is empty, there is nothing to check in it\n");
        result.Code.ShouldBe(0);
    }

    /// <summary>Standard input that fails, as a folder given for it does, is a file that cannot be read.</summary>
    [Fact]
    public void Standard_input_that_cannot_be_read_is_a_finding()
    {
        foreach (var (command, code) in new[] { ("check", 1), ("fix", 1), ("dump", 1), ("facts", 1) })
        {
            using var output = new MemoryStream();
            using var error = new MemoryStream();
            using var input = new BrokenInput();
            CommandLineApp.Run([command, "-"], input, output, error, _cli.Folder, CancellationToken.None).ShouldBe(code, command);
        }
    }

    /// <summary>Reading it fails.</summary>
    private sealed class BrokenInput : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("Is a directory");

        public override int Read(Span<byte> buffer) => throw new IOException("Is a directory");
    }

    [Fact]
    public void Unreadable_files_are_findings_and_the_others_are_checked()
    {
        _cli.Write("good.txt", Clean);
        _cli.Write("bad.txt", [0xFF, 0xFE, 0x41]);
        _cli.Write("zip.txt", "PK\u0003\u0004\0"u8.ToArray());
        using (var big = new FileStream(_cli.PathOf("big.txt"), FileMode.CreateNew))
            big.SetLength(200_000_000);
        var before = GC.GetTotalAllocatedBytes();
        var result = _cli.Run("check", "good.txt", "bad.txt", "zip.txt", "big.txt", "missing.txt", "--select", "RPT0006", "--format", "csv", "--jobs", "1");
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(20_000_000);
        result.Code.ShouldBe(1);
        var rows = result.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        rows.Select(r => r.Split(',')[0]).ShouldBe(["bad.txt", "big.txt", "missing.txt", "zip.txt"]);
        rows[1].ShouldContain("200 MB");
        _cli.Run("check", "missing.txt", "--fail-on", "never").Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("a.html", "<p>一、总体情况</p>")]
    [InlineData("a.HTM", "text")]
    [InlineData("a.txt", "\n<!DOCTYPE html>\n<html><body></body></html>")]
    public void A_web_page_is_not_taken_for_text(string name, string text)
    {
        _cli.Write("w/" + name, text);
        var check = _cli.Run("check", "w/" + name, "--format", "csv", "--lang", "en");
        check.Code.ShouldBe(1);
        check.Output.ShouldContain("RPT0006");
        check.Output.ShouldContain("it is a web page (HTML), not text; open it and save what it shows as plain text");
        _cli.Run("format", "w/" + name).Code.ShouldBe(1);
        _cli.Run("fix", "w/" + name).Error.ShouldContain("web page");
        _cli.Run("facts", "w/" + name).Code.ShouldBe(1);
        File.ReadAllText(_cli.PathOf("w/" + name)).ShouldBe(text);
        var folder = _cli.Run("check", "w", "--format", "csv");
        folder.Code.ShouldBe(2);
        folder.Error.ShouldContain("files left out: 1");
    }

    [Fact]
    public void Files_are_named_by_a_list()
    {
        _cli.Write("a.txt", Clean);
        _cli.Write("b c/年报.txt", Clean);
        foreach (var newline in new[] { "\n", "\r\n" })
        {
            var list = $"a.txt{newline}b c/年报.txt{newline}";
            _cli.Write("list.txt", list);
            var due = _cli.Run("check", "a.txt", "b c/年报.txt", "--format", "json").Output;
            due.ShouldContain("\"path\": \"b c/年报.txt\"");
            _cli.Run("check", "--files-from", "list.txt", "--format", "json").Output.ShouldBe(due);
            _cli.RunWith(list, "check", "--files-from", "-", "--format", "json").Output.ShouldBe(due);
        }
    }

    [Fact]
    public void A_broken_configuration_is_2_and_the_report_is_checked()
    {
        _cli.Write("a.txt", Clean);
        _cli.Write("reportlsp.json", "{ \"rules\": ");
        var result = _cli.Run("check", "a.txt", "--format", "ndjson", "--select", "RPT0004");
        result.Code.ShouldBe(2);
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        result.Output.ShouldContain("RPT0004");
        _cli.Write("reportlsp.json", "{}");
        _cli.Run("check", "a.txt", "--select", "RPT0004").Code.ShouldBe(0);
    }

    [Fact]
    public void A_broken_format_file_is_2_and_the_report_is_checked()
    {
        _cli.Write("a.txt", Clean);
        _cli.Write(".reportlsp/formats/own.json", "{ \"id\": 5 }");
        var result = _cli.Run("check", "a.txt", "--format", "ndjson", "--select", "RPT0005");
        result.Code.ShouldBe(2);
        result.Output.ShouldContain("RPT0005");
        result.Output.ShouldContain(".reportlsp/formats/own.json");
    }

    [Fact]
    public void Several_outputs_at_once_and_the_same_bytes_at_any_jobs()
    {
        for (var i = 0; i < 60; i++)
            _cli.Write($"d/{i:000}.report", Clean + "@nonsense x\n");
        var one = _cli.Run("check", "d", "--format", "json=one.json", "--format", "text", "--jobs", "1", "--fail-on", "never");
        var many = _cli.Run("check", "d", "--format", "json=many.json", "--format", "text", "--jobs", "7", "--fail-on", "never");
        one.Code.ShouldBe(0);
        many.Output.ShouldBe(one.Output);
        File.ReadAllText(_cli.PathOf("many.json")).ShouldBe(File.ReadAllText(_cli.PathOf("one.json")));
        one.Output.ShouldContain("60 ");
    }

    [Fact]
    public void Baselines_silence_what_is_known()
    {
        _cli.Write("a.report", Clean + "@nonsense x\n");
        _cli.Run("check", "a.report", "--select", "RPT0003", "--fail-on", "information", "--write-baseline", "known.json").Code.ShouldBe(1);
        _cli.Run("check", "a.report", "--select", "RPT0003", "--fail-on", "information", "--baseline", "known.json").Code.ShouldBe(0);
        _cli.Write("notes.txt", "no report");
        _cli.Run("check", ".", "--select", "RPT0003", "--baseline", "known.json", "--format", "ndjson").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        _cli.Write("a.report", "\n" + Clean + "\n@nonsense x\n@other y\n");
        _cli.Run("check", "a.report", "--select", "RPT0003", "--fail-on", "information", "--baseline", "known.json").Code.ShouldBe(1);
    }

    [Fact]
    public void Standard_input_has_a_name()
    {
        var result = _cli.RunWith(Clean, "check", "-", "--stdin-path", "x/y.txt", "--format", "ndjson", "--fail-on", "never");
        result.Output.ShouldContain("\"path\":\"x/y.txt\"");
        _cli.RunWith(Clean, "check", "-", "--files-from", "-").Code.ShouldBe(2);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("format")]
    [InlineData("new")]
    [InlineData("facts")]
    [InlineData("explain")]
    [InlineData("rules")]
    [InlineData("dump")]
    public void Help_shows_examples(string command)
    {
        var result = _cli.Run(command, "--help");
        result.Code.ShouldBe(0);
        result.Output.ShouldContain("Examples:\n  reportlsp " + command);
        _cli.Run("--help").Output.ShouldContain("\n  " + command);
    }

    [Fact]
    public void Version_names_the_catalogue() => _cli.Run("--version").Output.ShouldMatch("^reportlsp [0-9.]+ \\(catalogue [0-9a-f]{16}\\)\n$");

    [Fact]
    public void Verbose_tells_what_is_done()
    {
        _cli.Write("a.txt", Clean);
        _cli.Run("check", "a.txt", "--verbose", "--fail-on", "never").Error.ShouldContain("debug: checking a.txt");
    }

    [Fact]
    public void New_writes_a_report_that_facts_can_read()
    {
        _cli.Run("new", "--agency", "云溪县水务局", "--year", "2023", "-o", "2023.report").Code.ShouldBe(0);
        _cli.Run("new", "--agency", "云溪县水务局", "--year", "2023", "-o", "2023.report").Code.ShouldBe(2);
        _cli.Run("new", "--agency", "云溪县水务局", "--year", "2023", "-o", "2023.report", "--force").Code.ShouldBe(0);
        var facts = _cli.Run("facts", "2023.report");
        facts.Code.ShouldBe(0);
        facts.Output.ShouldContain(",applications,new,natural,,,");
        facts.Output.ShouldStartWith("\uFEFFfile,agency,year,format,table,row,columnKey,value,text,line,column,comparedWith,kind\r\n2023.report,云溪县水务局,2023,gov-disclosure-2021,");
    }

    [Fact]
    public void Dump_shows_shapes()
    {
        _cli.Write("a.txt", "一、总体情况\n|a|b|\n");
        var result = _cli.Run("dump", "a.txt");
        result.Code.ShouldBe(0);
        result.Output.ShouldContain("NumberedLine");
        _cli.Run("dump", "none.txt").Code.ShouldBe(1);
    }
}
