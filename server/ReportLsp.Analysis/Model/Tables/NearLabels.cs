namespace ReportLsp.Analysis.Model.Tables;

/// <summary>A label that a text is nearly.</summary>
/// <param name="Label">Index of the label.</param>
/// <param name="Distance">Edits to the nearest of its forms; -1 where the text is only its beginning.</param>
internal readonly record struct NearLabel(int Label, int Distance);

/// <summary>Finds the labels of a table that a text is nearly.</summary>
internal sealed class NearLabels
{
    private const int MostRemembered = 4096;

    private readonly ExpectedLabel[] _labels;
    private readonly LabelForm[] _forms;
    private readonly LabelMemory<NearLabel[]> _known;

    /// <summary>Prepares the labels of a table.</summary>
    public NearLabels(ExpectedLabel[] labels)
    {
        _labels = labels;
        _forms = FormsOf(labels);
        _known = new LabelMemory<NearLabel[]>(MostRemembered, Find);
    }

    /// <summary>The labels in order.</summary>
    /// <param name="text">A comparable text, not much longer than the longest label.</param>
    public NearLabel[] Of(in LabelText text) => _known.Of(text);

    /// <summary>A column label that lost its end; too weak to place a table, enough to fill a gap in one.</summary>
    public static bool IsTruncated(ExpectedLabel expected, in LabelText text) =>
        expected.IsColumn && text.Key.Length >= 2 && expected.Text[0].Key.Length > text.Key.Length
        && expected.Text[0].Key.StartsWith(text.Key, StringComparison.Ordinal);

    private NearLabel[] Find(LabelText text)
    {
        List<NearLabel>? found = null;
        var mask = text.Mask;
        var next = 0;
        for (var j = 0; j < _labels.Length; j++)
        {
            var least = int.MaxValue;
            for (; next < _forms.Length && _forms[next].Label == j; next++)
            {
                ref readonly var form = ref _forms[next];
                if (Math.Abs(form.Key.Length - text.Key.Length) > form.Tolerance || LabelText.AreFar(mask, form.Mask, form.Tolerance))
                    continue;
                var distance = EditDistance.Bounded(text.Key, form.Key, form.Tolerance);
                if (distance <= form.Tolerance)
                    least = Math.Min(least, distance);
            }

            if (least < int.MaxValue)
                (found ??= []).Add(new NearLabel(j, least));
            else if (IsTruncated(_labels[j], text))
                (found ??= []).Add(new NearLabel(j, -1));
        }

        return found is null ? [] : [.. found];
    }

    private static LabelForm[] FormsOf(ExpectedLabel[] labels)
    {
        var forms = new List<LabelForm>();
        for (var j = 0; j < labels.Length; j++)
        {
            foreach (var text in labels[j].Text)
            {
                if (EditDistance.Tolerance(text.Key.Length) is > 0 and var tolerance)
                    forms.Add(new LabelForm(text.Key, text.Mask, j, tolerance));
            }
        }

        return [.. forms];
    }

    /// <summary>A comparable text of a label, laid out for comparing one text with all of them.</summary>
    /// <param name="Key">The comparable text.</param>
    /// <param name="Mask">Its characters as bits, see <see cref="LabelText.Mask"/>.</param>
    /// <param name="Label">Index of the label.</param>
    /// <param name="Tolerance">Edits it may be away and still be recognised, at least 1.</param>
    private readonly record struct LabelForm(string Key, ulong Mask, int Label, int Tolerance);
}
