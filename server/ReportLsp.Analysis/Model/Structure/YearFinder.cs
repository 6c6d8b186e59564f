using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>Finds the report year where neither a directive nor the title has it.</summary>
internal static class YearFinder
{
    /// <summary>A period of a whole year: the same year twice with 1月1日 and 12月31日 near, in prose before the tables; else null.</summary>
    public static Stated<int>? FromPeriod(SourceText text, IEnumerable<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            var line = text.Text;
            for (var at = line.IndexOf("1月1日", paragraph.Span.Start, paragraph.Span.Length, StringComparison.Ordinal); at >= 0;)
            {
                var end = line.IndexOf("12月31日", at, Math.Min(24, paragraph.Span.End - at), StringComparison.Ordinal);
                if (end > 0 && at >= 5 && line[at - 1] == '年' && TemplateMatcher.ReadYear(line, at - 5) is { } year)
                    return new Stated<int>(year, new TextSpan(at - 5, 4), InferenceSource.Period);
                at = line.IndexOf("1月1日", at + 1, paragraph.Span.End - at - 1, StringComparison.Ordinal);
            }
        }

        return null;
    }

    /// <summary>The only year that the first paragraph of the first section names; null where it names none or several.</summary>
    public static Stated<int>? FromProse(SyntaxTree tree, IReadOnlyList<ReportSection> sections, IReadOnlyList<Paragraph> paragraphs)
    {
        if (sections.Count == 0 || paragraphs.FirstOrDefault(p => p.Section == sections[0]) is not { } first)
            return null;
        Stated<int>? found = null;
        var text = tree.Text.Text;
        for (var i = first.Span.Start; i + 4 < first.Span.End; i++)
        {
            if (text[i + 4] != '年' || (i > 0 && char.IsAsciiDigit(text[i - 1])) || TemplateMatcher.ReadYear(text, i) is not { } year)
                continue;
            if (found is not null && found.Value != year)
                return null;
            found ??= new Stated<int>(year, new TextSpan(i, 4), InferenceSource.Prose);
        }

        return found;
    }
}
