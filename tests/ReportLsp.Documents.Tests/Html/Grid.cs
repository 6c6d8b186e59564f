using AngleSharp.Html.Dom;

namespace ReportLsp.Documents.Tests.Html;

/// <summary>The grid a browser makes of a table.</summary>
internal static class Grid
{
    /// <summary>Grid cells each row covers, merged cells from above included.</summary>
    public static IReadOnlyList<int> WidthsOf(IHtmlTableElement table)
    {
        var widths = new List<int>();
        foreach (var section in table.QuerySelectorAll("thead, tbody").OfType<IHtmlTableSectionElement>())
        {
            var covered = new int[section.Rows.Length];
            for (var row = 0; row < covered.Length; row++)
            {
                foreach (var cell in section.Rows[row].Cells)
                {
                    for (var i = row; i < row + cell.RowSpan; i++)
                        covered[i] += cell.ColumnSpan;
                }
            }

            widths.AddRange(covered);
        }

        return widths;
    }
}
