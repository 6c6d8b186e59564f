using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Model;

/// <summary>The formats at hand: built in and of the workspace. Immutable; what binding needs of each is made once.</summary>
public sealed class FormatSet
{
    /// <summary>Makes a set; a later format replaces an earlier one with the same id.</summary>
    public FormatSet(IEnumerable<StatutoryFormat> formats)
    {
        var byId = new Dictionary<string, StatutoryFormat>(StringComparer.Ordinal);
        foreach (var format in formats)
            byId[format.Id] = format;
        Formats = [.. byId.Values];
    }

    /// <summary>The formats, in order of addition.</summary>
    public IReadOnlyList<StatutoryFormat> Formats { get; }

    /// <summary>The format with an id, or null.</summary>
    public StatutoryFormat? Find(string id) => Formats.FirstOrDefault(f => f.Id == id);
}
