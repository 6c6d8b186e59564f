using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>A label that the layout of a table expects, at its place in the reading order.</summary>
/// <param name="Layout">The label.</param>
/// <param name="Row">Index of its printed row.</param>
/// <param name="Text">It and its aliases, made comparable; the statutory text first.</param>
/// <param name="HasValues">True for the label of a row with values.</param>
/// <param name="IsBeforeBareValues">True for a label directly before a row that has values and no label.</param>
internal sealed record ExpectedLabel(LayoutLabel Layout, int Row, LabelText[] Text, bool HasValues, bool IsBeforeBareValues);

/// <summary>What the alignment needs of a prescribed table, made once.</summary>
internal sealed class TableIndex
{
    /// <summary>Makes the index of a table.</summary>
    public TableIndex(StatutoryFormat format, TableDefinition table)
    {
        Format = format;
        Table = table;
        var labels = new List<ExpectedLabel>();
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            var bareNext = r + 1 < table.Rows.Count && table.Rows[r + 1] is { Kind: LayoutRowKind.Values, Labels.Count: 0 };
            for (var k = 0; k < row.Labels.Count; k++)
            {
                var label = row.Labels[k];
                LabelText[] texts = [LabelText.Of(label.Text), .. label.Aliases.Select(a => LabelText.Of(a))];
                labels.Add(new ExpectedLabel(label, r, texts, label == row.RowLabel, bareNext && k == row.Labels.Count - 1));
            }
        }

        Labels = [.. labels];
        for (var j = 0; j < Labels.Length; j++)
        {
            foreach (var text in Labels[j].Text)
            {
                if (!ByKey.TryGetValue(text.Key, out var list))
                    ByKey[text.Key] = list = [];
                if (!list.Contains(j))
                    list.Add(j);
                LongestKey = Math.Max(LongestKey, text.Key.Length);
            }
        }

        foreach (var label in Labels)
        {
            foreach (var text in label.Text.Where(t => t.Key.Length > 2))
                Beginnings.Add((text.Key[0], text.Key[1]));
        }

        HasBareValues = table.Rows.Any(r => r is { Kind: LayoutRowKind.Values, Labels.Count: 0 });
    }

    /// <summary>The format.</summary>
    public StatutoryFormat Format { get; }

    /// <summary>The table.</summary>
    public TableDefinition Table { get; }

    /// <summary>Labels in reading order.</summary>
    public ExpectedLabel[] Labels { get; }

    /// <summary>Indexes of labels by comparable text.</summary>
    public Dictionary<string, List<int>> ByKey { get; } = new(StringComparer.Ordinal);

    /// <summary>The first two characters of labels; a piece of a divided label begins with one of them.</summary>
    public HashSet<(char, char)> Beginnings { get; } = [];

    /// <summary>Length of the longest comparable text.</summary>
    public int LongestKey { get; }

    /// <summary>True where some row of values has no label.</summary>
    public bool HasBareValues { get; }
}
