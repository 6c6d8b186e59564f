using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules;
using ReportLsp.Testing.Pages;

namespace ReportLsp.Analysis.Tests.Features;

/// <summary>A report with the cursor marked by <c>‸</c>; two marks make a selection. Lines may be the short-hands of rule pages.</summary>
internal sealed class MarkedReport
{
    public const char Mark = '‸';

    private static readonly FormatSet Formats = new(BuiltInFormats.All);

    private MarkedReport(string text, List<int> marks)
    {
        Document = Open(text);
        Marks = marks;
    }

    public Document Document { get; }

    /// <summary>Offsets of the marks.</summary>
    public IReadOnlyList<int> Marks { get; }

    public int Cursor => Marks[0];

    public TextSpan Selection => TextSpan.FromBounds(Marks[0], Marks[^1]);

    public Report Model => Document.Model;

    public static MarkedReport Parse(params string[] lines)
    {
        var marked = string.Join('\n', ReportShorthand.Expand(lines, null)).Replace($"{CaretMarks.Open}", "", StringComparison.Ordinal).Replace($"{CaretMarks.Close}", "", StringComparison.Ordinal);
        var marks = new List<int>();
        for (var at = marked.IndexOf(Mark); at >= 0; at = marked.IndexOf(Mark, at + 1))
            marks.Add(at - marks.Count);
        return new MarkedReport(marked.Replace($"{Mark}", "", StringComparison.Ordinal), marks);
    }

    /// <summary>A whole report of 2023; the tables take these short-hand arguments, <c>Mark</c> allowed in values.</summary>
    public static MarkedReport Whole(string applications = "", string disclosure = "", string reviews = "") => Parse(
        "<<title 2023>>", "", "<<period 2023>>", "", "<<section 1>>", "", $"<<section 2 {disclosure}>>", "", $"<<section 3 {applications}>>", "", $"<<section 4 {reviews}>>", "",
        "<<sections 5-6>>", "");

    public static Document Open(string text) =>
        new("test.report", SourceText.From(text), new AnalysisSettings { Formats = Formats, Rules = RuleCatalog.Default, Today = new DateOnly(2024, 1, 20) });

    public string Show(TextSpan span) => Document.Text.ToString(span);

    public string Apply(IEnumerable<TextChange> changes) => Document.Text.WithChanges(changes).Text;
}
