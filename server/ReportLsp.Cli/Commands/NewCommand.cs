using System.CommandLine;
using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Cli.Discovery;
using ReportLsp.Cli.Running;

namespace ReportLsp.Cli.Commands;

/// <summary><c>new</c>: a blank statutory report.</summary>
internal static class NewCommand
{
    private const string Examples = """
        reportlsp new --agency 云溪县水务局 --year 2024 -o 2024.report
        reportlsp new --agency 云溪县水务局 --year 2024 --from 2023.txt -o 2024.report     last year's 结转 carried over
        reportlsp new --format-id gov-disclosure-2019 --agency 云溪县水务局 --year 2020
        """;

    /// <summary>Makes the command.</summary>
    public static CliCommand Create(CliHost host)
    {
        var id = new Option<string?>("--format-id") { HelpName = "ID", Description = "Format; default: the one in force for the year." };
        var agency = new Option<string>("--agency") { HelpName = "NAME", Description = "Full name of the agency.", Required = true };
        var year = new Option<int>("--year") { HelpName = "N", Description = "Report year.", Required = true };
        var from = new Option<string?>("--from") { HelpName = "FILE", Description = "Last year's report: what it left over is filled in." };
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "Write to a file, which must not exist." };
        var force = new Option<bool>("--force") { Description = "Replace the file where it exists." };
        var command = new CliCommand("new", "Write a blank report: title, headings and tables to fill in.", Examples);
        foreach (var option in new Option[] { id, agency, year, from, output, force })
            command.Options.Add(option);
        command.Run = result =>
        {
            var settings = new RunSettings(host);
            var target = result.GetValue(output);
            if (target is not null && result.GetValue(from) is { } lastYear && RealPath.IsSame(host.FullPath(target), host.FullPath(lastYear)))
                throw new UsageException($"--output 不能是上年的报告：{target}", $"--output names last year's report: {target}");
            var formats = settings.WorkspaceOf(host.FullPath(target ?? "new.report")).Formats.Formats;
            var format = Choose(formats, result.GetValue(id), result.GetValue(year));
            var values = result.GetValue(from) is { } last ? Carried(host, settings, format, last) : new Dictionary<string, decimal>();
            var text = BlankReportWriter.Write(format, result.GetValue(agency)!, result.GetValue(year), values);
            OutputFile.Write(host, target, text, mayReplace: result.GetValue(force));
            return ExitCode.Clean;
        };
        return command;
    }

    private static StatutoryFormat Choose(IReadOnlyList<StatutoryFormat> formats, string? id, int year)
    {
        if (year is < 1900 or > 9998)
            throw new UsageException($"--year 应为四位年份，不是 {year}", $"--year takes a year of four digits, not {year}");
        if (id is null)
        {
            return formats.FirstOrDefault(f => f.IsInForce(year))
                ?? throw new UsageException($"没有适用于 {year} 年的格式，请用 --format-id 指定", $"no format is in force for {year}; name one by --format-id");
        }

        var names = string.Join(", ", formats.Select(f => f.Id));
        return formats.FirstOrDefault(f => f.Id == id)
            ?? throw new UsageException($"没有格式“{id}”，可用的有 {names}", $"there is no format '{id}'; there are {names}");
    }

    private static IReadOnlyDictionary<string, decimal> Carried(CliHost host, RunSettings settings, StatutoryFormat format, string path)
    {
        var full = host.FullPath(path);
        var opened = new FileOpener(settings).Open(new DiscoveredFile(full, host.DisplayPath(full), IsNamed: true));
        if (opened.Document is not { } document)
            throw new UsageException(CliHost.About(path, opened.Failure!));

        var values = CarriedValues.From(format, document.Model.Tables);
        if (values.Count == 0)
            host.Say(new LocalizedText($"{path} 里没有可以结转的数字", $"{path} has no figures to carry over"));
        return values;
    }
}
