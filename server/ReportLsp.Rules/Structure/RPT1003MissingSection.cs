using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1003: a statutory section is absent.</summary>
public sealed class RPT1003MissingSection : Rule
{
    private static readonly MessageTemplate Insert = new("补写“{heading}”", "Insert \"{heading}\"");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1003",
        Name = "missing-section",
        Title = new LocalizedText("缺少法定章节", "Missing section"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Insert,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("缺少第{part}部分“{title}”。", "Section {part}, \"{title}\", is missing."),
            ["table"] = new("缺少第{part}部分的标题“{title}”，它的表格在这里。", "The heading of section {part}, \"{title}\", is missing; its table stands here."),
            ["other"] = new("缺少第{part}部分“{title}”；这里的第{part}部分是“{found}”。", "Section {part}, \"{title}\", is missing; section {part} here is \"{found}\"."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is not { } format)
            return;
        var found = StatutorySections.Of(report);
        var isReport = found.Count > 0 || report.Tables.Count > 0 || report.Title is { IsStandAlone: true };
        if (!isReport)
            return;
        foreach (var definition in format.Sections)
        {
            if (!found.Exists(s => s.Definition == definition))
                ReportMissing(context, definition, found);
        }
    }

    private static void ReportMissing(RuleContext context, SectionDefinition definition, List<ReportSection> found)
    {
        var report = context.Model;
        var arguments = new List<(string, object)> { ("part", StatutorySections.Part(definition)), ("title", definition.Title) };
        var scope = new FindingScope(Section: definition.Key);
        if (report.Sections.FirstOrDefault(s => s.Definition is null && s.Ordinal == definition.Ordinal && IsInPlace(s, definition, found)) is { } other)
        {
            arguments.Add(("found", report.Text.ToString(other.TitleSpan)));
            context.Report("other", other.TitleSpan, new MessageArguments([.. arguments]), scope: scope);
            return;
        }

        var table = report.Tables.FirstOrDefault(t => t.Definition.SectionKey == definition.Key);
        var heading = SectionHeadings.For(report, definition);
        var change = table is not null ? LineInsertion.Before(report, table.Lines.First, [heading]) : Change(report, found, definition, [heading, .. TablesOf(report, definition)]);
        var fix = new CodeFix(new LocalizedText(Insert, new MessageArguments(("heading", heading))), false, true, [change]);
        context.Report(table is null ? "default" : "table", new TextSpan(change.Span.Start, 0), new MessageArguments([.. arguments]), fixes: [fix], scope: scope);
    }

    /// <summary>The blank tables of a section.</summary>
    private static IEnumerable<string> TablesOf(Report report, SectionDefinition definition) =>
        report.Format!.Tables.Where(t => t.SectionKey == definition.Key).SelectMany(BlankTableWriter.WriteBlank);

    /// <summary>True for a heading of no statutory title between the sections that this one belongs between.</summary>
    private static bool IsInPlace(ReportSection section, SectionDefinition definition, List<ReportSection> found) =>
        found.Count > 0 && found.TrueForAll(s => s.Definition!.Ordinal < definition.Ordinal == s.Line < section.Line);

    /// <summary>Before the next section that is there; else after the last line of the report.</summary>
    private static TextChange Change(Report report, List<ReportSection> found, SectionDefinition definition, IReadOnlyList<string> lines)
    {
        if (found.Find(s => s.Definition!.Ordinal > definition.Ordinal) is { } next)
            return LineInsertion.Before(report, next.Line, lines);
        var residue = PageResidueLines.Of(report);
        var after = found.Count > 0 ? found[^1].Line : 0;
        foreach (var paragraph in report.Paragraphs)
        {
            if (paragraph.Line > after && !residue.Contains(paragraph))
                after = paragraph.Line;
        }

        for (var line = report.LineRoles.Count - 1; line > after; line--)
        {
            if (report.LineRoles[line] is LineRole.Table or LineRole.Title)
                after = line;
        }

        return LineInsertion.After(report, after, lines, found.Count > 0 && LineInsertion.IsBlank(report, found[^1].Line - 1));
    }
}
