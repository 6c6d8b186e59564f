using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Documents.Tables;

/// <summary>A row of values to print: of the format, or added locally.</summary>
internal sealed class StatutoryRow
{
    /// <summary>Index of its block.</summary>
    public required int Block { get; init; }

    /// <summary>Its range.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Labels of the groups it stands in, outer ones first.</summary>
    public required IReadOnlyList<LayoutLabel> Groups { get; set; }

    /// <summary>Its own label; null in a table whose values have none.</summary>
    public required BoundLabel? Label { get; init; }

    /// <summary>Its fields.</summary>
    public required IReadOnlyList<RowField> Fields { get; init; }

    /// <summary>True for a row that the format does not have.</summary>
    public required bool IsLocal { get; init; }

    /// <summary>The rows of a table in order of the text. A local row belongs to the groups that the rows before and after it share.</summary>
    public static List<StatutoryRow> Of(BoundTable table, int labelColumns)
    {
        var groups = RowGroups.Of(table.Definition);
        var rows = new List<StatutoryRow>();
        foreach (var row in table.Rows)
        {
            rows.Add(new StatutoryRow
            {
                Block = row.Layout.Block,
                Span = row.Span,
                Groups = groups[row.Layout],
                Label = row.Label,
                Fields = RowField.Of(row),
                IsLocal = false,
            });
        }

        // Where values have no labels there is no place for one; such a row stays text below the table.
        foreach (var row in labelColumns > 0 ? table.LocalRows : [])
        {
            rows.Add(new StatutoryRow
            {
                Block = row.Block,
                Span = row.Span,
                Groups = [],
                Label = row.Label,
                Fields = RowField.Of(row, labelColumns, table.Definition.GridWidth),
                IsLocal = true,
            });
        }

        var ordered = rows.OrderBy(r => r.Span.Start).ToList();
        var after = new StatutoryRow?[ordered.Count];
        for (var i = ordered.Count - 2; i >= 0; i--)
            after[i] = ordered[i + 1].IsLocal ? after[i + 1] : ordered[i + 1];
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].IsLocal && after[i] is { } next)
                ordered[i].Groups = Shared(ordered[i - 1].Groups, next.Groups);
        }

        return ordered;
    }

    private static List<LayoutLabel> Shared(IReadOnlyList<LayoutLabel> before, IReadOnlyList<LayoutLabel> after)
    {
        var result = new List<LayoutLabel>();
        for (var i = 0; i < Math.Min(before.Count, after.Count) && ReferenceEquals(before[i], after[i]); i++)
            result.Add(before[i]);
        return result;
    }
}
