using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Workspaces;

/// <summary>
/// Tells reports from other text files without binding them: a title of a known format, two different section titles, or five different
/// row labels. So the worst reports (no title, no headings) are not the ones left out.
/// </summary>
public sealed class ReportSniffer
{
    private const int SectionsEnough = 2;
    private const int LabelsEnough = 5;

    /// <summary>Longer lines are prose; no title, heading or label is that long.</summary>
    private const int MaximumLength = 160;

    private readonly List<TitlePattern> _titles = [];
    private readonly HashSet<string> _sections = new(StringComparer.Ordinal);
    private readonly List<TitlePattern> _sectionPatterns = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    /// <summary>Takes titles and labels from formats.</summary>
    public ReportSniffer(FormatSet formats)
    {
        foreach (var format in formats.Formats)
        {
            foreach (var template in format.TitleTemplates.Concat(format.WrongTitleTemplates))
                _titles.Add(new TitlePattern(Fold(template)));
            foreach (var section in format.Sections)
            {
                foreach (var title in section.Accepted.Concat(section.Variants).Prepend(section.Title))
                    AddSection(Fold(title));
            }

            foreach (var label in format.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Labels))
            {
                if (label.Role == LabelRole.Row)
                    _labels.UnionWith(label.Aliases.Prepend(label.Text).Select(Label));
            }
        }

        _labels.Remove("");
    }

    /// <summary>True where the text looks like a report of a known format.</summary>
    public bool IsReport(SourceText text)
    {
        var sections = new HashSet<string>(StringComparer.Ordinal);
        var labels = new HashSet<string>(StringComparer.Ordinal);
        var before = "";
        for (var i = 0; i < text.LineCount; i++)
        {
            var content = text.Slice(text.GetLineSpan(i)).Trim();
            if (content.IsEmpty || content.Length > MaximumLength)
                continue;
            var line = Fold(content.TrimStart('#'));

            // A title may be wrapped over two lines.
            if (IsTitle(line) || IsTitle(before + line))
                return true;
            before = line;
            var heading = WithoutNumber(line);
            if (IsSection(heading) && sections.Add(heading) && sections.Count == SectionsEnough)
                return true;
            foreach (var part in content.SplitAny('|', '\t'))
            {
                var label = Label(content[part]);
                if (_labels.Contains(label) && labels.Add(label) && labels.Count == LabelsEnough)
                    return true;
            }
        }

        return false;
    }

    private void AddSection(string title)
    {
        if (title.Contains('{', StringComparison.Ordinal))
            _sectionPatterns.Add(new TitlePattern(title));
        else
            _sections.Add(title);
    }

    private bool IsTitle(string line) => _titles.Exists(t => t.IsMatch(line));

    private bool IsSection(string heading) => _sections.Contains(heading) || _sectionPatterns.Exists(p => p.IsMatch(heading));

    /// <summary>A label without its number, bracketed note and spacing.</summary>
    private static string Label(string text) => Label(text.AsSpan());

    private static string Label(ReadOnlySpan<char> text)
    {
        var label = WithoutNumber(Fold(text));
        var note = label.IndexOf('(', StringComparison.Ordinal);
        return note > 0 ? label[..note] : label;
    }

    /// <summary>Folded text without a leading 一、 (一) 1. (1).</summary>
    private static string WithoutNumber(string text)
    {
        var bracketed = text.StartsWith('(');
        var start = bracketed ? 1 : 0;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || "一二三四五六七八九十".Contains(text[end], StringComparison.Ordinal)))
            end++;
        if (end == start || end == text.Length)
            return text;
        return text[end] is '.' or ',' or ')' && (text[end] == ')') == bracketed ? text[(end + 1)..] : text;
    }

    private static string Fold(string text) => Fold(text.AsSpan());

    private static string Fold(ReadOnlySpan<char> text) => CharFolding.Fold(text, dropSpace: true, ignoreCase: true);
}
