using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReportLsp.Protocol.JsonRpc;
using ReportLsp.Protocol.Lsp;
using ReportLsp.Testing.Protocol;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Protocol.Tests.Lsp;

/// <summary>Every record, enumeration and method against the protocol's model.</summary>
public class ModelTests(ITestOutputHelper output)
{
    // Not of the model by name: what stands for a union, for nothing, or serves to write and read.
    private static readonly HashSet<string> Ours =
    [
        "Empty", "IntegerOrString", "DocumentChange", "DocumentDiagnosticReport", "WorkspaceDocumentDiagnosticReport", "TextDocumentContentChangeEvent",
        "LspJson", "LspMethods", "LspRequests", "LspNotifications", "LenientTextConverter", "DocumentChangeConverter",
    ];

    // Optional properties that the server neither writes nor reads. Capabilities are subsets by nature; those of the client are only read.
    private static readonly HashSet<string> LeftOut =
    [
        "CompletionItem.deprecated", "DocumentSymbol.deprecated", "CompletionList.itemDefaults", "WorkspaceEdit.changeAnnotations",
        "CreateFile.annotationId", "RenameFile.annotationId", "DeleteFile.annotationId", "ApplyWorkspaceEditParams.metadata",
        "WorkspaceOptions.fileOperations", "WorkspaceOptions.textDocumentContent", "CodeActionOptions.documentation",
    ];

    // Required by the protocol, yet left out by some clients: reading does without.
    private static readonly HashSet<string> ReadWithout =
        ["InitializeParams.processId", "InitializeParams.rootUri", "DidChangeConfigurationParams.settings"];

    private static IEnumerable<Type> Types => typeof(LspJson).Assembly.GetExportedTypes().Where(t => t.Namespace == typeof(LspJson).Namespace && !t.IsNested);

    [Fact]
    public void Records_have_the_properties_of_the_model()
    {
        if (Model() is not { } model)
            return;
        var checkedRecords = 0;
        foreach (var type in Types.Where(t => !t.IsEnum && !(t.IsAbstract && t.IsSealed) && !Ours.Contains(t.Name)))
        {
            model.HasStructure(type.Name).ShouldBeTrue(type.Name);
            Compare(model, type, model.Properties(type.Name));
            checkedRecords++;
        }

        checkedRecords.ShouldBeGreaterThan(140);
    }

    [Fact]
    public void A_change_of_content_joins_its_two_forms()
    {
        if (Model() is not { } model)
            return;
        var partial = model.Properties("TextDocumentContentChangePartial");
        var info = LspJson.Default.TextDocumentContentChangeEvent;
        info.Properties.Select(p => p.Name).ShouldBe(partial.Keys, ignoreOrder: true);
        info.Properties.Where(p => p.IsRequired).Select(p => p.Name).ShouldBe(model.Properties("TextDocumentContentChangeWholeDocument").Keys);
        foreach (var property in info.Properties)
            Fits(model, partial[property.Name].GetProperty("type"), property.PropertyType).ShouldBeTrue(property.Name);
    }

    [Fact]
    public void Enumerations_have_the_values_of_the_model()
    {
        if (Model() is not { } model)
            return;
        foreach (var type in Types.Where(t => t.IsEnum || (t.IsAbstract && t.IsSealed && !Ours.Contains(t.Name))))
        {
            var ours = type.IsEnum
                ? Enum.GetNames(type).ToDictionary(n => n, n => ((int)Enum.Parse(type, n)).ToString(System.Globalization.CultureInfo.InvariantCulture))
                : type.GetFields().ToDictionary(f => f.Name, f => (string)f.GetRawConstantValue()!);
            var theirs = model.Enumeration(type.Name).ShouldNotBeNull(type.Name).GetProperty("values").EnumerateArray()
                .ToDictionary(v => Pascal(v.GetProperty("name").GetString()!), v => v.GetProperty("value").ToString());
            ours.ShouldBe(theirs, ignoreOrder: true, customMessage: type.Name);
        }
    }

    [Fact]
    public void Error_codes_are_those_of_the_model()
    {
        if (Model() is not { } model)
            return;
        var theirs = new[] { "ErrorCodes", "LSPErrorCodes" }
            .SelectMany(name => model.Enumeration(name)!.Value.GetProperty("values").EnumerateArray())
            .ToDictionary(v => v.GetProperty("name").GetString()!, v => v.GetProperty("value").GetInt32());
        typeof(JsonRpcErrorCodes).GetFields().ToDictionary(f => f.Name, f => (int)f.GetRawConstantValue()!).ShouldBe(theirs, ignoreOrder: true);
    }

    [Fact]
    public void Methods_have_the_parameters_and_results_of_the_model()
    {
        if (Model() is not { } model)
            return;
        var names = typeof(LspMethods).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToList();
        var seen = new List<string>();
        foreach (var property in typeof(LspRequests).GetProperties().Concat(typeof(LspNotifications).GetProperties()))
        {
            dynamic method = property.GetValue(null)!;
            string name = method.Name;
            seen.Add(name);
            var found = model.Method(name).ShouldNotBeNull(name);
            var types = property.PropertyType.GetGenericArguments();
            ((JsonTypeInfo)method.ParamsType).Type.ShouldBe(types[0]);
            FitsOrNothing(model, found, "params", types[0]).ShouldBeTrue($"{name}: parameters");
            found.TryGetProperty("result", out _).ShouldBe(types.Length == 2, name);
            if (types.Length == 2)
            {
                ((JsonTypeInfo)method.ResultType).Type.ShouldBe(types[1]);
                FitsOrNothing(model, found, "result", types[1]).ShouldBeTrue($"{name}: result");
            }
        }

        seen.ShouldBe(names, ignoreOrder: true);
    }

    private static void Compare(MetaModel model, Type type, IReadOnlyDictionary<string, JsonElement> theirs)
    {
        var client = type.Name.Contains("ClientCapabilities", StringComparison.Ordinal) || (type.Name.StartsWith("Client", StringComparison.Ordinal) && type.Name != "ClientInfo");
        var subset = client || type.Name == "ServerCapabilities";
        var info = LspJson.Default.GetTypeInfo(type).ShouldNotBeNull(type.Name);
        var ours = info.Properties.ToDictionary(p => p.Name);
        var discriminator = type.BaseType?.GetCustomAttribute<JsonPolymorphicAttribute>()?.TypeDiscriminatorPropertyName;
        foreach (var (name, property) in theirs)
        {
            var key = $"{type.Name}.{name}";
            var modelType = property.GetProperty("type");
            if (name == discriminator)
            {
                type.BaseType!.GetCustomAttributes<JsonDerivedTypeAttribute>().Single(a => a.DerivedType == type).TypeDiscriminator
                    .ShouldBe(modelType.GetProperty("value").GetString());
                continue;
            }

            if (!ours.Remove(name, out var own))
            {
                (LeftOut.Contains(key) || subset).ShouldBeTrue($"{key} is missing");
                (MetaModel.IsOptional(property) || client).ShouldBeTrue(key);
                continue;
            }

            if (modelType.GetProperty("kind").GetString() == "stringLiteral")
            {
                own.Get!(RuntimeHelpers.GetUninitializedObject(type)).ShouldBe(modelType.GetProperty("value").GetString(), key);
                continue;
            }

            var optional = MetaModel.IsOptional(property);
            var lenient = client || ReadWithout.Contains(key);
            own.IsRequired.ShouldBe(!optional && !lenient, $"{key}: required");
            own.IsSetNullable.ShouldBe(optional || lenient || IsNullable(modelType), $"{key}: nullable");
            var written = own.AttributeProvider!.GetCustomAttributes(typeof(JsonIgnoreAttribute), true).Cast<JsonIgnoreAttribute>().Any(a => a.Condition == JsonIgnoreCondition.Never);
            written.ShouldBe(!optional && !lenient && IsNullable(modelType), $"{key}: null is written");
            Fits(model, modelType, own.PropertyType).ShouldBeTrue($"{key}: {own.PropertyType} is not {MetaModel.Show(modelType)}");
        }

        ours.Keys.ShouldBeEmpty($"{type.Name} has what the model has not");
    }

    private static bool FitsOrNothing(MetaModel model, JsonElement method, string part, Type type) =>
        method.TryGetProperty(part, out var expected) ? Fits(model, expected, type) : type == typeof(Empty);

    // A union is met by one of its members, or by a type of ours that stands for all of them.
    private static bool Fits(MetaModel model, JsonElement expected, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        switch (expected.GetProperty("kind").GetString())
        {
            case "base":
                return expected.GetProperty("name").GetString() switch
                {
                    "integer" or "uinteger" => type == typeof(int),
                    "boolean" => type == typeof(bool),
                    "null" => type == typeof(Empty),
                    "decimal" => type == typeof(double),
                    _ => type == typeof(string),
                };
            case "array":
                var element = type.IsArray ? type.GetElementType()
                    : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
                return element is not null && Fits(model, expected.GetProperty("element"), element);
            case "map":
                return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
                    && Fits(model, expected.GetProperty("key"), type.GetGenericArguments()[0])
                    && Fits(model, expected.GetProperty("value"), type.GetGenericArguments()[1]);
            case "reference":
                var name = expected.GetProperty("name").GetString()!;
                if (name == "LSPAny")
                    return type == typeof(JsonElement);
                if (model.Enumeration(name) is { } enumeration)
                    return enumeration.GetProperty("type").GetProperty("name").GetString() == "string" ? type == typeof(string) : type.IsEnum && type.Name == name;
                return type.Name == name || (model.Alias(name) is { } alias && Fits(model, alias, type));
            case "or":
                var items = expected.GetProperty("items").EnumerateArray().ToList();
                if (type == typeof(IntegerOrString))
                    return items.All(i => Fits(model, i, typeof(int)) || Fits(model, i, typeof(string)));
                if (type == typeof(DocumentChange))
                    return items.All(i => Types.Any(t => t.BaseType == type && t.Name == i.GetProperty("name").GetString()));
                if (type == typeof(DocumentDiagnosticReport))
                    return items.All(i => Types.Any(t => t.BaseType == type && t.Name.EndsWith(i.GetProperty("name").GetString()!, StringComparison.Ordinal)));
                return items.Any(i => Fits(model, i, type));
            default:
                return false;
        }
    }

    private static bool IsNullable(JsonElement type) => type.GetProperty("kind").GetString() == "or"
        && type.GetProperty("items").EnumerateArray().Any(i => i.GetProperty("kind").GetString() == "base" && i.GetProperty("name").GetString() == "null");

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private MetaModel? Model()
    {
        var model = MetaModel.Find();
        if (model is null)
            output.WriteLine(MetaModel.Absent);
        return model;
    }
}
