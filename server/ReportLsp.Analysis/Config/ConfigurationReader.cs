using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Config;

/// <summary>Reads a configuration file: what is understood takes effect, the rest is a finding. The only user of the JSON library here.</summary>
internal sealed class ConfigurationReader
{
    private const int MaximumDepth = 32;

    private readonly SourceText _text;
    private readonly RuleSet _rules;
    private readonly FormatSet _formats;
    private readonly ConfigurationFindings _findings;

    private ConfigurationReader(SourceText text, RuleSet rules, FormatSet formats)
    {
        _text = text;
        _rules = rules;
        _formats = formats;
        _findings = new ConfigurationFindings();
    }

    /// <summary>Reads a text; never throws for what stands in it.</summary>
    public static ConfigurationFile Read(string path, SourceText text, RuleSet rules, FormatSet formats) =>
        new ConfigurationReader(text, rules, formats).Read(path);

    private ConfigurationFile Read(string path)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(_text.Text)) { MaxDepth = MaximumDepth, DateParseHandling = DateParseHandling.None };
            var settings = new JsonLoadSettings { CommentHandling = CommentHandling.Ignore, LineInfoHandling = LineInfoHandling.Load };
            var root = JToken.ReadFrom(reader, settings);
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment)
                    throw new JsonReaderException("more than one value", reader.Path, reader.LineNumber, reader.LinePosition, null);
            }

            var file = new ConfigurationFile { Path = path, Text = _text };
            if (root is JObject top)
                file = ReadTop(top, file);
            else
                Wrong(root, "reportlsp.json", new LocalizedText("一个对象 {…}", "an object {…}"));
            return file with { Diagnostics = _findings.Sorted() };
        }
        catch (JsonReaderException error)
        {
            var fault = JsonFault.In(_text.Text, JsonPlaces.Offset(error.LineNumber, error.LinePosition, _text), MaximumDepth);
            _findings.Syntax(fault, _text.GetPosition(fault.Offset));
            return new ConfigurationFile { Path = path, Text = _text, IsUsable = false, Diagnostics = _findings.Sorted() };
        }
    }

    private ConfigurationFile ReadTop(JObject top, ConfigurationFile file)
    {
        foreach (var property in top.Properties())
        {
            var value = property.Value;
            file = property.Name switch
            {
                "$schema" => file,
                "extends" => Text(property) is { } text ? file with { Extends = text, ExtendsSpan = JsonPlaces.OfValue(value, _text) } : file,
                "rules" => file with { Rules = ReadRules(value) },
                "format" => OneOf(property, [.. _formats.Formats.Select(f => f.Id)]) is { } format ? file with { Format = format } : file,
                "deadline" => OneOf(property, DeadlineKinds()) is { } kind ? file with { Deadline = kind } : file,
                "lang" => OneOf(property, ["zh", "en"]) is { } language
                    ? file with { Language = language == "zh" ? Diagnostics.Language.Chinese : Diagnostics.Language.English } : file,
                "files" => Patterns(property) is { } patterns ? file with { Files = patterns } : file,
                "overrides" => file with { Overrides = ReadOverrides(value) },
                "suppressions" => OneOf(property, ["allow", "deny"]) is { } word ? file with { DenySuppressions = word == "deny" } : file,
                _ => Unknown(property, new LocalizedText("设置项", "setting"), ConfigurationFile.Keys, file),
            };
        }

        return file;
    }

    private Dictionary<string, RuleSetting> ReadRules(JToken value)
    {
        var result = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
        if (value is not JObject rules)
        {
            Wrong(value, "rules", new LocalizedText("一个对象 {…}", "an object {…}"));
            return result;
        }

        foreach (var property in rules.Properties())
        {
            var descriptor = _rules.FindDescriptor(property.Name);
            if (descriptor is null || !string.Equals(descriptor.Id, property.Name, StringComparison.OrdinalIgnoreCase))
                _findings.Unknown(JsonPlaces.OfName(property, _text), new LocalizedText("规则", "rule"), property.Name, _rules.Suggest(property.Name));
            else
                result[descriptor.Id] = ReadRule(property, descriptor);
        }

        return result;
    }

    private RuleSetting ReadRule(JProperty property, DiagnosticDescriptor descriptor)
    {
        if (property.Value is not JObject setting)
            return new RuleSetting(Severity(property.Value, descriptor.Id, orObject: true), RuleSetting.None.Options);
        DiagnosticSeverity? severity = null;
        var options = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in setting.Properties())
        {
            if (part.Name == "severity")
                severity = Severity(part.Value, descriptor.Id + ".severity", orObject: false);
            else if (descriptor.Options.FirstOrDefault(o => o.Name == part.Name) is { } option)
                ReadOption(part, option, options);
            else
                Unknown(part, new LocalizedText(descriptor.Id + " 的选项", descriptor.Id + " option"), [.. descriptor.Options.Select(o => o.Name), "severity"], 0);
        }

        return new RuleSetting(severity, options);
    }

    private void ReadOption(JProperty part, RuleOption option, Dictionary<string, int> options)
    {
        if (part.Value is JValue { Type: JTokenType.Integer, Value: long number } && number >= option.Minimum && number <= option.Maximum)
            options[option.Name] = (int)number;
        else
            Wrong(part.Value, option.Name, new LocalizedText($"{option.Minimum} 到 {option.Maximum} 的整数", $"a whole number from {option.Minimum} to {option.Maximum}"));
    }

    private DiagnosticSeverity? Severity(JToken value, string name, bool orObject)
    {
        var names = ConfigurationFile.Severities.Select(s => s.Name).ToArray();
        if (value.Type == JTokenType.String)
        {
            foreach (var (known, severity) in ConfigurationFile.Severities)
            {
                if (known == (string)value!)
                    return severity;
            }
        }

        var list = string.Join(", ", names);
        Wrong(value, name, orObject
            ? new LocalizedText(list + " 之一，或 { \"severity\": …, 选项 }", $"one of {list}, or {{ \"severity\": …, options }}")
            : new LocalizedText(list + " 之一", $"one of {list}"), names);
        return null;
    }

    private List<RuleOverride> ReadOverrides(JToken value)
    {
        var result = new List<RuleOverride>();
        if (value is not JArray list)
        {
            Wrong(value, "overrides", new LocalizedText("一个数组 […]", "an array […]"));
            return result;
        }

        foreach (var item in list)
        {
            if (item is not JObject entry)
            {
                Wrong(item, "overrides", new LocalizedText("对象 { \"files\": …, \"rules\": … }", "objects { \"files\": …, \"rules\": … }"));
                continue;
            }

            IReadOnlyList<GlobPattern>? files = null;
            IReadOnlyDictionary<string, RuleSetting>? rules = null;
            foreach (var part in entry.Properties())
            {
                if (part.Name == "files")
                    files = Patterns(part);
                else if (part.Name == "rules")
                    rules = ReadRules(part.Value);
                else
                    Unknown(part, new LocalizedText("overrides 的设置项", "setting of overrides"), ["files", "rules"], 0);
            }

            if (entry["files"] is null)
                Wrong(item, "overrides", new LocalizedText("带有 files 的对象", "objects with \"files\""));
            if (files is not null && rules is not null)
                result.Add(new RuleOverride(files, rules));
        }

        return result;
    }

    private List<GlobPattern>? Patterns(JProperty property)
    {
        var items = property.Value is JArray list ? list.ToArray() : [property.Value];
        var result = new List<GlobPattern>(items.Length);
        foreach (var item in items)
        {
            if (item.Type == JTokenType.String)
                result.Add(new GlobPattern((string)item!));
            else
                Wrong(item, property.Name, new LocalizedText("文件名模式，如 \"2024/**/*.report\"", "a file pattern such as \"2024/**/*.report\""));
        }

        return result.Count == 0 && items.Length > 0 ? null : result;
    }

    private string? Text(JProperty property)
    {
        if (property.Value.Type == JTokenType.String)
            return (string)property.Value!;
        Wrong(property.Value, property.Name, new LocalizedText("一个字符串", "a string"));
        return null;
    }

    private string? OneOf(JProperty property, IReadOnlyList<string> known)
    {
        if (property.Value.Type == JTokenType.String && known.Contains((string)property.Value!))
            return (string)property.Value!;
        var list = string.Join(", ", known);
        Wrong(property.Value, property.Name, new LocalizedText(list + " 之一", "one of " + list), known);
        return null;
    }

    private string[] DeadlineKinds() =>
        [.. _formats.Formats.SelectMany(f => f.Deadlines).Select(d => d.Kind).Distinct(StringComparer.Ordinal)];

    private T Unknown<T>(JProperty property, LocalizedText what, IReadOnlyList<string> known, T result)
    {
        _findings.Unknown(JsonPlaces.OfName(property, _text), what, property.Name, NameSuggestion.For(property.Name, known));
        return result;
    }

    private void Wrong(JToken value, string name, LocalizedText expected, IReadOnlyList<string>? known = null) =>
        _findings.Value(
            JsonPlaces.OfValue(value, _text),
            name,
            JsonPlaces.Written(value),
            expected,
            known is not null && value.Type == JTokenType.String ? NameSuggestion.For((string)value!, known) : null);
}
