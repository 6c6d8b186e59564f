using System.Text.Json;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>A value of a built-in format: no places, no Newtonsoft at start-up.</summary>
internal sealed class JsonElementNode(JsonElement element) : IFormatNode
{
    /// <inheritdoc />
    public FormatNodeKind Kind => element.ValueKind switch
    {
        JsonValueKind.Object => FormatNodeKind.Object,
        JsonValueKind.Array => FormatNodeKind.Array,
        JsonValueKind.String => FormatNodeKind.Text,
        JsonValueKind.Number => FormatNodeKind.Number,
        _ => FormatNodeKind.Other,
    };

    /// <inheritdoc />
    public string Text => element.ValueKind == JsonValueKind.String ? element.GetString() ?? "" : "";

    /// <inheritdoc />
    public int? Integer => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) ? value : null;

    /// <inheritdoc />
    public TextSpan Span => default;

    /// <inheritdoc />
    public IReadOnlyList<FormatMember> Members
    {
        get
        {
            if (element.ValueKind != JsonValueKind.Object)
                return [];
            var members = new List<FormatMember>();
            foreach (var property in element.EnumerateObject())
                members.Add(new FormatMember(property.Name, default, new JsonElementNode(property.Value)));
            return members;
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<IFormatNode> Items
    {
        get
        {
            if (element.ValueKind != JsonValueKind.Array)
                return [];
            var items = new List<IFormatNode>(element.GetArrayLength());
            foreach (var item in element.EnumerateArray())
                items.Add(new JsonElementNode(item));
            return items;
        }
    }
}
