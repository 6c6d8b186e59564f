using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.Totals;

/// <summary>Two rows whose values changed places: every row adds up, columns do not, and putting them back mends all.</summary>
internal static class SwappedRows
{
    private const int FewestFailures = 2;
    private const int FewestDifferences = 3;

    /// <summary>The only such pair, or null.</summary>
    public static Displacement? Find(Report report, BoundTable table)
    {
        var failed = table.Relations.Where(r => r.Outcome == RelationOutcome.Failed).ToList();
        if (failed.Count < FewestFailures || failed.Exists(r => r.Definition.Kind == RelationKind.RowTotal))
            return null;
        var rows = table.Rows.Where(r => r.State == RowState.Complete && !r.IsDuplicate && r.Label is not null).ToList();
        var values = new TableValues(table);
        (BoundRow, BoundRow)? found = null;
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = i + 1; j < rows.Count; j++)
            {
                if (rows[i].Cells.Count != rows[j].Cells.Count || Differences(rows[i], rows[j]) < FewestDifferences)
                    continue;
                Swap(values, rows[i], rows[j]);
                var mends = !values.Fails(failed[0].Definition) && values.AllHold();
                Swap(values, rows[i], rows[j]);
                if (mends && found is not null)
                    return null;
                found = mends ? (rows[i], rows[j]) : found;
            }
        }

        return found is var (first, second) ? Make(report, table, first, second, failed.Count) : null;
    }

    private static int Differences(BoundRow a, BoundRow b)
    {
        var count = 0;
        for (var i = 0; i < a.Cells.Count; i++)
            count += a.Cells[i].Number != b.Cells[i].Number ? 1 : 0;
        return count;
    }

    private static void Swap(TableValues values, BoundRow a, BoundRow b)
    {
        for (var i = 0; i < a.Cells.Count; i++)
        {
            var (x, y) = (a.Layout.Cells[i].Index, b.Layout.Cells[i].Index);
            (values[x], values[y]) = (values[y], values[x]);
        }
    }

    private static Displacement Make(Report report, BoundTable table, BoundRow first, BoundRow second, int failed)
    {
        var arguments = new MessageArguments(("row", TableNames.Of(table, second.Layout)), ("other", TableNames.Of(table, first.Layout)), ("count", failed));
        var related = new RelatedLocation(first.Label!.Span, new LocalizedText("与这一行的数互换", "Its values and those of this row changed places"));
        var a = Texts(report, first);
        var b = Texts(report, second);
        return new Displacement(
            "swapped", second.Label!.Span, second.Layout, arguments, [related],
            [RowFields.Rewrite(report, table, first, b), RowFields.Rewrite(report, table, second, a)], true);
    }

    private static List<string> Texts(Report report, BoundRow row) => [.. row.Cells.Select(c => c.Span.IsEmpty ? "0" : report.Text.ToString(c.Span))];
}
