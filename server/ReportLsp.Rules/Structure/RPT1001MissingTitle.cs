using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1001: a report without a title line.</summary>
public sealed class RPT1001MissingTitle : Rule
{
    private static readonly MessageTemplate Insert = new("补写标题“{title}”", "Insert the title \"{title}\"");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1001",
        Name = "missing-title",
        Title = new LocalizedText("缺少标题", "Missing title"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Insert,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("缺少标题，应在开头单独写一行“{title}”。", "The title is missing; the report begins with a line of its own: \"{title}\"."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is not { TitleTemplates: [var template, ..] } || report.Title is not null)
            return;
        if (report.Tables.Count == 0 && StatutorySections.Of(report).Count == 0)
            return;
        var line = 0;
        while (line < report.LineRoles.Count && report.LineRoles[line] is LineRole.Blank or LineRole.Directive or LineRole.Metadata)
            line++;
        var place = line < report.LineRoles.Count ? report.Text.GetLineSpan(line).Start : report.Text.Length;
        CodeFix[] fixes = [];
        if (report.Agency is { } agency && report.Year is { } year && line < report.LineRoles.Count)
        {
            var title = TitleText.Fill(template, agency.Value, year.Value.ToString(CultureInfo.InvariantCulture));
            var name = new LocalizedText(Insert, new MessageArguments(("title", title)));
            fixes = [new CodeFix(name, false, true, [LineInsertion.Before(report, line, [title])])];
        }

        context.Report("default", new TextSpan(place, 0), new MessageArguments(("title", TitleText.Expected(report, template))), fixes: fixes);
    }
}
