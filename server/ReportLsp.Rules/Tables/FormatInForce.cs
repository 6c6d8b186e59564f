using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Rules.Tables;

/// <summary>The format the tables of a report should follow, which may not be the one they look like.</summary>
internal static class FormatInForce
{
    /// <summary>The format declared, else the one in force in the report year, else that of the report; null where nothing is known.</summary>
    public static StatutoryFormat? Of(Report report)
    {
        if (report.Format is not { } format || report.FormatSource == InferenceSource.Declared || report.Year is not { } year || format.IsInForce(year.Value))
            return report.Format;
        foreach (var other in report.Formats.Formats)
        {
            if (other.IsInForce(year.Value) && other.Tables.Any(t => format.Table(t.Key) is not null))
                return other;
        }

        return format;
    }

    /// <summary>The table of the format due that stands in place of a table found in another format; null where that has the same rows and columns.</summary>
    public static TableDefinition? Replaced(Report report, BoundTable table)
    {
        if (Of(report) is not { } due || due == table.Format || due.Table(table.Definition.Key) is not { } prescribed)
            return null;
        return SameAxis(prescribed.RowKeys, table.Definition.RowKeys) && SameAxis(prescribed.ColumnKeys, table.Definition.ColumnKeys) ? null : prescribed;
    }

    /// <summary>True where a table is of another format, in whole or in part: then its rows are not held against one of them.</summary>
    public static bool IsMixed(Report report, BoundTable table) => table.ForeignLabels.Count > 0 || Replaced(report, table) is not null;

    private static bool SameAxis(IReadOnlyList<AxisEntry> a, IReadOnlyList<AxisEntry> b) =>
        a.Count == b.Count && a.Select(e => e.Label).SequenceEqual(b.Select(e => e.Label));
}
