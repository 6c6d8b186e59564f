using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Rules;

/// <summary>Renders what is written down about the rules from their descriptors, so that no list can grow old.</summary>
public static class CatalogueRenderer
{
    private static readonly IReadOnlyDictionary<RuleCategory, LocalizedText> Categories = new Dictionary<RuleCategory, LocalizedText>
    {
        [RuleCategory.Engine] = new("程序、指令与配置", "Engine, directives, configuration"),
        [RuleCategory.Structure] = new("标题、章节与正文", "Title, sections, prose"),
        [RuleCategory.Tables] = new("表格的行与单元格", "Rows and cells of tables"),
        [RuleCategory.Totals] = new("合计与勾稽", "Sums and balances"),
        [RuleCategory.Prose] = new("文字与表格相符", "Prose against tables"),
        [RuleCategory.Dates] = new("日期与年度", "Dates and years"),
        [RuleCategory.CrossReport] = new("多份报告之间", "Several reports"),
        [RuleCategory.Wording] = new("用语与标点", "Wording and typography"),
    };

    private static readonly IReadOnlyDictionary<FixKind, LocalizedText> Fixes = new Dictionary<FixKind, LocalizedText>
    {
        [FixKind.None] = new("", ""),
        [FixKind.Safe] = new("安全", "safe"),
        [FixKind.Unsafe] = new("需确认", "unsafe"),
        [FixKind.Insert] = new("补入", "insert"),
        [FixKind.Mixed] = new("视情况", "mixed"),
    };

    /// <summary>Name of a category for people.</summary>
    public static LocalizedText NameOf(RuleCategory category) => Categories[category];

    /// <summary>Name of a severity as it is written in the configuration.</summary>
    public static string NameOf(DiagnosticSeverity severity) => ConfigurationFile.Severities.First(s => s.Severity == severity).Name;

    /// <summary>The table of rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="language">Language of titles and header.</param>
    /// <param name="pages">Path from the file that holds the table to the folder of the Rules project, with <c>/</c> at its end where not empty.</param>
    public static string Markdown(RuleSet rules, Language language, string pages = "")
    {
        var result = new StringBuilder();
        result.Append(language == Language.Chinese
            ? "| 编号 | 名称 | 检查什么 | 严重程度 | 修复 |\n"
            : "| id | name | checks | severity | fix |\n");
        result.Append("| --- | --- | --- | --- | --- |\n");
        foreach (var rule in rules.Descriptors)
        {
            var link = PagePath(rules, rule) is { } path ? $"[{rule.Id}]({pages}{path})" : rule.Id;
            result.Append(
                CultureInfo.InvariantCulture,
                $"| {link} | {rule.Name} | {rule.Title.For(language)} | {SeveritiesOf(rule)} | {Fixes[rule.Fix].For(language)} |\n");
        }

        return result.ToString();
    }

    /// <summary>The severities a rule can report without a configuration, gravest first.</summary>
    public static string SeveritiesOf(DiagnosticDescriptor rule)
    {
        if (rule.DefaultSeverity == DiagnosticSeverity.Off)
            return $"{NameOf(DiagnosticSeverity.Off)} ({NameOf(rule.SeverityWhenOn)})";
        var used = rule.Messages.Values.Select(m => m.Severity ?? rule.DefaultSeverity).Distinct().OrderDescending();
        return string.Join(", ", used.Select(NameOf));
    }

    /// <summary>The JSON schema of <c>reportlsp.json</c>.</summary>
    public static string ConfigurationSchema(RuleSet rules)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
            new ConfigurationSchema(json, rules).Write();
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Path of a rule's page in the Rules project, or null; the folder is that of its class, or the one of the engine's pages.</summary>
    private static string? PagePath(RuleSet rules, DiagnosticDescriptor descriptor)
    {
        var file = RuleCatalog.PageFile(descriptor.Id);
        if (file is null)
            return null;
        var space = rules.Find(descriptor.Id)?.GetType().Namespace ?? rules.FindCross(descriptor.Id)?.GetType().Namespace
            ?? typeof(RuleCatalog).Namespace + (EngineDescriptors.Contains(descriptor) ? ".Engine" : "");
        var folder = space[typeof(RuleCatalog).Namespace!.Length..].TrimStart('.').Replace('.', '/');
        return folder.Length == 0 ? file : folder + "/" + file;
    }
}
