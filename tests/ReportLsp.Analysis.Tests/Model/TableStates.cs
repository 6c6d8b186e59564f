using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Tests.Model;

internal static class TableStates
{
    /// <summary>All that is odd about a table, in one line; empty where nothing is.</summary>
    public static string State(this BoundTable table) => string.Join(
        ' ',
        table.MissingRows.Select(r => $"missing {r.Key}")
            .Concat(table.LocalRows.Select(r => $"local {r.Label.Text}"))
            .Concat(table.Rows.Where(r => r.State != RowState.Complete).Select(r => $"{r.State.ToString().ToLowerInvariant()} {r.Layout.Key}:{r.FieldCount}"))
            .Concat(table.Rows.Where(r => r.IsOutOfOrder).Select(r => $"order {r.Layout.Key}"))
            .Concat(table.Rows.Where(r => r.IsDuplicate).Select(r => $"twice {r.Layout.Key}"))
            .Concat(table.Splits.Select(s => $"split {s.Lines.First + 1}")));
}
