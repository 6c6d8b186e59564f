using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Actions on tables: recalculating totals, converting to pipes.</summary>
internal static class TableActions
{
    private static readonly MessageTemplate Convert = new("将“{table}”转换为竖线表格", "Convert \"{table}\" to a pipe table");
    private static readonly LocalizedText Recalculate = new("重新计算所有合计", "Recalculate all totals");

    /// <summary>The actions at a range.</summary>
    public static IEnumerable<CodeAction> At(Document document, TextSpan range, CancellationToken cancellation)
    {
        var report = document.Model;
        var changes = TotalRecalculation.Of(report);
        if (changes.Count > 0)
            yield return new CodeAction(Recalculate, CodeActionKind.Rewrite, changes);
        var (first, last) = (report.Text.GetLineIndex(range.Start), report.Text.GetLineIndex(range.End));
        foreach (var table in report.Tables)
        {
            if (table.Form == TableForm.Pipe || table.Lines.First > last || table.Lines.Last < first)
                continue;
            if (ReportFormatter.Convert(document, table, cancellation) is { } change)
                yield return new CodeAction(new LocalizedText(Convert, new MessageArguments(("table", table.Definition.Name))), CodeActionKind.Rewrite, [change]);
        }
    }
}
