using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>What a known word of prose is for.</summary>
internal enum ProseWordKind
{
    /// <summary>Nothing known.</summary>
    Unknown,

    /// <summary>Says nothing of what is counted.</summary>
    Neutral,

    /// <summary>Names cells of a table.</summary>
    Subject,

    /// <summary>Chooses a row or column of what the sentence speaks of.</summary>
    Facet,

    /// <summary>Makes it a part only.</summary>
    Restricting,

    /// <summary>A year, or a word for one.</summary>
    Year,

    /// <summary>The report year.</summary>
    ThisYear,

    /// <summary>All time from a year on.</summary>
    YearSince,

    /// <summary>A part of the year, or more than one.</summary>
    PartOfYear,

    /// <summary>Others than the agency.</summary>
    Wider,

    /// <summary>The agency itself.</summary>
    Self,

    /// <summary>Work with what others did.</summary>
    OthersWork,

    /// <summary>Says no.</summary>
    Negation,

    /// <summary>A zero before a noun.</summary>
    Zero,

    /// <summary>Something happened.</summary>
    Happening,
}

/// <summary>A subject or facet of a format, read.</summary>
internal sealed class ProseSubject(SubjectDefinition definition)
{
    /// <summary>The definition.</summary>
    public SubjectDefinition Definition { get; } = definition;

    /// <summary>The cells it may name, the likeliest first.</summary>
    public IReadOnlyList<CellSelector> Cells { get; } = [.. definition.Cells.Select(CellSelector.Parse).OfType<CellSelector>()];

    /// <summary>What it names where the sentence names no row, or null.</summary>
    public CellSelector? Default { get; } = definition.Default is { } path ? CellSelector.Parse(path) : null;

    /// <summary>True where it names rows.</summary>
    public bool HasRows => Cells.Count > 0 && Cells[0].Rows.Count > 0;

    /// <summary>True where it names columns.</summary>
    public bool HasColumns => Cells.Count > 0 && Cells[0].Columns.Count > 0;

    /// <summary>Key of its table.</summary>
    public string Table => Cells.Count > 0 ? Cells[0].Table : "";
}

/// <summary>A known word in some prose, or a character of none.</summary>
/// <param name="Start">Offset.</param>
/// <param name="Length">Length.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Subject">The subject or facet, or null.</param>
/// <param name="Year">The year of a <see cref="ProseWordKind.Year"/>, -1 for the year before, else 0.</param>
internal readonly record struct ProseToken(int Start, int Length, ProseWordKind Kind, ProseSubject? Subject, int Year)
{
    /// <summary>Offset after it.</summary>
    public int End => Start + Length;
}
