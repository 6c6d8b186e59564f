using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Commands;

public sealed class ExportTests : IDisposable
{
    private readonly CliRunner _cli = new();
    private readonly byte[] _clean = File.ReadAllBytes(RepositoryFiles.PathOf("samples/clean-2022-cell-bar.txt"));

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_clean_report_is_exported_without_a_word()
    {
        _cli.Write("a.txt", _clean);
        var result = _cli.Run("export", "a.txt", "--to", "html");
        result.Error.ShouldBeEmpty();
        result.Code.ShouldBe(0);
        result.Output.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n");
        result.Output.ShouldEndWith("</html>\n");
    }

    [Fact]
    public void File_and_standard_input_give_the_same_bytes_as_standard_output()
    {
        _cli.Write("a.txt", _clean);
        var due = _cli.Run("export", "a.txt", "--to", "html").Output;
        _cli.Write("a.html", "an older page");
        _cli.Run("export", "a.txt", "--to", "html", "-o", "a.html").ShouldBe(new CliResult(0, "", ""));
        File.ReadAllText(_cli.PathOf("a.html")).ShouldBe(due);
        _cli.RunWith(System.Text.Encoding.UTF8.GetString(_clean), "export", "-", "--to", "html").Output.ShouldBe(due);
        Directory.GetFileSystemEntries(_cli.Folder).Length.ShouldBe(2);
    }

    [Fact]
    public void A_flawed_report_is_exported_with_a_note()
    {
        _cli.Write("a.report", File.ReadAllBytes(RepositoryFiles.PathOf("samples/flawed-totals-2023.report")));
        var result = _cli.Run("export", "a.report", "--to", "html");
        result.Code.ShouldBe(0);
        result.Output.ShouldContain("</html>");
        result.Error.ShouldContain("a.report has 3 errors and 1 warning, exported as it stands; see reportlsp check a.report");
    }

    [Theory]
    [InlineData("export to docx is not yet available", "--to", "docx")]
    [InlineData("--to takes html, not 'pdf'", "--to", "pdf")]
    [InlineData("--to", "-o", "a.html")]
    [InlineData("names the report itself", "--to", "html", "-o", "./a.txt")]
    [InlineData("no/such/folder/a.html cannot be written", "--to", "html", "-o", "no/such/folder/a.html")]
    [InlineData("did you mean '--output'", "--to", "html", "--outptu", "a.html")]
    public void Bad_usage_is_2_and_writes_nothing(string message, params string[] options)
    {
        _cli.Write("a.txt", _clean);
        var result = _cli.Run(["export", "a.txt", .. options]);
        result.Error.ShouldContain(message);
        result.Code.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        File.ReadAllBytes(_cli.PathOf("a.txt")).ShouldBe(_clean);
        Directory.GetFileSystemEntries(_cli.Folder).Length.ShouldBe(1);
    }

    [Fact]
    public void The_report_itself_is_kept_whatever_link_leads_to_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = _cli.Write("reports/a.txt", _clean);
        File.CreateSymbolicLink(_cli.PathOf("page.html"), "reports/a.txt");
        Directory.CreateSymbolicLink(_cli.PathOf("same"), "reports");
        foreach (var output in new[] { "page.html", "same/a.txt", "reports/../reports/a.txt" })
            _cli.Run("export", "reports/a.txt", "--to", "html", "-o", output).Error.ShouldContain("names the report itself");
        _cli.Run("export", "page.html", "--to", "html", "-o", "reports/a.txt").Code.ShouldBe(2);
        _cli.Run("new", "--agency", "云溪县水务局", "--year", "2023", "--from", "reports/a.txt", "-o", "same/a.txt", "--force").Error.ShouldContain("names last year's report");
        File.ReadAllBytes(path).ShouldBe(_clean);
    }

    [Fact]
    public void Devices_and_pipes_are_written_through()
    {
        if (OperatingSystem.IsWindows())
            return;
        _cli.Write("a.txt", _clean);
        _cli.Run("export", "a.txt", "--to", "html", "-o", "/dev/null").ShouldBe(new CliResult(0, "", ""));
        _cli.Run("new", "--agency", "云溪县水务局", "--year", "2023", "-o", "/dev/null").ShouldBe(new CliResult(0, "", ""));
        File.Exists("/dev/null").ShouldBeTrue();
        if (!File.Exists("/dev/full"))
            return;
        foreach (var command in new string[][] { ["export", "a.txt", "--to", "html"], ["new", "--agency", "云溪县水务局", "--year", "2023"], ["check", "a.txt"] })
        {
            var full = _cli.Run([.. command, "-o", "/dev/full"]);
            full.Error.ShouldBe("reportlsp: cannot write the results: the disk is full\n");
            full.Code.ShouldBe(2);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_1_and_writes_nothing()
    {
        var result = _cli.Run("export", "missing.txt", "--to", "html", "-o", "a.html");
        result.Error.ShouldContain("missing.txt: ");
        result.Error.ShouldContain("there is no such file");
        result.Code.ShouldBe(1);
        Directory.GetFileSystemEntries(_cli.Folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_broken_configuration_is_2_and_the_page_is_written()
    {
        _cli.Write("a.txt", _clean);
        _cli.Write("reportlsp.json", "{ \"rulez\": {} }");
        var result = _cli.Run("export", "a.txt", "--to", "html");
        result.Error.ShouldContain("reportlsp.json");
        result.Code.ShouldBe(2);
        result.Output.ShouldContain("</html>");
    }

    [Fact]
    public void Help_shows_examples_and_what_is_available()
    {
        var result = _cli.Run("export", "--help");
        result.Output.ShouldContain("reportlsp export 2024.report --to html -o 2024.html");
        result.Output.ShouldNotContain("docx");
        result.Code.ShouldBe(0);
    }

    [Fact]
    public void Formats_of_the_folder_are_known()
    {
        _cli.Write(".reportlsp/formats/quarterly-grant.json", File.ReadAllBytes(RepositoryFiles.PathOf("samples/grants/.reportlsp/formats/quarterly-grant.json")));
        _cli.Write("q1.report", File.ReadAllBytes(RepositoryFiles.PathOf("samples/grants/quarter-1-clean.report")));
        _cli.Run("export", "q1.report", "--to", "html").Output.ShouldContain("<html lang=\"en\">");
    }
}
