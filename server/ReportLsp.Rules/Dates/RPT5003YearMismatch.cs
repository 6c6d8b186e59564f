using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Dates;

/// <summary>RPT5003: title, period and declared year disagree; a paragraph speaks of an earlier year as this year.</summary>
public sealed class RPT5003YearMismatch : Rule
{
    private static readonly MessageTemplate Replace = new("改为 {year}", "Change to {year}");
    private static readonly LocalizedText Also = new("这里也是", "here too");

    private static readonly LocalizedText Declared = new("@year", "@year");
    private static readonly LocalizedText Title = new("标题", "the title");
    private static readonly LocalizedText Period = new("统计期限", "the reporting period");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT5003",
        Name = "year-mismatch",
        Title = new LocalizedText("年度前后不一", "Years disagree"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("年度不一致：{place}写的是 {found} 年，{other}是 {year} 年。", "The years disagree: {place} says {found}, {other} says {year}."),
            ["paragraph"] = new("这里把 {found} 年当作报告年度来写，本报告是 {year} 年的；如果是沿用往年的文字，请改正并核对数据。", "This speaks of {found} as the report year, which is {year}; if it was taken over from an earlier report, correct it and check the figures.", DiagnosticSeverity.Warning),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        var stated = StatedYears.Of(report);
        if (stated.Year is not { } year || report.Format is not { } format)
            return;
        foreach (var place in stated.Places)
        {
            if (place.Year != year)
                ReportPlace(context, place, stated);
        }

        foreach (var section in report.Sections)
        {
            if (DateGrammar.FindDates(report.Text.Slice(section.TitleSpan), section.TitleSpan.Start) is [{ Month: null, Year: { } titled } date] && titled < year)
                ReportYears(context, [date], year);
        }

        var passing = new PassingYears(report, format, year);
        foreach (var paragraph in report.Paragraphs)
        {
            if (passing.Find(paragraph) is { Count: > 0 } found)
                ReportYears(context, found, year);
        }
    }

    private static void ReportPlace(RuleContext context, StatedYear place, StatedYears stated)
    {
        var year = stated.Year!.Value;
        var others = stated.Places.Where(p => p.Year == year).ToList();
        var arguments = new MessageArguments(
            ("place", NameOf(place.Source)), ("found", place.Year), ("other", NameOf(others[0].Source)), ("year", year));
        var related = others.Select(o => new RelatedLocation(o.Spans[0], NameOf(o.Source))).ToList();
        context.Report("default", place.Spans[0], arguments, related, [Fix(context.Model.Text, place.Spans, year)], Scope(place.Year, year));
    }

    private static void ReportYears(RuleContext context, IReadOnlyList<DateMention> found, int year)
    {
        var spans = found.Select(d => d.YearSpan).ToList();
        var arguments = new MessageArguments(("found", found[0].Year!.Value), ("year", year));
        var related = spans.Skip(1).Select(s => new RelatedLocation(s, Also)).ToList();
        context.Report("paragraph", spans[0], arguments, related, [Fix(context.Model.Text, spans, year)], Scope(found[0].Year!.Value, year));
    }

    private static CodeFix Fix(SourceText text, IReadOnlyList<TextSpan> spans, int year)
    {
        var changes = spans.Select(s => new TextChange(s, Write(text.Slice(s), year))).ToList();
        return new CodeFix(new LocalizedText(Replace, new MessageArguments(("year", year))), false, true, changes);
    }

    /// <summary>A year in the manner of another: digits of half or full width, or Chinese ones.</summary>
    private static string Write(ReadOnlySpan<char> like, int year)
    {
        const string chinese = "〇一二三四五六七八九";
        var digits = year.ToString(CultureInfo.InvariantCulture);
        if (like.IsEmpty || char.IsAsciiDigit(like[0]))
            return digits;
        if (like[0] is >= '０' and <= '９')
            return string.Concat(digits.Select(c => (char)(c + 0xFEE0)));
        var zero = like.IndexOfAny('零', '○', 'Ｏ');
        return string.Concat(digits.Select(c => chinese[c - '0'])).Replace('〇', zero < 0 ? '〇' : like[zero]);
    }

    private static FindingScope Scope(int found, int year)
    {
        var (actual, expected) = (found.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture));
        return new FindingScope(Actual: actual, Expected: expected, Operands: [actual, expected]);
    }

    private static LocalizedText NameOf(InferenceSource source) => source switch
    {
        InferenceSource.Declared => Declared,
        InferenceSource.Title => Title,
        _ => Period,
    };
}
