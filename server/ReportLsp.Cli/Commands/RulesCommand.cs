using System.CommandLine;
using System.Text.Json;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Cli.Output;
using ReportLsp.Rules;

namespace ReportLsp.Cli.Commands;

/// <summary><c>rules</c>: the catalogue.</summary>
internal static class RulesCommand
{
    private const string Examples = """
        reportlsp rules
        reportlsp rules --format md --lang en > RULES.md
        """;

    /// <summary>Makes the command.</summary>
    public static CliCommand Create(CliHost host)
    {
        var format = new Option<string>("--format") { HelpName = "text|json|md", Description = "Default: text.", DefaultValueFactory = static _ => "text" };
        var language = new Option<string?>("--lang") { HelpName = "zh|en", Description = "Language; default: that of the locale." };
        var command = new CliCommand("rules", "List all rules.", Examples);
        command.Options.Add(format);
        command.Options.Add(language);
        command.Run = result =>
        {
            var chosen = InputOptions.ParseLanguage(result.GetValue(language)) ?? host.Language;
            var name = result.GetValue(format)!;
            Action<Stream, RuleSet, Language> write = name switch
            {
                "text" => WriteText,
                "json" => WriteJson,
                "md" => WriteMarkdown,
                _ => throw new UsageException($"--format 应为 text、json 或 md，不是“{name}”", $"--format takes text, json or md, not '{name}'"),
            };
            write(host.Output, RuleCatalog.Default, chosen);
            return ExitCode.Clean;
        };
        return command;
    }

    private static void WriteText(Stream stream, RuleSet rules, Language language)
    {
        using var writer = CliHost.OpenText(stream);
        var width = rules.Descriptors.Max(d => d.Name.Length);
        foreach (var rule in rules.Descriptors)
            writer.WriteLine($"{rule.Id}  {rule.Name.PadRight(width)}  {SeverityNames.Of(rule.DefaultSeverity),-11}  {FixNameOf(rule.Fix),-6}  {rule.Title.For(language)}");
    }

    private static void WriteMarkdown(Stream stream, RuleSet rules, Language language)
    {
        using var writer = CliHost.OpenText(stream);
        writer.WriteLine("| id | name | checks | severity | fix |");
        writer.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var rule in rules.Descriptors)
        {
            var title = rule.Title.For(language).Replace("|", "\\|");
            writer.WriteLine($"| {rule.Id} | {rule.Name} | {title} | {SeverityNames.Of(rule.DefaultSeverity)} | {FixNameOf(rule.Fix)} |");
        }
    }

    private static void WriteJson(Stream stream, RuleSet rules, Language language)
    {
        using (var json = new Utf8JsonWriter(stream, FileJson.Options(indented: true)))
        {
            json.WriteStartObject();
            json.WriteNumber("version"u8, 1);
            json.WriteString("catalogue"u8, ToolInfo.CatalogueHash(rules));
            json.WriteStartArray("rules"u8);
            foreach (var rule in rules.Descriptors)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, rule.Id);
                json.WriteString("name"u8, rule.Name);
                json.WriteString("title"u8, rule.Title.For(language));
                json.WriteString("category"u8, rule.Category.ToString().ToLowerInvariant());
                json.WriteString("severity"u8, SeverityNames.Of(rule.DefaultSeverity));
                json.WriteString("fix"u8, FixNameOf(rule.Fix));
                json.WriteStartArray("options"u8);
                foreach (var option in rule.Options)
                {
                    json.WriteStartObject();
                    json.WriteString("name"u8, option.Name);
                    json.WriteNumber("default"u8, option.Default);
                    json.WriteNumber("minimum"u8, option.Minimum);
                    json.WriteNumber("maximum"u8, option.Maximum);
                    json.WriteString("description"u8, option.Description.For(language));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static string FixNameOf(FixKind kind) => kind switch
    {
        FixKind.Safe => "safe",
        FixKind.Unsafe => "unsafe",
        FixKind.Insert => "insert",
        FixKind.Mixed => "mixed",
        _ => "",
    };
}
