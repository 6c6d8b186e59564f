using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Tables;

/// <summary>RPT2001: a section lacks its statutory table. A missing section is another rule's finding.</summary>
public sealed class RPT2001MissingTable : Rule
{
    private static readonly MessageTemplate Insert = new("插入空白的“{table}”", "Insert a blank table \"{table}\"");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT2001",
        Name = "missing-table",
        Title = new LocalizedText("缺少统计表", "Statutory table missing"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Insert,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{section}”下面没有规定的统计表“{table}”（{rows} 行、{cells} 个数），请补上；图片或附件中的表格不算。",
                "The statutory table \"{table}\" ({rows} {rows|row|rows}, {cells} {cells|figure|figures}) is missing under \"{section}\"; add it. A picture or an attachment does not count."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (FormatInForce.Of(report) is not { } format)
            return;
        foreach (var table in format.Tables)
        {
            if (report.Tables.Any(t => t.Definition.Key == table.Key))
                continue;
            if (SectionOf(report, format, table) is not { } section)
                continue;
            var place = Place(report, section);
            var arguments = new MessageArguments(
                ("section", report.Text.ToString(section.TitleSpan)), ("table", table.Name), ("rows", table.RowKeys.Count), ("cells", table.Cells.Count));
            var scope = new FindingScope(table.Key, Section: section.Definition?.Key);
            context.Report("default", place, arguments, fixes: [Fix(report, table, place)], scope: scope);
        }
    }

    private static ReportSection? SectionOf(Report report, StatutoryFormat format, TableDefinition table)
    {
        var due = format.Sections.FirstOrDefault(s => s.Key == table.SectionKey);
        return due is null ? null : report.Sections.FirstOrDefault(s => s.Definition == due || s.Definition?.Key == due.Key);
    }

    /// <summary>The end of the last line under the heading that is not blank.</summary>
    private static TextSpan Place(Report report, ReportSection section)
    {
        var last = section.Line;
        for (var i = section.Body.First; i <= section.Body.Last && i < report.Tree.Lines.Length; i++)
        {
            if (report.Tree.Lines[i].Kind != SyntaxKind.BlankLine)
                last = i;
        }

        return new TextSpan(report.Text.GetLineSpan(last).End, 0);
    }

    private static CodeFix Fix(Report report, TableDefinition table, TextSpan place)
    {
        var line = report.Text.NewLine;
        var lines = BlankTableWriter.WriteBlank(table);
        var change = new TextChange(place, line + line + string.Join(line, lines));
        return new CodeFix(new LocalizedText(Insert, new MessageArguments(("table", table.Name))), false, true, [change]);
    }
}
