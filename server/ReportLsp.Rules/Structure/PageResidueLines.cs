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
    private readonly CharacterSet _firsts;
    private readonly ReportSection? _first;
    private readonly ReportSection? _last;

    /// <summary>Those of a report.</summary>
    public static PageResidueLines Of(Report report) => report.Shared(static r => new PageResidueLines(r));

    private PageResidueLines(Report report)
    {
        _report = report;
        _words = report.Format?.Vocabulary.FoldedWords(WordLists.PageResidue) ?? [];
        _captions = report.Format?.Vocabulary.FoldedWords(WordLists.SiteCaptions) ?? [];
        _firsts = new CharacterSet(_words);
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
        var first = CharFolding.Fold(text[0]);
        if (!isHead && first != ' ' && !_firsts.Contains(first))
            return false;
        var folded = CharFolding.Fold(text);
        return (isHead && _captions.Contains(folded)) || BeginsWithWord(folded);
    }

    private bool BeginsWithWord(string folded) => _words.Any(w => folded.StartsWith(w, StringComparison.Ordinal));
}
