using System.Text.Json;
using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Rules;

/// <summary>Writes the JSON schema of <c>reportlsp.json</c>; descriptions in both languages, since editors show one text only.</summary>
internal sealed class ConfigurationSchema(Utf8JsonWriter json, RuleSet rules)
{
    /// <summary>Writes it.</summary>
    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString("title", "reportlsp.json");
        json.WriteString("type", "object");
        json.WriteBoolean("allowComments", true);
        json.WriteStartObject("properties");
        foreach (var key in ConfigurationFile.Keys)
            Key(key);
        json.WriteEndObject();
        json.WriteStartObject("definitions");
        Severity();
        Rules();
        Patterns();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Key(string key)
    {
        json.WriteStartObject(key);
        switch (key)
        {
            case "$schema":
                json.WriteString("type", "string");
                break;
            case "extends":
                Text("沿用的配置文件，相对路径，须在仓库之内。", "Configuration file to build on; a relative path inside the repository.");
                break;
            case "rules":
                Reference("rules");
                break;
            case "format":
                Text("未注明格式的报告按此格式检查，如 gov-disclosure-2021。", "Format id for reports that declare none.");
                break;
            case "deadline":
                Text("机关类别，决定公开期限。", "Kind of agency, which sets the date of publication.");
                break;
            case "lang":
                Choice("消息的语言。", "Language of messages.", "zh", "en");
                break;
            case "files":
                Reference("patterns");
                break;
            case "overrides":
                Overrides();
                break;
            default:
                Choice("是否允许在报告里用 @suppress 屏蔽。", "Whether @suppress silences, or is a finding itself.", "allow", "deny");
                break;
        }

        json.WriteEndObject();
    }

    private void Overrides()
    {
        Describe("对部分文件另作规定，写在后面的优先。", "Settings for some of the files; later ones win.");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteStartArray("required");
        json.WriteStringValue("files");
        json.WriteStringValue("rules");
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteStartObject("files");
        Reference("patterns");
        json.WriteEndObject();
        json.WriteStartObject("rules");
        Reference("rules");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Severity()
    {
        json.WriteStartObject("severity");
        Choice("严重程度；off 为不检查。", "Severity; off leaves the rule out.", [.. ConfigurationFile.Severities.Select(s => s.Name)]);
        json.WriteEndObject();
    }

    private void Rules()
    {
        json.WriteStartObject("rules");
        Describe("各条规则的严重程度和选项。", "Severity and options of rules.");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var rule in rules.Descriptors)
            Rule(rule);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Rule(DiagnosticDescriptor rule)
    {
        json.WriteStartObject(rule.Id);
        Describe($"{rule.Name}：{rule.Title.For(Language.Chinese)}", rule.Title.For(Language.English));
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        Reference("severity");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("severity");
        Reference("severity");
        json.WriteEndObject();
        foreach (var option in rule.Options)
        {
            json.WriteStartObject(option.Name);
            Describe(option.Description.For(Language.Chinese), option.Description.For(Language.English));
            json.WriteString("type", "integer");
            json.WriteNumber("minimum", option.Minimum);
            json.WriteNumber("maximum", option.Maximum);
            json.WriteNumber("default", option.Default);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Patterns()
    {
        json.WriteStartObject("patterns");
        Describe("文件名模式：* 任意字符，** 任意层文件夹。", "File patterns: * any characters, ** any number of folders.");
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Text(string chinese, string english)
    {
        Describe(chinese, english);
        json.WriteString("type", "string");
    }

    private void Choice(string chinese, string english, params string[] values)
    {
        Describe(chinese, english);
        json.WriteStartArray("enum");
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void Describe(string chinese, string english) => json.WriteString("description", chinese + "\n" + english);

    private void Reference(string definition) => json.WriteString("$ref", "#/definitions/" + definition);
}
