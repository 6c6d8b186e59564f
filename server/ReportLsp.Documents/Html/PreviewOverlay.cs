using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Html;

/// <summary>What the preview adds to the page: the place of each part in the source, and the findings, marked where they stand.</summary>
/// <remarks>
/// A finding is marked from its start up to the end of its first line, two thousand characters at most. Findings on nothing (an empty range) get an empty mark at their
/// place; those whose place is not on the page stand as notes after the block before them.
/// </remarks>
internal sealed class PreviewOverlay
{
    /// <summary>Marks one inside another at most; further findings of the same characters become notes.</summary>
    private const int DeepestMarks = 8;

    /// <summary>Characters of a finding that are marked at most, so that a place is found among few.</summary>
    private const int LongestMark = 2000;

    private readonly SourceText _text;
    private readonly Language _language;
    private readonly List<PlacedFinding> _findings;
    private int _next;

    /// <summary>Takes the findings of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="findings">The findings; their order gives their numbers.</param>
    /// <param name="language">Language of their messages.</param>
    public PreviewOverlay(SourceText text, IReadOnlyList<Diagnostic> findings, Language language)
    {
        _text = text;
        _language = language;
        _findings = new List<PlacedFinding>(findings.Count);
        for (var i = 0; i < findings.Count; i++)
            _findings.Add(new PlacedFinding(i, findings[i], Clamp(findings[i].Span)));
        _findings.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Number.CompareTo(b.Number));
    }

    /// <summary>Writes the attributes that say where a part stands: lines and UTF-16 columns from 0, the end behind the last character.</summary>
    public void WritePlace(HtmlWriter html, TextSpan span)
    {
        var (start, end) = (_text.GetPosition(span.Start), _text.GetPosition(span.End));
        html.Attribute("data-line", start.Line).Attribute("data-column", start.Character)
            .Attribute("data-end-line", end.Line).Attribute("data-end-column", end.Character);
    }

    /// <summary>Writes a range of text with the findings on it marked.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="span">The range.</param>
    /// <param name="write">Writes a part of it.</param>
    public void WriteMarked(HtmlWriter html, TextSpan span, Action<TextSpan> write)
    {
        var here = On(span);
        var open = new List<PlacedFinding>();
        var next = 0;
        var at = span.Start;
        foreach (var cut in Cuts(here, span))
        {
            if (cut > at)
                WriteSegment(html, TextSpan.FromBounds(at, cut), open, write);
            at = cut;
            open.RemoveAll(f => f.Span.End <= at);
            for (; next < here.Count && here[next].Span.Start <= at; next++)
            {
                if (here[next].Span.IsEmpty)
                    WriteEmpty(html, here[next]);
                else
                    open.Add(here[next]);
            }
        }
    }

    /// <summary>Writes the marks of findings on nothing, such as a blank cell.</summary>
    public void WriteEmpty(HtmlWriter html, int offset)
    {
        foreach (var finding in On(new TextSpan(offset, 0)))
        {
            if (finding.Span.IsEmpty)
                WriteEmpty(html, finding);
        }
    }

    /// <summary>Writes as notes the findings that start before an offset and were not marked on the page.</summary>
    public void WriteUnplaced(HtmlWriter html, int end)
    {
        for (; _next < _findings.Count && _findings[_next].Span.Start < end; _next++)
        {
            var finding = _findings[_next];
            if (finding.IsMarked)
                continue;
            html.Open("p").Attribute("class", "note");
            WritePlace(html, finding.Span);
            OpenMark(html, finding, "");
            html.Text(TitleOf(finding)).Close().Close().Line();
        }
    }

    private TextSpan Clamp(TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, _text.Length);
        var lineEnd = _text.GetLineSpan(_text.GetLineIndex(start)).End;
        return TextSpan.FromBounds(start, Math.Max(start, Math.Min(Math.Clamp(span.End, start, Math.Min(_text.Length, start + LongestMark)), lineEnd)));
    }

    /// <summary>The findings that overlap a range, or are empty and touch it.</summary>
    private List<PlacedFinding> On(TextSpan span)
    {
        var result = new List<PlacedFinding>();
        for (var i = FirstFrom(span.Start - LongestMark); i < _findings.Count && _findings[i].Span.Start <= span.End; i++)
        {
            var finding = _findings[i].Span;
            if (finding.IsEmpty ? finding.Start >= span.Start : finding.Start < span.End && finding.End > span.Start)
                result.Add(_findings[i]);
        }

        return result;
    }

    private int FirstFrom(int offset)
    {
        var (low, high) = (0, _findings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_findings[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static SortedSet<int> Cuts(List<PlacedFinding> here, TextSpan span)
    {
        var cuts = new SortedSet<int> { span.Start, span.End };
        foreach (var finding in here)
        {
            cuts.Add(Math.Clamp(finding.Span.Start, span.Start, span.End));
            cuts.Add(Math.Clamp(finding.Span.End, span.Start, span.End));
        }

        return cuts;
    }

    private void WriteSegment(HtmlWriter html, TextSpan segment, List<PlacedFinding> open, Action<TextSpan> write)
    {
        var depth = Math.Min(open.Count, DeepestMarks);
        for (var i = 0; i < depth; i++)
            OpenMark(html, open[i], "");
        write(segment);
        for (var i = 0; i < depth; i++)
            html.Close();
    }

    private void WriteEmpty(HtmlWriter html, PlacedFinding finding)
    {
        if (finding.IsMarked)
            return;
        OpenMark(html, finding, " empty");
        html.Close();
    }

    private void OpenMark(HtmlWriter html, PlacedFinding finding, string more)
    {
        html.Open("mark");
        if (!finding.IsMarked)
            html.Attribute("id", "finding-" + finding.Number.ToString(CultureInfo.InvariantCulture));
        html.Attribute("class", SeverityClass(finding.Finding.Severity) + more)
            .Attribute("title", TitleOf(finding))
            .Attribute("data-finding", finding.Number)
            .Attribute("data-rule", finding.Finding.Descriptor.Id);
        finding.IsMarked = true;
    }

    private string TitleOf(PlacedFinding finding) => finding.Finding.Descriptor.Id + " " + finding.Finding.Message.For(_language);

    private static string SeverityClass(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Information => "information",
        _ => "hint",
    };

    /// <summary>A finding with the part of its range that is marked.</summary>
    private sealed class PlacedFinding(int number, Diagnostic finding, TextSpan span)
    {
        public int Number { get; } = number;

        public Diagnostic Finding { get; } = finding;

        public TextSpan Span { get; } = span;

        /// <summary>True once it stands on the page; its id is given once.</summary>
        public bool IsMarked { get; set; }
    }
}
