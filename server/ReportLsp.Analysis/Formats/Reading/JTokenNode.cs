using Newtonsoft.Json.Linq;
using ReportLsp.Analysis.Config;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>A value of a format file of a workspace, with its place.</summary>
internal sealed class JTokenNode(JToken token, SourceText text) : IFormatNode
{
    /// <inheritdoc />
    public FormatNodeKind Kind => token.Type switch
    {
        JTokenType.Object => FormatNodeKind.Object,
        JTokenType.Array => FormatNodeKind.Array,
        JTokenType.String => FormatNodeKind.Text,
        JTokenType.Integer or JTokenType.Float => FormatNodeKind.Number,
        _ => FormatNodeKind.Other,
    };

    /// <inheritdoc />
    public string Text => token.Type == JTokenType.String ? (string?)token ?? "" : "";

    /// <inheritdoc />
    public int? Integer => token is JValue { Value: long value } && value is >= int.MinValue and <= int.MaxValue ? (int)value : null;

    /// <inheritdoc />
    public TextSpan Span => JsonPlaces.OfValue(token, text);

    /// <inheritdoc />
    public IReadOnlyList<FormatMember> Members
    {
        get
        {
            if (token is not JObject json)
                return [];
            var members = new List<FormatMember>(json.Count);
            foreach (var property in json.Properties())
                members.Add(new FormatMember(property.Name, JsonPlaces.OfName(property, text), new JTokenNode(property.Value, text)));
            return members;
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<IFormatNode> Items
    {
        get
        {
            if (token is not JArray array)
                return [];
            var items = new List<IFormatNode>(array.Count);
            foreach (var item in array)
                items.Add(new JTokenNode(item, text));
            return items;
        }
    }
}
