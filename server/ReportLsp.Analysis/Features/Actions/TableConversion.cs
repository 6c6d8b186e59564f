using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Converts tables of other forms to pipe tables.</summary>
public static class TableConversion
{
    /// <summary>The changes that convert all tables of a report, or the one at a line, in order, without overlaps; broken tables stay as they are.</summary>
    /// <param name="document">The document.</param>
    /// <param name="line">A line of the table, 0-based; null for all tables.</param>
    /// <param name="cancellation">Stops long work.</param>
    public static IReadOnlyList<TextChange> Of(Document document, int? line, CancellationToken cancellation = default)
    {
        var changes = new List<TextChange>();
        foreach (var table in document.Model.Tables)
        {
            if (table.Form == TableForm.Pipe || (line is { } wanted && (wanted < table.Lines.First || wanted > table.Lines.Last)))
                continue;
            if (ReportFormatter.Convert(document, table, cancellation) is { } change && (changes.Count == 0 || change.Span.Start >= changes[^1].Span.End))
                changes.Add(change);
        }

        return changes;
    }
}
