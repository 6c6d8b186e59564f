using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats;

/// <summary>Finds the rows or columns a selector names: by key, by label or alias (number and bracketed note may be left out), by 1-based number.</summary>
internal sealed class AxisResolver(RelationAxis axis)
{
    private static readonly IReadOnlyList<int> None = [];

    /// <summary>What a reference names, as indices of entries in order; none where it names nothing.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="wrong">The selector that names nothing, or the second of a range that runs backwards.</param>
    public IReadOnlyList<int> Resolve(RelationReference reference, out RelationSelector? wrong)
    {
        wrong = null;
        if (Find(reference.From, reference.Axis == ReferenceAxis.Item) is not { } from)
        {
            wrong = reference.From;
            return None;
        }

        if (reference.To is not { } to)
            return from.Total >= 0 ? [from.Total] : [.. Enumerable.Range(from.First, from.Count)];
        if (Find(to, false) is not { } last || last.First + last.Count <= from.First)
        {
            wrong = to;
            return None;
        }

        return [.. Enumerable.Range(from.First, last.First + last.Count - from.First)];
    }

    /// <summary>What was probably meant by a selector that names nothing, or null.</summary>
    public string? Suggest(string name)
    {
        var keys = axis.Entries.Select(e => e.Key).Concat(axis.Groups.Select(g => g.Key)).Where(k => k.Length > 0);
        var labels = axis.Entries.Select(e => Core(e.Label)).Concat(axis.Groups.Select(g => Core(g.Label))).Where(l => l.Length > 0);
        return NameSuggestion.For(name, keys.Concat(labels)) is { } found && found != name ? found : null;
    }

    private Place? Find(RelationSelector selector, bool isItem)
    {
        if (isItem)
            return selector.Ordinal is { } item ? FindItem(item) : null;
        for (var i = 0; i < axis.Entries.Count; i++)
        {
            if (axis.Entries[i].Key == selector.Text)
                return new Place(i, 1, -1);
        }

        foreach (var group in axis.Groups)
        {
            if (group.Key == selector.Text)
                return new Place(group.First, group.Count, group.Total);
        }

        return FindLabel(selector.Text, Same) ?? FindLabel(selector.Text, SameCore)
            ?? (selector.Ordinal is { } number && number <= axis.Entries.Count ? new Place(number - 1, 1, -1) : null);
    }

    private Place? FindLabel(string text, Func<string, string, bool> same)
    {
        for (var i = 0; i < axis.Entries.Count; i++)
        {
            var entry = axis.Entries[i];
            if (same(entry.Label, text) || entry.Aliases.Any(a => same(a, text)))
                return new Place(i, 1, -1);
        }

        foreach (var group in axis.Groups)
        {
            if (same(group.Label, text) || group.Aliases.Any(a => same(a, text)))
                return new Place(group.First, group.Count, group.Total);
        }

        return null;
    }

    /// <summary>The outermost row or group whose label begins with a number of the first level; Arabic numbers count where there are no Chinese ones.</summary>
    private Place? FindItem(int number)
    {
        foreach (var level in (ReadOnlySpan<int>)[1, 3])
        {
            foreach (var group in axis.Groups)
            {
                if (IsItem(group.Label, number, level))
                    return new Place(group.First, group.Count, group.Total);
            }

            for (var i = 0; i < axis.Entries.Count; i++)
            {
                if (IsItem(axis.Entries[i].Label, number, level))
                    return new Place(i, 1, -1);
            }
        }

        return null;
    }

    private static bool IsItem(string label, int number, int level)
    {
        LabelNumber.Read(label, out var found, out var foundLevel);
        return found == number && foundLevel == level;
    }

    private static bool Same(string label, string text) => CharFolding.AreSame(label, text, ignoreCase: true);

    private static bool SameCore(string label, string text) => Core(label) is { Length: > 0 } core && CharFolding.AreSame(core, Core(text), ignoreCase: true);

    /// <summary>A label without its number and the bracketed note at its end.</summary>
    private static string Core(string label)
    {
        var core = label[LabelNumber.Read(label, out _, out _)..].Trim();
        var open = core.Length > 0 && core[^1] is '）' or ')' ? core.LastIndexOfAny(['（', '(']) : -1;
        return open > 0 ? core[..open].TrimEnd() : core;
    }

    /// <summary>Entries side by side; <see cref="Total"/> is the entry that stands for them, or -1.</summary>
    private readonly record struct Place(int First, int Count, int Total);
}
