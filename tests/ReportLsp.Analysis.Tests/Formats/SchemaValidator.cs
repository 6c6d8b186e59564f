using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportLsp.Analysis.Tests.Formats;

/// <summary>The part of JSON Schema that the schema of formats uses; any other keyword is an error, so that nothing goes unchecked.</summary>
internal sealed class SchemaValidator(JsonElement schema)
{
    private static readonly string[] Comments = ["$schema", "title", "description", "definitions"];
    private readonly List<string> _errors = [];

    /// <summary>What does not fit, each with its path.</summary>
    public IReadOnlyList<string> Validate(JsonElement value)
    {
        _errors.Clear();
        Check(value, schema, "");
        return [.. _errors];
    }

    private void Check(JsonElement value, JsonElement rule, string path)
    {
        foreach (var keyword in rule.EnumerateObject())
        {
            if (!Comments.Contains(keyword.Name) && !Holds(keyword.Name, keyword.Value, value, rule, path))
                _errors.Add($"{path}: {keyword.Name} {keyword.Value}");
        }
    }

    private bool Holds(string keyword, JsonElement argument, JsonElement value, JsonElement rule, string path)
    {
        switch (keyword)
        {
            case "$ref":
                Check(value, schema.GetProperty("definitions").GetProperty(argument.GetString()!.Split('/')[^1]), path);
                return true;
            case "type":
                return argument.GetString() == TypeOf(value);
            case "enum":
                return argument.EnumerateArray().Any(a => value.ValueKind == JsonValueKind.String && a.GetString() == value.GetString());
            case "pattern":
                return value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, argument.GetString()!);
            case "minimum":
                return value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= argument.GetDecimal();
            case "maximum":
                return value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= argument.GetDecimal();
            case "minItems":
                return value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= argument.GetInt32();
            case "maxItems":
                return value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= argument.GetInt32();
            case "required":
                return value.ValueKind != JsonValueKind.Object || argument.EnumerateArray().All(a => value.TryGetProperty(a.GetString()!, out _));
            case "anyOf":
                return argument.EnumerateArray().Any(a => IsValid(value, a));
            case "items":
                var index = 0;
                foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default)
                    Check(item, argument, $"{path}/{index++}");
                return true;
            case "properties":
                foreach (var member in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default)
                {
                    if (argument.TryGetProperty(member.Name, out var inner))
                        Check(member.Value, inner, $"{path}/{member.Name}");
                }

                return true;
            case "additionalProperties" when argument.ValueKind == JsonValueKind.False:
                return value.ValueKind != JsonValueKind.Object
                    || value.EnumerateObject().All(m => rule.GetProperty("properties").TryGetProperty(m.Name, out _));
            default:
                throw new NotSupportedException($"The keyword {keyword} at {path} is not checked.");
        }
    }

    private bool IsValid(JsonElement value, JsonElement rule)
    {
        var before = _errors.Count;
        Check(value, rule, "");
        var isValid = _errors.Count == before;
        _errors.RemoveRange(before, _errors.Count - before);
        return isValid;
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number when value.TryGetInt64(out _) => "integer",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
