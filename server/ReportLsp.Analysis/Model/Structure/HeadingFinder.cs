using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Tables;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>A line that is the heading of a statutory section.</summary>
/// <param name="Line">0-based line.</param>
/// <param name="Definition">The section.</param>
/// <param name="Match">How it agrees.</param>
/// <param name="TitleSpan">The title without its number.</param>
/// <param name="MarkerSpan">The number; empty where there is none.</param>
/// <param name="Ordinal">The number, or 0.</param>
internal sealed record FoundHeading(int Line, SectionDefinition Definition, HeadingMatch Match, TextSpan TitleSpan, TextSpan MarkerSpan, int Ordinal);

/// <summary>Finds section headings of a format by their titles.</summary>
internal sealed class HeadingFinder
{
    private const int LongestTitle = 60;
    private readonly Dictionary<string, KnownTitle> _known = new(StringComparer.Ordinal);
    private readonly List<TitleWithAgency> _withAgency = [];
    private readonly List<KnownTitle> _titles = [];

    /// <summary>Prepares a format.</summary>
    public HeadingFinder(StatutoryFormat format)
    {
        foreach (var section in format.Sections)
        {
            foreach (var variant in section.Variants)
            {
                var key = LabelText.Of(variant).Key;
                var agency = key.IndexOf("agency", StringComparison.Ordinal);
                if (agency >= 0)
                    _withAgency.Add(new TitleWithAgency(key[..agency], key[(agency + "agency".Length)..], section));
                else
                    _known.TryAdd(key, new KnownTitle(key, section, HeadingMatch.Variant));
            }
        }

        foreach (var section in format.Sections)
        {
            _titles.Add(AddExact(section.Title, section));
            foreach (var title in section.Accepted)
                AddExact(title, section);
        }
    }

    /// <summary>The section a line is the heading of, or null.</summary>
    public FoundHeading? Find(SyntaxTree tree, int line)
    {
        var node = tree.Lines[line];
        if (node is HeadingLineSyntax heading)
        {
            if (heading.TextSpan.Length > LongestTitle)
                return null;
            if (heading.Kind == SyntaxKind.MarkdownHeadingLine)
                return FindMarkdown(tree, line, heading);
            return heading.Level == 1 ? Find(tree.Text.Slice(heading.TextSpan), line, heading.TextSpan, heading.MarkerSpan, heading.Ordinal, true) : null;
        }

        return node.Kind == SyntaxKind.TextLine && node.ContentSpan.Length is > 1 and <= LongestTitle
            ? Find(tree.Text.Slice(node.ContentSpan), line, node.ContentSpan, new TextSpan(node.ContentSpan.Start, 0), 0, false)
            : null;
    }

    private FoundHeading? FindMarkdown(SyntaxTree tree, int line, HeadingLineSyntax heading)
    {
        var inner = tree.Text.ToString(heading.TextSpan);
        var comma = inner.IndexOf(LabelText.Of(inner).Level == 1 ? '、' : '.');
        var label = LabelText.Of(inner);
        if (label.Level is not (1 or 3) || comma < 0)
            return Find(inner, line, heading.TextSpan, new TextSpan(heading.TextSpan.Start, 0), 0, true);
        var start = heading.TextSpan.Start + comma + 1;
        while (start < heading.TextSpan.End && char.IsWhiteSpace(tree.Text.Text[start]))
            start++;
        return Find(tree.Text.Slice(TextSpan.FromBounds(start, heading.TextSpan.End)), line, TextSpan.FromBounds(start, heading.TextSpan.End), TextSpan.FromBounds(heading.TextSpan.Start, start), label.Ordinal, true);
    }

    private FoundHeading? Find(ReadOnlySpan<char> text, int line, TextSpan titleSpan, TextSpan marker, int ordinal, bool isMarked)
    {
        var key = WithYear(LabelText.Of(text).Key);
        if (key.Length == 0)
            return null;
        if (_known.TryGetValue(key, out var known) && (isMarked || known.Match == HeadingMatch.Exact))
            return new FoundHeading(line, known.Section, known.Match, titleSpan, marker, ordinal);
        if (!isMarked)
            return null;
        foreach (var title in _withAgency)
        {
            if (key.Length > title.Before.Length + title.After.Length && key.StartsWith(title.Before, StringComparison.Ordinal) && key.EndsWith(title.After, StringComparison.Ordinal))
                return new FoundHeading(line, title.Section, HeadingMatch.Variant, titleSpan, marker, ordinal);
        }

        foreach (var title in _titles)
        {
            var limit = EditDistance.Tolerance(title.Key.Length);
            if (limit > 0 && EditDistance.Bounded(key, title.Key, limit) <= limit)
                return new FoundHeading(line, title.Section, HeadingMatch.Near, titleSpan, marker, ordinal);
        }

        return null;
    }

    private KnownTitle AddExact(string title, SectionDefinition section)
    {
        var known = new KnownTitle(LabelText.Of(title).Key, section, HeadingMatch.Exact);
        _known[known.Key] = known;
        return known;
    }

    /// <summary>A year in a title as the place that templates have for it.</summary>
    private static string WithYear(string key)
    {
        for (var i = 0; i + 4 <= key.Length; i++)
        {
            if (char.IsAsciiDigit(key[i]) && TemplateMatcher.ReadYear(key, i) is not null)
                return string.Concat(key.AsSpan(0, i), "year", key.AsSpan(i + 4));
        }

        return key;
    }

    /// <summary>A title, made comparable. Classes, not tuples: lists and dictionaries of structures are compiled anew in each process.</summary>
    private sealed record KnownTitle(string Key, SectionDefinition Section, HeadingMatch Match);

    /// <summary>What stands before and after the agency in a title, made comparable.</summary>
    private sealed record TitleWithAgency(string Before, string After, SectionDefinition Section);
}
