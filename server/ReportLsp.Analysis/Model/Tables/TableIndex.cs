using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>A label that the layout of a table expects, at its place in the reading order.</summary>
/// <param name="Layout">The label.</param>
/// <param name="Row">Index of its printed row.</param>
/// <param name="Text">It and its aliases, made comparable; the statutory text first.</param>
/// <param name="HasValues">True for the label of a row with values.</param>
/// <param name="IsBeforeBareValues">True for a label directly before a row that has values and no label.</param>
internal sealed record ExpectedLabel(LayoutLabel Layout, int Row, LabelText[] Text, bool HasValues, bool IsBeforeBareValues)
{
    /// <summary>True for the label of a column.</summary>
    public bool IsColumn { get; } = Layout.Role == LabelRole.Column;
}

/// <summary>What the alignment needs of a prescribed table, made once.</summary>
internal sealed class TableIndex
{
    private readonly LabelBeginnings _beginnings;

    /// <summary>Characters that a text may be longer than the longest label; a misspelt one is longer by less.</summary>
    private const int MostSurplus = 8;

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
                labels.Add(new ExpectedLabel(label, r, TextsOf(label), label == row.RowLabel, bareNext && k == row.Labels.Count - 1));
            }
        }

        Labels = labels.ToArray();
        for (var j = 0; j < Labels.Length; j++)
        {
            foreach (var text in Labels[j].Text)
            {
                if (!ByKey.TryGetValue(text.Key, out var list))
                    ByKey[text.Key] = list = [];
                if (list.Count == 0 || list[^1] != j)
                    list.Add(j);
                LongestKey = Math.Max(LongestKey, text.Key.Length);
            }
        }

        _beginnings = new LabelBeginnings(ByKey.Keys);
        Near = new NearLabels(Labels);
        foreach (var row in table.Rows)
            HasBareValues |= row is { Kind: LayoutRowKind.Values, Labels.Count: 0 };
    }

    /// <summary>The format.</summary>
    public StatutoryFormat Format { get; }

    /// <summary>The table.</summary>
    public TableDefinition Table { get; }

    /// <summary>A table of a format before this one in its set that has the same labels, or null: the alignment with it is this one's too.</summary>
    public TableIndex? Twin { get; set; }

    /// <summary>Labels in reading order.</summary>
    public ExpectedLabel[] Labels { get; }

    /// <summary>Finds labels that are misspelt or cut off.</summary>
    public NearLabels Near { get; }

    /// <summary>Indexes of labels by comparable text.</summary>
    public Dictionary<string, List<int>> ByKey { get; } = new(StringComparer.Ordinal);

    /// <summary>Length of the longest comparable text.</summary>
    public int LongestKey { get; }

    /// <summary>True for a text much longer than any label.</summary>
    public bool IsTooLong(in LabelText text) => text.Key.Length > LongestKey + MostSurplus;

    /// <summary>True where some row of values has no label.</summary>
    public bool HasBareValues { get; }

    /// <summary>True where two tables have the same labels at the same places, as formats of different years often do: what one aligns with, the other does.</summary>
    public bool HasLabelsOf(TableIndex other)
    {
        if (Labels.Length != other.Labels.Length)
            return false;
        for (var j = 0; j < Labels.Length; j++)
        {
            var (a, b) = (Labels[j], other.Labels[j]);
            if (a.HasValues != b.HasValues || a.IsBeforeBareValues != b.IsBeforeBareValues || a.IsColumn != b.IsColumn || !a.Text.AsSpan().SequenceEqual(b.Text))
                return false;
        }

        return true;
    }

    /// <summary>True where some longer label begins with the same two characters, as each first piece of a divided label does.</summary>
    public bool IsBeginning(string key) => _beginnings.Has(key);

    private static LabelText[] TextsOf(LayoutLabel label)
    {
        var texts = new LabelText[label.Aliases.Count + 1];
        texts[0] = LabelText.Of(label.Text);
        for (var i = 1; i < texts.Length; i++)
            texts[i] = LabelText.Of(label.Aliases[i - 1]);
        return texts;
    }
}
