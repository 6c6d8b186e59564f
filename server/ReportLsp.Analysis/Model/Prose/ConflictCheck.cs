namespace ReportLsp.Analysis.Model.Prose;

/// <summary>One quantity stated twice: counts with the same words, whether they stand before the number or behind it.</summary>
internal sealed class ConflictCheck
{
    private readonly Dictionary<string, NamedCount> _seen = new(StringComparer.Ordinal);

    /// <summary>Takes a count; adds its conflict with one before.</summary>
    public void Take(NamedCount count, List<QuantityConflict> result)
    {
        var found = Compare(count, count.Key, count.IsTelling);
        found = Compare(count, count.WideKey, count.IsWideTelling) ?? found;
        if (found is not null)
            result.Add(found);
    }

    private QuantityConflict? Compare(NamedCount count, string? key, bool isTelling)
    {
        if (key is null || _seen.TryAdd(key, count))
            return null;
        var before = _seen[key];
        return before.Quantity.Value != count.Quantity.Value && ((before.IsOfYear && count.IsOfYear) || isTelling) ? new QuantityConflict(before.Quantity, count.Quantity) : null;
    }
}
