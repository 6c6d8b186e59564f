using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>The action that silences a finding: a line <c>@suppress</c> before what it covers, its reason to be written by the user.</summary>
internal static class SuppressAction
{
    /// <summary>Operands are written only where they stay readable.</summary>
    private const int LongestValues = 80;

    private static readonly MessageTemplate Title = new("屏蔽 {rule}：{title}（须写明理由）", "Suppress {rule}: {title} (a reason is required)");

    /// <summary>The action; null for a finding that cannot be silenced where it stands, or where suppressions are denied.</summary>
    public static CodeAction? Of(Document document, Diagnostic diagnostic, Language language)
    {
        var descriptor = diagnostic.Descriptor;
        if (document.Settings.Configuration.DenySuppressions || EngineDescriptors.Contains(descriptor) || document.Settings.Rules.FindDescriptor(descriptor.Id) is null)
            return null;
        var report = document.Model;
        var text = report.Text;
        if (LineFor(report, text.GetLineIndex(diagnostic.Span.Start)) is not { } line)
            return null;
        var head = $"@{SuppressionSyntax.Key} {descriptor.Id}{Values(diagnostic)} -- ";
        var reason = language == Language.Chinese ? "理由" : "reason";
        var change = new TextChange(new TextSpan(text.GetLineSpan(line).Start, 0), head + reason + text.NewLine);
        return new CodeAction(new LocalizedText(Title, new MessageArguments(("rule", descriptor.Id), ("title", descriptor.Title))), CodeActionKind.QuickFix, [change])
        {
            Diagnostic = diagnostic,
            Placeholder = new TextSpan(head.Length, reason.Length),
        };
    }

    /// <summary>The line to write before: the first of the table, the paragraph or heading itself, the title for what stands before the sections; null where nothing covers the line.</summary>
    private static int? LineFor(Report report, int line)
    {
        if (line >= report.LineRoles.Count)
            return null;
        switch (report.LineRoles[line])
        {
            case LineRole.Table:
                var first = FirstLineOfTable(report, line);
                while (first > 0 && report.LineRoles[first - 1] == LineRole.Table && !IsInTable(report, first - 1))
                    first--;
                return first;
            case LineRole.Paragraph:
            case LineRole.SectionHeading:
                return line;
            default:
                // What stands around the report is silenced for the whole file only.
                return report.Title is { } title ? report.Text.GetLineIndex(title.Span.Start) : null;
        }
    }

    private static int FirstLineOfTable(Report report, int line)
    {
        foreach (var table in report.Tables)
        {
            if (line >= table.Lines.First && line <= table.Lines.Last)
                return table.Lines.First;
        }

        foreach (var table in report.GenericTables)
        {
            if (line >= table.Lines.First && line <= table.Lines.Last)
                return table.Lines.First;
        }

        return line;
    }

    private static bool IsInTable(Report report, int line) =>
        report.Tables.Any(t => line >= t.Lines.First && line <= t.Lines.Last) || report.GenericTables.Any(t => line >= t.Lines.First && line <= t.Lines.Last);

    /// <summary>The operands, so that the suppression ends when a figure changes.</summary>
    private static string Values(Diagnostic diagnostic)
    {
        if (diagnostic.Scope.Operands is not { Count: > 0 } operands || operands.Any(o => o.Length == 0 || o.AsSpan().IndexOfAny(" \t,，-") >= 0))
            return "";
        var values = string.Join(',', operands);
        return values.Length <= LongestValues ? " values=" + values : "";
    }
}
