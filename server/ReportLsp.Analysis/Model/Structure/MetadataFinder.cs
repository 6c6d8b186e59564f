using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>Finds labelled lines that web sites put around a report: 发布机构, 更新时间 …</summary>
internal sealed class MetadataFinder
{
    private const int LongestLine = 200;
    private readonly List<string> _labels = [];

    /// <summary>The characters labels begin with: most lines begin with none.</summary>
    private readonly CharacterSet _firsts;

    /// <summary>Prepares the labels of some formats.</summary>
    public MetadataFinder(IReadOnlyList<StatutoryFormat> formats)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var format in formats)
        {
            Add(format.Vocabulary.Words(WordLists.MetadataLabels), seen);
            Add(format.Vocabulary.Words(WordLists.PublishedLabels), seen);
            Add(format.Vocabulary.Words(WordLists.UpdatedLabels), seen);
        }

        // The longest first: a label can begin with another one.
        _labels.Sort((a, b) => a.Length != b.Length ? b.Length - a.Length : string.CompareOrdinal(a, b));
        _firsts = new CharacterSet(_labels);
    }

    /// <summary>The fields of a line; empty where it does not begin with a label.</summary>
    public IReadOnlyList<MetadataField> Find(SyntaxTree tree, int line)
    {
        var content = tree.Lines[line].ContentSpan;
        if (_labels.Count == 0 || content.Length is 0 or > LongestLine || tree.Lines[line].Kind is SyntaxKind.DirectiveLine)
            return [];
        var text = tree.Text.Text;
        if (!_firsts.Contains(FoldedText.FirstOf(text, content.Start, content.End)))
            return [];
        var folded = new FoldedText(text, content.Start, content.End);
        var found = new List<FoundLabel>();
        for (var at = 0; at < folded.Text.Length; at++)
        {
            if (at > 0 && found.Count == 0)
                return [];
            if (at > 0 && !IsSeparator(text, folded.OffsetOf(at) - 1))
                continue;
            foreach (var label in _labels)
            {
                if (string.CompareOrdinal(folded.Text, at, label, 0, label.Length) != 0 || !EndsLabel(text, folded, at + label.Length, content.End))
                    continue;
                found.Add(new FoundLabel(at, at + label.Length, label));
                at += label.Length - 1;
                break;
            }
        }

        var fields = new MetadataField[found.Count];
        for (var k = 0; k < fields.Length; k++)
            fields[k] = Field(text, folded, found[k], k + 1 < found.Count ? folded.OffsetOf(found[k + 1].Start) : content.End, line);
        return fields;
    }

    private void Add(IReadOnlyList<string> labels, HashSet<string> seen)
    {
        foreach (var label in labels)
        {
            if (label.Length > 0 && seen.Add(label))
                _labels.Add(label);
        }
    }

    private static bool IsSeparator(string text, int offset) => char.IsWhiteSpace(text[offset]) || text[offset] is '|' or ';' or '；' or '[' or '【';

    private static bool EndsLabel(string text, FoldedText folded, int end, int lineEnd)
    {
        var offset = folded.OffsetOf(end - 1) + 1;
        return offset >= lineEnd || text[offset] is ':' or '：' || char.IsWhiteSpace(text[offset]);
    }

    private static MetadataField Field(string text, FoldedText folded, FoundLabel found, int end, int line)
    {
        var start = folded.OffsetOf(found.End - 1) + 1;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ':' or '：'))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '|' or '[' or '【'))
            end--;
        return new MetadataField(found.Label, folded.SpanOf(found.Start, found.End), text[start..end], TextSpan.FromBounds(start, end), line);
    }

    /// <summary>A label in a folded line.</summary>
    private sealed record FoundLabel(int Start, int End, string Label);
}
