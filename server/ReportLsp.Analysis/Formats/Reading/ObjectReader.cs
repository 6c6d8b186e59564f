using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>Takes the properties of one JSON object and complains of those it lacks, of those of a wrong kind and of those nobody asked for.</summary>
internal sealed class ObjectReader
{
    /// <summary>Most items of an array and properties of an object; more is no format.</summary>
    private const int MostItems = 2000;

    private readonly IReadOnlyList<FormatMember> _members;
    private readonly List<string> _known = [];
    private readonly ReadProblems _problems;

    /// <summary>Reads an object; another kind of value is reported and taken for an empty object.</summary>
    public ObjectReader(IFormatNode node, ReadProblems problems)
    {
        _problems = problems;
        var members = node.Members;
        _members = members.Count > MostItems ? [] : members;
        Span = node.Span;
        IsObject = node.Kind == FormatNodeKind.Object;
        if (members.Count > MostItems)
            problems.Add(node.Span, "属性太多：最多 {limit} 个", "too many properties: {limit} at most", ("limit", MostItems));
        else if (!IsObject)
            problems.Add(node.Span, "此处应为对象 { … }", "an object { … } is expected here");
    }

    /// <summary>Where the object begins.</summary>
    public TextSpan Span { get; }

    /// <summary>False where another kind of value stood there.</summary>
    public bool IsObject { get; }

    /// <summary>The value of a property, or null.</summary>
    public IFormatNode? Take(string name)
    {
        _known.Add(name);
        foreach (var member in _members)
        {
            if (member.Name == name)
                return member.Value;
        }

        return null;
    }

    /// <summary>The value of a property; its absence is reported.</summary>
    public IFormatNode? Require(string name)
    {
        var value = Take(name);
        if (value is null && IsObject)
            _problems.Add(Span, "缺少属性“{name}”", "the property \"{name}\" is missing", ("name", name));
        return value;
    }

    /// <summary>A text that is not empty; empty where it is missing, which is reported.</summary>
    public string RequireText(string name) => Require(name) is { } node ? TextOf(node) : "";

    /// <summary>A text, or null where it is absent.</summary>
    public string? OptionalText(string name) => Take(name) is { } node ? TextOf(node) : null;

    /// <summary>A whole number in a range; null where it is absent or wrong, which is reported.</summary>
    public int? Number(string name, int least, int most, bool required)
    {
        var node = required ? Require(name) : Take(name);
        if (node is null)
            return null;
        if (node.Integer is { } value && value >= least && value <= most)
            return value;
        _problems.Add(node.Span, "此处应为 {least} 至 {most} 之间的整数", "a whole number from {least} to {most} is expected here", ("least", least), ("most", most));
        return null;
    }

    /// <summary>The items of an array; none where it is absent.</summary>
    public IReadOnlyList<IFormatNode> Items(string name, bool required = false)
    {
        var node = required ? Require(name) : Take(name);
        if (node is null)
            return [];
        var items = node.Items;
        if (node.Kind != FormatNodeKind.Array)
            _problems.Add(node.Span, "此处应为数组 [ … ]", "an array [ … ] is expected here");
        else if (required && items.Count == 0)
            _problems.Add(node.Span, "“{name}”不能为空", "\"{name}\" must not be empty", ("name", name));
        if (items.Count <= MostItems)
            return items;
        _problems.Add(node.Span, "条目太多：最多 {limit} 个", "too many items: {limit} at most", ("limit", MostItems));
        return [];
    }

    /// <summary>An array of texts; empty where it is absent.</summary>
    public IReadOnlyList<string> Texts(string name, bool required = false)
    {
        var items = Items(name, required);
        if (items.Count == 0)
            return [];
        var result = new List<string>(items.Count);
        foreach (var item in items)
        {
            var text = TextOf(item);
            if (text.Length > 0)
                result.Add(text);
        }

        return result;
    }

    /// <summary>An array of names of a closed list; unknown ones are reported.</summary>
    public IReadOnlyList<string> Names(string name, LocalizedText kind, IReadOnlyList<string> known)
    {
        var items = Items(name);
        if (items.Count == 0)
            return [];
        var result = new List<string>(items.Count);
        foreach (var item in items)
        {
            var text = TextOf(item);
            if (known.Contains(text))
                result.Add(text);
            else if (text.Length > 0)
                _problems.AddUnknown(item.Span, kind, text, known);
        }

        return result;
    }

    /// <summary>Reports the properties nobody asked for. To be called when all were taken.</summary>
    public void Finish()
    {
        foreach (var member in _members)
        {
            if (!_known.Contains(member.Name) && member.Name != "$schema")
                _problems.AddUnknown(member.NameSpan, PropertyKind, member.Name, _known);
        }
    }

    private static LocalizedText PropertyKind { get; } = new("属性", "property");

    private string TextOf(IFormatNode node)
    {
        if (node.Kind != FormatNodeKind.Text)
            _problems.Add(node.Span, "此处应为文字", "a text is expected here");
        else if (string.IsNullOrWhiteSpace(node.Text))
            _problems.Add(node.Span, "此处的文字不能为空", "the text here must not be empty");
        else
            return node.Text;
        return "";
    }
}
