using System.Text.Json;

namespace ReportLsp.Testing.Protocol;

/// <summary>The machine-readable model of the Language Server Protocol, where it lies beside the repository.</summary>
public sealed class MetaModel
{
    private readonly Dictionary<string, JsonElement> _structures;
    private readonly Dictionary<string, JsonElement> _aliases;
    private readonly Dictionary<string, JsonElement> _enumerations;
    private readonly Dictionary<string, JsonElement> _methods;

    private MetaModel(JsonElement root)
    {
        _structures = ByName(root, "structures", "name");
        _aliases = ByName(root, "typeAliases", "name");
        _enumerations = ByName(root, "enumerations", "name");
        _methods = ByName(root, "requests", "method");
        foreach (var (name, notification) in ByName(root, "notifications", "method"))
            _methods.Add(name, notification);
    }

    /// <summary>Why tests that need the model do nothing where it is absent; write it to the output.</summary>
    public const string Absent = "skipped: the protocol's model (shared/lsp/metaModel.json) is not beside the repository";

    /// <summary>The model; null where it is absent.</summary>
    public static MetaModel? Find()
    {
        foreach (var up in new[] { "../shared", "../../shared" })
        {
            var path = Path.Combine(RepositoryFiles.Root, up, "lsp", "metaModel.json");
            if (!File.Exists(path))
                continue;
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return new MetaModel(document.RootElement.Clone());
        }

        return null;
    }

    /// <summary>Whether a structure has this name.</summary>
    public bool HasStructure(string name) => _structures.ContainsKey(name);

    /// <summary>An alias's type; null where there is none of this name.</summary>
    public JsonElement? Alias(string name) => _aliases.TryGetValue(name, out var alias) ? alias.GetProperty("type") : null;

    /// <summary>An enumeration; null where there is none of this name.</summary>
    public JsonElement? Enumeration(string name) => _enumerations.TryGetValue(name, out var found) ? found : null;

    /// <summary>A request or notification; null where there is none of this name.</summary>
    public JsonElement? Method(string name) => _methods.TryGetValue(name, out var found) ? found : null;

    /// <summary>All properties of a structure, inherited ones first; its own win.</summary>
    public IReadOnlyDictionary<string, JsonElement> Properties(string structure)
    {
        var all = new Dictionary<string, JsonElement>();
        var model = _structures[structure];
        foreach (var list in new[] { "extends", "mixins" })
        {
            if (!model.TryGetProperty(list, out var bases))
                continue;
            foreach (var name in bases.EnumerateArray().Select(b => b.GetProperty("name").GetString()!))
            {
                foreach (var (key, property) in Properties(name))
                    all[key] = property;
            }
        }

        foreach (var property in model.GetProperty("properties").EnumerateArray())
            all[property.GetProperty("name").GetString()!] = property;
        return all;
    }

    /// <summary>Whether a property may be absent.</summary>
    public static bool IsOptional(JsonElement property) => property.TryGetProperty("optional", out var optional) && optional.GetBoolean();

    /// <summary>A type in the notation of the specification, for messages.</summary>
    public static string Show(JsonElement type) => type.GetProperty("kind").GetString() switch
    {
        "base" or "reference" => type.GetProperty("name").GetString()!,
        "array" => Show(type.GetProperty("element")) + "[]",
        "or" => string.Join(" | ", type.GetProperty("items").EnumerateArray().Select(Show)),
        "tuple" => "[" + string.Join(", ", type.GetProperty("items").EnumerateArray().Select(Show)) + "]",
        "map" => $"map of {Show(type.GetProperty("value"))}",
        "stringLiteral" => $"'{type.GetProperty("value").GetString()}'",
        _ => "object",
    };

    private static Dictionary<string, JsonElement> ByName(JsonElement root, string list, string key) =>
        root.GetProperty(list).EnumerateArray().ToDictionary(item => item.GetProperty(key).GetString()!);
}
