using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>Collects what is wrong with one format file.</summary>
internal sealed class ReadProblems(string path)
{
    /// <summary>Most findings kept for one file: more do not help anybody.</summary>
    private const int Limit = 50;

    /// <summary>Most names compared with one that is unknown.</summary>
    private const int MostCompared = 2000;

    private readonly List<FormatProblem> _items = [];

    /// <summary>The findings in order of discovery.</summary>
    public IReadOnlyList<FormatProblem> Items => _items;

    /// <summary>Number of findings so far.</summary>
    public int Count => _items.Count;

    /// <summary>Adds a finding; the placeholder of both texts is <c>{name}</c>, its values follow.</summary>
    public void Add(TextSpan span, string chinese, string english, params (string Name, object Value)[] arguments) =>
        Add(span, new LocalizedText(new MessageTemplate(chinese, english), new MessageArguments(arguments)));

    /// <summary>Adds a finding.</summary>
    public void Add(TextSpan span, LocalizedText message)
    {
        if (_items.Count < Limit)
            _items.Add(new FormatProblem(path, span, message));
    }

    /// <summary>Adds "x is unknown", with what was probably meant.</summary>
    public void AddUnknown(TextSpan span, LocalizedText kind, string name, IEnumerable<string> candidates)
    {
        if (_items.Count >= Limit)
            return;
        var nearest = NameSuggestion.For(name, candidates.Take(MostCompared));
        if (nearest is null)
            Add(span, "没有名为“{name}”的{kind}", "there is no {kind} \"{name}\"", ("kind", kind), ("name", name));
        else
            Add(span, "没有名为“{name}”的{kind}，是否应为“{nearest}”", "there is no {kind} \"{name}\"; did you mean \"{nearest}\"", ("kind", kind), ("name", name), ("nearest", nearest));
    }
}
