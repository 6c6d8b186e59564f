using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>Finds labelled lines that web sites put around a report: 发布机构, 更新时间 …</summary>
internal sealed class MetadataFinder
{
    private const int LongestLine = 200;
    private readonly List<string> _labels;

    /// <summary>Prepares the labels of some formats.</summary>
    public MetadataFinder(IEnumerable<StatutoryFormat> formats) =>
        _labels = [.. formats.SelectMany(f => f.Vocabulary.Words(WordLists.MetadataLabels).Concat(f.Vocabulary.Words(WordLists.PublishedLabels)).Concat(f.Vocabulary.Words(WordLists.UpdatedLabels)))
            .Distinct().OrderByDescending(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)];

    /// <summary>The fields of a line; empty where it does not begin with a label.</summary>
    public IReadOnlyList<MetadataField> Find(SyntaxTree tree, int line)
    {
        var content = tree.Lines[line].ContentSpan;
        if (_labels.Count == 0 || content.Length is 0 or > LongestLine || tree.Lines[line].Kind is SyntaxKind.DirectiveLine)
            return [];
        var text = tree.Text.Text;
        var folded = new FoldedText(text, content.Start, content.End);
        var found = new List<(int Start, int End, string Label)>();
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
                found.Add((at, at + label.Length, label));
                at += label.Length - 1;
                break;
            }
        }

        return [.. found.Select((f, k) => Field(text, folded, f, k + 1 < found.Count ? folded.OffsetOf(found[k + 1].Start) : content.End, line))];
    }

    private static bool IsSeparator(string text, int offset) => char.IsWhiteSpace(text[offset]) || text[offset] is '|' or ';' or '；' or '[' or '【';

    private static bool EndsLabel(string text, FoldedText folded, int end, int lineEnd)
    {
        var offset = folded.OffsetOf(end - 1) + 1;
        return offset >= lineEnd || text[offset] is ':' or '：' || char.IsWhiteSpace(text[offset]);
    }

    private static MetadataField Field(string text, FoldedText folded, (int Start, int End, string Label) found, int end, int line)
    {
        var start = folded.OffsetOf(found.End - 1) + 1;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ':' or '：'))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '|' or '[' or '【'))
            end--;
        return new MetadataField(found.Label, folded.SpanOf(found.Start, found.End), text[start..end], TextSpan.FromBounds(start, end), line);
    }
}
