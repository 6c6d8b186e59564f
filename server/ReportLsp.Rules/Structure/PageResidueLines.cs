using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>Lines that a web page left around a report. They stand before the first section or at the end of the last.</summary>
internal sealed class PageResidueLines
{
    private const int LongestLine = 80;
    private readonly Report _report;
    private readonly IReadOnlyList<string> _words;
    private readonly IReadOnlyList<string> _captions;
    private readonly ReportSection? _first;
    private readonly ReportSection? _last;

    /// <summary>Prepares the words of the format of a report.</summary>
    public PageResidueLines(Report report)
    {
        _report = report;
        _words = report.Format?.Vocabulary.FoldedWords(WordLists.PageResidue) ?? [];
        _captions = report.Format?.Vocabulary.FoldedWords(WordLists.SiteCaptions) ?? [];
        _first = report.Sections.Count > 0 ? report.Sections[0] : null;
        _last = report.Sections.Count > 0 ? report.Sections[^1] : null;
    }

    /// <summary>True for a line of prose that is none of the report.</summary>
    public bool Contains(Paragraph paragraph)
    {
        var isHead = paragraph.Section is null && _first is not null;
        if (paragraph.Span.Length is 0 or > LongestLine || !(isHead || (_last is not null && paragraph.Section == _last)))
            return false;
        var text = _report.Text.Slice(paragraph.Span);
        if (text[^1] is '。' or '；' or ';' or '，' or ',' or '！')
            return false;
        var folded = CharFolding.Fold(text);
        return (isHead && _captions.Contains(folded)) || _words.Any(w => folded.StartsWith(w, StringComparison.Ordinal));
    }
}
