using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Rules.CrossReport;

/// <summary>RPT6003: the prose is nearly that of another year or another agency.</summary>
public sealed class RPT6003CopiedReport : CrossReportRule
{
    private const string SimilarityOption = "similarity";
    private const string LengthOption = "minimumCharacters";
    private static readonly MessageTemplate Place = new("{agency}{year}年报告中的同一句", "the same sentence in the {year} report of {agency}");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT6003",
        Name = "copied-report",
        Title = new LocalizedText("正文与另一份报告雷同", "The prose is nearly that of another report"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "正文与{agency}{year}年的报告几乎一样：不计数字、年份和名称，{percent}% 的文字相同；请按本机关当年的实际工作重写，确属同一模板的请补充本机关的内容。",
                "The prose is nearly that of the {year} report of {agency}: {percent}% of the text is the same, numbers, years and names aside. Write what this agency did this year; where a template was used, add what is your own."),
            ["own"] = new(
                "正文与本机关 {year} 年的报告几乎一样：不计数字和年份，{percent}% 的文字相同；请写当年新做的工作，并核对沿用的内容是否仍然属实。",
                "The prose is nearly that of this agency's own {year} report: {percent}% of the text is the same, numbers and years aside. Write what was done this year and check that what was kept is still true."),
        },
        Options =
        [
            new RuleOption(SimilarityOption, 70, 60, 100, new LocalizedText("达到多少百分比的文字相同才报告", "Share of the text in percent from which reports count as copied")),
            new RuleOption(LengthOption, 200, 100, 100_000, new LocalizedText("自有正文少于多少字的报告不比较", "Characters of own prose below which reports are not compared")),
        ],
    };

    /// <inheritdoc />
    public override void Analyze(CrossReportContext context)
    {
        var search = new CopySearch(context.Known, r => context.Option(r, LengthOption), context.Cancellation);
        foreach (var found in search.Find(r => context.Option(r, SimilarityOption) / 100.0))
        {
            if (context.IsEnabled(found.Copy))
                Report(context, found, search);
        }
    }

    private static void Report(CrossReportContext context, CopiedProse found, CopySearch search)
    {
        var (original, copy) = (found.Original, found.Copy);
        var (here, there) = SharedSentence.First(copy.Prose, original.Prose, search.IsStock);
        var percent = (int)Math.Floor(found.Likeness * 100);
        var (agency, year) = (original.Agency!.Name, original.Year!.Value);
        var related = new RelatedLocation(
            there.Place.Span,
            new LocalizedText(Place, new MessageArguments(("agency", agency), ("year", year))),
            original.Path,
            there.Place.Range);
        context.Report(
            copy,
            original.Agency.Key == copy.Agency!.Key ? "own" : "default",
            here.Place,
            new MessageArguments(("agency", agency), ("year", year), ("percent", percent)),
            [related],
            new FindingScope(Operands: [agency, year.ToString(System.Globalization.CultureInfo.InvariantCulture)]));
    }
}
