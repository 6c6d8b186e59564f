using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Prose;
using ReportLsp.Analysis.Model.Structure;
using ReportLsp.Analysis.Model.Tables;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model;

/// <summary>The formats at hand: built in and of the workspace. Immutable; what binding needs of each is made once.</summary>
public sealed class FormatSet
{
    private readonly Lazy<IReadOnlyList<FormatIndex>> _indexes;
    private readonly Lazy<LabelKinds> _labelKinds;
    private readonly Lazy<CharacterBitmap> _titleCharacters;
    private readonly Lazy<TitleFinder> _titles;
    private readonly Lazy<MetadataFinder> _metadata;

    /// <summary>Makes a set; a later format replaces an earlier one with the same id.</summary>
    public FormatSet(IEnumerable<StatutoryFormat> formats)
    {
        var byId = new Dictionary<string, StatutoryFormat>(StringComparer.Ordinal);
        foreach (var format in formats)
            byId[format.Id] = format;
        Formats = [.. byId.Values];
        _indexes = new(MakeIndexes);
        _labelKinds = new(() => new LabelKinds(DistinctTables()));
        _titleCharacters = new(CharactersOfTitles);
        _titles = new(() => new TitleFinder(Formats));
        _metadata = new(() => new MetadataFinder(Formats));
    }

    /// <summary>The built-in formats.</summary>
    public static FormatSet BuiltIn { get; } = new(BuiltInFormats.All);

    /// <summary>The formats, in order of addition.</summary>
    public IReadOnlyList<StatutoryFormat> Formats { get; }

    /// <summary>The format with an id, or null.</summary>
    public StatutoryFormat? Find(string id)
    {
        foreach (var format in Formats)
        {
            if (format.Id == id)
                return format;
        }

        return null;
    }

    internal IReadOnlyList<FormatIndex> Indexes => _indexes.Value;

    /// <summary>The words that prose in reports of a format is read with; null for a format that is not of the set.</summary>
    internal ProseLexicon? Lexicon(StatutoryFormat format)
    {
        foreach (var index in Indexes)
        {
            if (index.Format == format)
                return index.Prose.Value;
        }

        return null;
    }

    /// <summary>What texts are to the labels of all tables.</summary>
    internal LabelKinds LabelKinds => _labelKinds.Value;

    /// <summary>The characters of numbers and of the section titles that lines without any mark may be.</summary>
    internal CharacterBitmap TitleCharacters => _titleCharacters.Value;

    internal TitleFinder Titles => _titles.Value;

    internal MetadataFinder Metadata => _metadata.Value;

    private FormatIndex[] MakeIndexes()
    {
        var indexes = new FormatIndex[Formats.Count];
        for (var i = 0; i < indexes.Length; i++)
            indexes[i] = new FormatIndex(Formats[i]);
        FindTwins(indexes);
        return indexes;
    }

    private static void FindTwins(FormatIndex[] indexes)
    {
        var seen = new List<TableIndex>();
        foreach (var format in indexes)
        {
            foreach (var table in format.Tables)
            {
                table.Twin = seen.Find(table.HasLabelsOf);
                if (table.Twin is null)
                    seen.Add(table);
            }
        }
    }

    private CharacterBitmap CharactersOfTitles()
    {
        var result = new CharacterBitmap(ChineseNumeral.NumberCharacters);
        foreach (var index in Indexes)
            index.Headings.AddCharacters(result);
        return result;
    }

    private List<TableIndex> DistinctTables()
    {
        var tables = new List<TableIndex>();
        foreach (var index in Indexes)
        {
            foreach (var table in index.Tables)
            {
                if (table.Twin is null)
                    tables.Add(table);
            }
        }

        return tables;
    }
}

/// <summary>What binding needs of a format.</summary>
internal sealed class FormatIndex(StatutoryFormat format)
{
    /// <summary>The format.</summary>
    public StatutoryFormat Format { get; } = format;

    /// <summary>Its section titles.</summary>
    public HeadingFinder Headings { get; } = new(format);

    /// <summary>Its sentences on the reporting period.</summary>
    public PeriodFinder Periods { get; } = new(format);

    /// <summary>The words prose is read with; made when first asked for.</summary>
    public Lazy<ProseLexicon> Prose { get; } = new(() => new ProseLexicon(format));

    /// <summary>Its tables.</summary>
    public IReadOnlyList<TableIndex> Tables { get; } = IndexesOf(format);

    private static TableIndex[] IndexesOf(StatutoryFormat format)
    {
        var indexes = new TableIndex[format.Tables.Count];
        for (var i = 0; i < indexes.Length; i++)
            indexes[i] = new TableIndex(format, format.Tables[i]);
        return indexes;
    }
}
