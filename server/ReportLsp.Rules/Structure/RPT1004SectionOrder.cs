using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1004: statutory sections out of order, twice, or numbered with a gap.</summary>
public sealed class RPT1004SectionOrder : Rule
{
    private static readonly MessageTemplate Renumber = new("改为“{number}”", "Change to \"{number}\"");
    private static readonly LocalizedText First = new("第一次出现在这里", "it stands here first");
    private static readonly LocalizedText Other = new("与这一部分颠倒", "in the wrong order with this section");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1004",
        Name = "section-order",
        Title = new LocalizedText("章节顺序或序号有误", "Order and numbers of sections"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{title}”应为第{due}部分，这里编号为“{found}”。", "\"{title}\" is section {due}, but is numbered {found} here."),
            ["order"] = new("“{title}”应为第{due}部分，与第{other}部分“{name}”的先后颠倒了。", "\"{title}\" is section {due}; it and section {other}, \"{name}\", stand in the wrong order."),
            ["duplicate"] = new("“{title}”重复出现，前面第 {line} 行已有。", "\"{title}\" is there twice; the first stands at line {line}."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is null)
            return;
        var sections = StatutorySections.Of(report);
        var seen = new List<ReportSection>();
        var misplaced = new HashSet<ReportSection>();
        foreach (var section in sections)
        {
            if (seen.Find(s => s.Definition == section.Definition) is { } first)
            {
                misplaced.Add(section);
                var line = report.Text.GetLineIndex(first.TitleSpan.Start) + 1;
                context.Report("duplicate", section.TitleSpan, Arguments(section, ("line", line)), [new RelatedLocation(first.TitleSpan, First)], scope: Scope(section));
            }
            else
            {
                seen.Add(section);
            }
        }

        foreach (var section in Displaced(seen))
        {
            misplaced.Add(section);
            var other = OutOfOrderWith(seen, section);
            var arguments = Arguments(
                section,
                ("due", StatutorySections.Part(section.Definition!)),
                ("other", StatutorySections.Part(other.Definition!)),
                ("name", other.Definition!.Title));
            context.Report("order", section.TitleSpan, arguments, [new RelatedLocation(other.TitleSpan, Other)], scope: Scope(section));
        }

        CheckNumbers(context, misplaced);
    }

    /// <summary>A number is right that is the section's own, or follows the one before (a section may be missing, or added locally).</summary>
    private static void CheckNumbers(RuleContext context, HashSet<ReportSection> misplaced)
    {
        var report = context.Model;
        var sections = StatutorySections.Of(report);
        var before = 0;
        foreach (var section in report.Sections)
        {
            if (section.Ordinal == 0)
                continue;
            var isStatutory = sections.Contains(section);
            if (!isStatutory || misplaced.Contains(section) || section.Ordinal == before + 1 || section.Ordinal == section.Definition!.Ordinal)
            {
                before = section.Ordinal;
                continue;
            }

            before = section.Definition.Ordinal;
            var number = NumberMarks.SpanOf(report.Text, section.MarkerSpan);
            var due = NumberMarks.Write(report.Text.Slice(number), section.Definition.Ordinal);
            var name = new LocalizedText(Renumber, new MessageArguments(("number", due)));
            CodeFix[] fixes = number.IsEmpty ? [] : [new CodeFix(name, false, true, [new TextChange(number, due)])];
            var arguments = Arguments(section, ("due", StatutorySections.Part(section.Definition)), ("found", report.Text.ToString(number)));
            context.Report("default", section.MarkerSpan, arguments, fixes: fixes, scope: Scope(section));
        }
    }

    private static bool IsInOrder(List<ReportSection> sections)
    {
        for (var i = 1; i < sections.Count; i++)
        {
            if (sections[i - 1].Definition!.Ordinal >= sections[i].Definition!.Ordinal)
                return false;
        }

        return true;
    }

    /// <summary>The fewest sections that leave the others in order: those outside a longest ascending sequence.</summary>
    private static IEnumerable<ReportSection> Displaced(List<ReportSection> sections)
    {
        if (IsInOrder(sections))
            return [];
        var length = new int[sections.Count];
        var before = new int[sections.Count];
        var best = -1;
        for (var i = 0; i < sections.Count; i++)
        {
            (length[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (sections[j].Definition!.Ordinal < sections[i].Definition!.Ordinal && length[j] + 1 > length[i])
                    (length[i], before[i]) = (length[j] + 1, j);
            }

            if (best < 0 || length[i] > length[best])
                best = i;
        }

        var kept = new HashSet<int>();
        for (var i = best; i >= 0; i = before[i])
            kept.Add(i);
        return Enumerable.Range(0, sections.Count)
            .Where(i => !kept.Contains(i))
            .Select(i => sections[i]);
    }

    /// <summary>The first section before it that belongs behind it; else the first behind it that belongs before it.</summary>
    private static ReportSection OutOfOrderWith(List<ReportSection> sections, ReportSection section)
    {
        var index = sections.IndexOf(section);
        var ordinal = section.Definition!.Ordinal;
        return sections.Take(index).FirstOrDefault(s => s.Definition!.Ordinal > ordinal) ?? sections.Skip(index).First(s => s.Definition!.Ordinal < ordinal);
    }

    private static MessageArguments Arguments(ReportSection section, params (string, object)[] more) => new([("title", section.Definition!.Title), .. more]);

    private static FindingScope Scope(ReportSection section) => new(Section: section.Definition!.Key);
}
