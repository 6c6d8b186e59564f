using System.Text;
using System.Text.Json;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Features;

namespace ReportLsp.Cli.Output;

/// <summary>The tool and its rules in SARIF.</summary>
internal static class SarifDriver
{
    /// <summary>Writes the property <c>tool</c>.</summary>
    public static void Write(Utf8JsonWriter json, RuleSet rules, Language language)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, ToolInfo.Name);
        json.WriteString("version"u8, ToolInfo.Version);
        json.WriteString("semanticVersion"u8, ToolInfo.Version);
        json.WriteString("language"u8, language == Language.Chinese ? "zh" : "en");
        json.WriteStartArray("rules"u8);
        var pages = ToolInfo.RulePagesUri;
        foreach (var descriptor in rules.Descriptors)
            Write(json, descriptor, rules.Page(descriptor.Id), pages, language);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The level of a severity.</summary>
    public static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    private static void Write(Utf8JsonWriter json, DiagnosticDescriptor descriptor, string? page, string? pagesUri, Language language)
    {
        var title = descriptor.Title.For(language);
        var sentence = language == Language.Chinese ? title.TrimEnd('。') + "。" : title.TrimEnd('.') + ".";
        json.WriteStartObject();
        json.WriteString("id"u8, descriptor.Id);
        json.WriteString("name"u8, PascalCase(descriptor.Name));
        WriteText(json, "shortDescription"u8, sentence);
        WriteText(json, "fullDescription"u8, page is null ? sentence : RulePageText.Summary(page, language) ?? sentence);
        json.WriteString("helpUri"u8, pagesUri is null ? $"urn:reportlsp:rule:{descriptor.Id}" : $"{pagesUri.TrimEnd('/')}/{descriptor.Id}");
        json.WriteStartObject("help"u8);
        json.WriteString("text"u8, page is null ? sentence : RulePageText.Section(page, language));
        if (page is not null)
            json.WriteString("markdown"u8, RulePageText.Section(page, language));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration"u8);
        json.WriteBoolean("enabled"u8, descriptor.DefaultSeverity != DiagnosticSeverity.Off);
        json.WriteString("level"u8, LevelOf(descriptor.DefaultSeverity));
        json.WriteEndObject();
        json.WriteStartObject("properties"u8);
        json.WriteString("problem.severity"u8, descriptor.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "recommendation",
        });
        json.WriteStartArray("tags"u8);
        json.WriteStringValue(descriptor.Category.ToString().ToLowerInvariant());
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static string PascalCase(string name)
    {
        var result = new StringBuilder(name.Length);
        var upper = true;
        foreach (var c in name)
        {
            if (c == '-')
            {
                upper = true;
                continue;
            }

            result.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return result.ToString();
    }
}
