using System.Text.Json;

namespace ReportLsp.Testing.Protocol;

/// <summary>
/// Checks JSON against the protocol's model: names, presence, types, values of enumerations. A property the model does not
/// have is a mistake too. Mistakes are given with their path, such as <c>$.items[2].range.start: line is missing</c>.
/// </summary>
public sealed class MetaModelValidator(MetaModel model)
{
    /// <summary>Mistakes in the parameters of a request or notification; none for a sound one. Absent parameters are an undefined element.</summary>
    public IReadOnlyList<string> ValidateParams(string method, JsonElement parameters) => Validate(method, "params", parameters);

    /// <summary>Mistakes in the result of a request; none for a sound one.</summary>
    public IReadOnlyList<string> ValidateResult(string method, JsonElement result) => Validate(method, "result", result);

    /// <summary>Mistakes in the value of a structure, such as one inside a value that may be anything.</summary>
    public IReadOnlyList<string> ValidateStructure(string structure, JsonElement value)
    {
        var mistakes = new List<string>();
        Structure(structure, value, "$", mistakes);
        return mistakes;
    }

    private List<string> Validate(string method, string part, JsonElement value)
    {
        if (model.Method(method) is not { } found)
            return [$"$: there is no method {method}"];
        if (!found.TryGetProperty(part, out var type))
            return value.ValueKind == JsonValueKind.Undefined ? [] : [$"$: {method} has no {part}"];
        if (value.ValueKind == JsonValueKind.Undefined)
            return [$"$: {method} needs {part}"];
        var mistakes = new List<string>();
        Value(type, value, "$", mistakes);
        return mistakes;
    }

    private void Value(JsonElement type, JsonElement value, string path, List<string> mistakes)
    {
        switch (type.GetProperty("kind").GetString())
        {
            case "base":
                Base(type.GetProperty("name").GetString()!, value, path, mistakes);
                break;
            case "reference":
                Reference(type.GetProperty("name").GetString()!, value, path, mistakes);
                break;
            case "stringLiteral":
                var literal = type.GetProperty("value").GetString();
                if (value.ValueKind != JsonValueKind.String || value.GetString() != literal)
                    mistakes.Add($"{path}: '{literal}' is expected, not {Show(value)}");
                break;
            case "array" when Is(value, JsonValueKind.Array, "an array", path, mistakes):
                var element = type.GetProperty("element");
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    Value(element, item, $"{path}[{index++}]", mistakes);
                break;
            case "tuple" when Is(value, JsonValueKind.Array, "an array", path, mistakes):
                var places = type.GetProperty("items").EnumerateArray().ToArray();
                if (places.Length != value.GetArrayLength())
                    mistakes.Add($"{path}: {places.Length} values are expected, not {value.GetArrayLength()}");
                for (var i = 0; i < Math.Min(places.Length, value.GetArrayLength()); i++)
                    Value(places[i], value[i], $"{path}[{i}]", mistakes);
                break;
            case "map" when Is(value, JsonValueKind.Object, "an object", path, mistakes):
                foreach (var entry in value.EnumerateObject())
                    Value(type.GetProperty("value"), entry.Value, $"{path}['{entry.Name}']", mistakes);
                break;
            case "literal":
                var properties = type.GetProperty("value").GetProperty("properties").EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!);
                Properties(properties, value, path, mistakes);
                break;
            case "or":
                Union(type, value, path, mistakes);
                break;
        }
    }

    // Where no alternative fits, the one that comes nearest tells most: the one whose first mistake lies deepest.
    private void Union(JsonElement type, JsonElement value, string path, List<string> mistakes)
    {
        List<string>? nearest = null;
        foreach (var item in type.GetProperty("items").EnumerateArray())
        {
            var found = new List<string>();
            Value(item, value, path, found);
            if (found.Count == 0)
                return;
            if (nearest is null || Depth(found) > Depth(nearest) || Depth(found) == Depth(nearest) && found.Count < nearest.Count)
                nearest = found;
        }

        mistakes.Add($"{path}: {Show(value)} is none of {MetaModel.Show(type)}");
        mistakes.AddRange(nearest!);
    }

    private void Reference(string name, JsonElement value, string path, List<string> mistakes)
    {
        if (name is "LSPAny")
            return;
        if (model.HasStructure(name))
            Structure(name, value, path, mistakes);
        else if (model.Alias(name) is { } alias)
            Value(alias, value, path, mistakes);
        else if (model.Enumeration(name) is { } enumeration)
            Enumeration(name, enumeration, value, path, mistakes);
        else
            mistakes.Add($"{path}: the model has no {name}");
    }

    private void Structure(string name, JsonElement value, string path, List<string> mistakes) =>
        Properties(model.Properties(name), value, path, mistakes);

    private void Properties(IReadOnlyDictionary<string, JsonElement> properties, JsonElement value, string path, List<string> mistakes)
    {
        if (!Is(value, JsonValueKind.Object, "an object", path, mistakes))
            return;
        foreach (var (name, property) in properties)
        {
            if (value.TryGetProperty(name, out var given))
                Value(property.GetProperty("type"), given, $"{path}.{name}", mistakes);
            else if (!MetaModel.IsOptional(property))
                mistakes.Add($"{path}: {name} is missing");
        }

        foreach (var given in value.EnumerateObject().Where(given => !properties.ContainsKey(given.Name)))
            mistakes.Add($"{path}: the model has no {given.Name} here");
    }

    private static void Enumeration(string name, JsonElement enumeration, JsonElement value, string path, List<string> mistakes)
    {
        var kind = enumeration.GetProperty("type").GetProperty("name").GetString()!;
        var before = mistakes.Count;
        Base(kind, value, path, mistakes);
        if (mistakes.Count > before || enumeration.TryGetProperty("supportsCustomValues", out var custom) && custom.GetBoolean())
            return;
        if (!enumeration.GetProperty("values").EnumerateArray().Any(v => v.GetProperty("value").GetRawText() == value.GetRawText()))
            mistakes.Add($"{path}: {Show(value)} is no value of {name}");
    }

    private static void Base(string name, JsonElement value, string path, List<string> mistakes)
    {
        var fits = name switch
        {
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            "uinteger" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0,
            "decimal" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "URI" or "DocumentUri" => value.ValueKind == JsonValueKind.String && Uri.TryCreate(value.GetString(), UriKind.Absolute, out _),
            _ => value.ValueKind == JsonValueKind.String,
        };
        if (!fits)
            mistakes.Add($"{path}: {name} is expected, not {Show(value)}");
    }

    private static bool Is(JsonElement value, JsonValueKind kind, string what, string path, List<string> mistakes)
    {
        if (value.ValueKind == kind)
            return true;
        mistakes.Add($"{path}: {what} is expected, not {Show(value)}");
        return false;
    }

    private static int Depth(List<string> mistakes) => mistakes.Max(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)].Count(c => c is '.' or '['));

    private static string Show(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
