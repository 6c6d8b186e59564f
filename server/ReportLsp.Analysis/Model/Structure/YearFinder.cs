using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Structure;

/// <summary>Finds the report year where neither a directive nor the title has it.</summary>
internal static class YearFinder
{
    /// <summary>The year of the sentence on the reporting period, where it is a prescribed period of one year; else null.</summary>
    public static Stated<int>? FromPeriod(PeriodStatement? period) =>
        period is { IsPrescribed: true, From: { } begin, To: { } end, Year: { } year }
            ? new Stated<int>(year, begin.Year is null ? end.YearSpan : begin.YearSpan, InferenceSource.Period)
            : null;

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
