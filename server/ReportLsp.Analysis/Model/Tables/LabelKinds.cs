using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Tables;

/// <summary>What a text is to the labels of all tables at hand.</summary>
[Flags]
internal enum LabelKind : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is one.</summary>
    Exact = 1,

    /// <summary>It is nearly one.</summary>
    Near = 2,

    /// <summary>It begins as one does.</summary>
    Beginning = 4,
}

/// <summary>
/// Tells what a text is to the labels of all tables at hand: of the texts of a report most are nothing.
/// </summary>
internal sealed class LabelKinds
{
    private const int MostRemembered = 8192;

    private readonly IReadOnlyList<TableIndex> _tables;
    private readonly LabelBeginnings _beginnings;
    private readonly LabelMemory<LabelKind> _known;

    /// <summary>The characters that occur in labels.</summary>
    private readonly CharacterBitmap _characters = new();

    /// <summary>Prepares the labels of some tables.</summary>
    public LabelKinds(IReadOnlyList<TableIndex> tables)
    {
        _tables = tables;
        _beginnings = new LabelBeginnings([.. tables.SelectMany(t => t.ByKey.Keys)]);
        _known = new LabelMemory<LabelKind>(MostRemembered, Find);
        foreach (var table in tables)
        {
            foreach (var key in table.ByKey.Keys)
            {
                foreach (var c in key)
                    _characters.Add(c);
            }
        }
    }

    /// <summary>What a comparable text is.</summary>
    public LabelKind Of(in LabelText text)
    {
        if (IsFar(text.Key))
            return _beginnings.Has(text.Key) ? LabelKind.Beginning : LabelKind.None;
        return _known.Of(text);
    }

    /// <summary>True where more characters are in no label than a misspelt one may have wrong: it is none, whatever the rest is.</summary>
    private bool IsFar(string key)
    {
        // A label that a text is near has at most a quarter more characters than the text, and a few.
        var left = EditDistance.Tolerance((key.Length * 5 / 4) + 3);
        foreach (var c in key)
        {
            if (!_characters.Contains(c) && --left < 0)
                return true;
        }

        return false;
    }

    private LabelKind Find(LabelText text)
    {
        var kind = _beginnings.Has(text.Key) ? LabelKind.Beginning : LabelKind.None;
        foreach (var table in _tables)
        {
            if (table.ByKey.ContainsKey(text.Key))
                kind |= LabelKind.Exact;
            if (!table.IsTooLong(text) && table.Near.Of(text).Length > 0)
                kind |= LabelKind.Near;
        }

        return kind;
    }
}
