using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Prose;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model;

/// <summary>What a report means: the tree bound to a format. Immutable.</summary>
public sealed class Report
{
    private readonly Lock _gate = new();
    private ProseFacts? _prose;
    private Dictionary<Type, object>? _shared;
    private CharacterPairs? _pairs;

    /// <summary>The tree.</summary>
    public required SyntaxTree Tree { get; init; }

    /// <summary>The text.</summary>
    public SourceText Text => Tree.Text;

    /// <summary>The formats that were at hand.</summary>
    public required FormatSet Formats { get; init; }

    /// <summary>The format the report should follow; null where nothing says so, then format rules are silent.</summary>
    public StatutoryFormat? Format { get; init; }

    /// <summary>Where the format was taken from.</summary>
    public InferenceSource FormatSource { get; init; }

    /// <summary>The report year; null where nothing says so.</summary>
    public Stated<int>? Year { get; init; }

    /// <summary>The reporting agency; null where nothing says so.</summary>
    public Stated<string>? Agency { get; init; }

    /// <summary>The title, or null.</summary>
    public ReportTitle? Title { get; init; }

    /// <summary>The sentence on the reporting period, or null.</summary>
    public PeriodStatement? Period { get; init; }

    /// <summary>Section headings found, in order of the text, with what stands under them.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    /// <summary>Lines of prose, in order: not headings of sections, not parts of tables, not metadata.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>Statutory tables found, in order.</summary>
    public IReadOnlyList<BoundTable> Tables { get; init; } = [];

    /// <summary>Tables of no format, in order.</summary>
    public IReadOnlyList<GenericTable> GenericTables { get; init; } = [];

    /// <summary>Labelled lines around the report (发布机构, 更新时间 …), in order.</summary>
    public IReadOnlyList<MetadataField> Metadata { get; init; } = [];

    /// <summary>The role of each line of the text.</summary>
    public IReadOnlyList<LineRole> LineRoles { get; init; } = [];

    /// <summary>Directives, in order.</summary>
    public IReadOnlyList<Directive> Directives { get; init; } = [];

    /// <summary>Relations stated by <c>@check</c> or in the text, over statutory or other tables, with their results.</summary>
    public IReadOnlyList<StatedRelation> StatedRelations { get; init; } = [];

    /// <summary>Figures of the year before, as far as they are known. Set before <see cref="Prose"/> is asked for.</summary>
    public PreviousYearFigures? PreviousYear { get; set; }

    /// <summary>What the prose of the version before was read as; null for the first. Set before <see cref="Prose"/> is asked for.</summary>
    internal ProseMemory? ProseMemory { get; set; }

    /// <summary>What the prose states, held against the tables and itself. Worked out when first asked for, by any thread; always the same.</summary>
    public ProseFacts Prose
    {
        get
        {
            if (Volatile.Read(ref _prose) is { } prose)
                return prose;
            lock (_gate)
                return _prose ??= ProseBinder.Bind(this, PreviousYear, ProseMemory);
        }
    }

    /// <summary>What several rules work out from the report alone, worked out for the first that asks; by any thread.</summary>
    /// <typeparam name="T">What it is; one of a type. It must not be changed.</typeparam>
    /// <param name="make">Works it out.</param>
    public T Shared<T>(Func<Report, T> make) where T : class
    {
        ArgumentNullException.ThrowIfNull(make);
        lock (_gate)
        {
            _shared ??= [];
            if (!_shared.TryGetValue(typeof(T), out var found))
                _shared.Add(typeof(T), found = make(this));
            return (T)found;
        }
    }

    /// <summary>The quantities stated in prose, each with the cells it was compared with, in order.</summary>
    public IReadOnlyList<ProseQuantity> ProseQuantities => Prose.Quantities;

    /// <summary>False only where a phrase surely does not occur in the text; much quicker than a search, for going through word lists.</summary>
    /// <param name="phrase">A phrase, letter for letter; of less than two characters nothing is known.</param>
    public bool MayContain(string phrase) => (_pairs ??= new CharacterPairs(Text.Text)).MayContain(phrase);

    /// <summary>The words of a list of the format that may occur in the text, nearly always few; none without a format.</summary>
    /// <param name="list">Name of the list, see <see cref="WordLists"/>.</param>
    public List<string> WordsAtHand(string list)
    {
        var result = new List<string>();
        foreach (var word in Format?.Vocabulary.Words(list) ?? [])
        {
            if (MayContain(word))
                result.Add(word);
        }

        return result;
    }

    /// <summary>The first section found for a definition, or null.</summary>
    public ReportSection? Section(SectionDefinition? definition) =>
        definition is null ? null : Sections.FirstOrDefault(s => s.Definition == definition);

    /// <summary>The first section with a role, or null.</summary>
    public ReportSection? SectionWithRole(string role) => Sections.FirstOrDefault(s => s.Definition?.Roles.Contains(role) == true);
}

/// <summary>Where an inferred thing was taken from, best first.</summary>
public enum InferenceSource
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>A directive, or the command line.</summary>
    Declared,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The sentence on the reporting period.</summary>
    Period,

    /// <summary>A metadata line.</summary>
    Metadata,

    /// <summary>The labels of the tables.</summary>
    Tables,

    /// <summary>The report year.</summary>
    Year,

    /// <summary>The prose of the first section.</summary>
    Prose,
}

/// <summary>Something stated in the text.</summary>
/// <param name="Value">What.</param>
/// <param name="Span">Where; empty where it is not from the text.</param>
/// <param name="Source">How it is known.</param>
public sealed record Stated<T>(T Value, TextSpan Span, InferenceSource Source);

/// <summary>The title of a report.</summary>
/// <param name="Span">Title text, over all its lines.</param>
/// <param name="Text">The title, lines joined.</param>
/// <param name="LineCount">Lines it runs over.</param>
/// <param name="IsStandAlone">False where it stands only inside a sentence (in 《》, say) or after a label.</param>
/// <param name="Year">Year in it, or null.</param>
/// <param name="Agency">Agency in it or on the line above, or null.</param>
/// <param name="AgencySpan">Where; empty where there is none.</param>
/// <param name="IsStatutory">True where it follows a statutory template; false for one of the wrong ones.</param>
public sealed record ReportTitle(TextSpan Span, string Text, int LineCount, bool IsStandAlone, int? Year, string? Agency, TextSpan AgencySpan, bool IsStatutory);

/// <summary>How a section heading agrees with the statute.</summary>
public enum HeadingMatch
{
    /// <summary>As prescribed, or a spelling accepted silently.</summary>
    Exact,

    /// <summary>A known variant.</summary>
    Variant,

    /// <summary>Close to the title, by a few characters.</summary>
    Near,

    /// <summary>No title of the format.</summary>
    Unknown,
}

/// <summary>A section: its heading and what follows up to the next one.</summary>
public sealed class ReportSection
{
    /// <summary>Which statutory section it is; null for one of none.</summary>
    public SectionDefinition? Definition { get; init; }

    /// <summary>How the heading agrees.</summary>
    public HeadingMatch Match { get; init; }

    /// <summary>The heading line.</summary>
    public required LineSyntax HeadingLine { get; init; }

    /// <summary>0-based line of the heading.</summary>
    public required int Line { get; init; }

    /// <summary>The heading's number, or 0 where it has none.</summary>
    public int Ordinal { get; init; }

    /// <summary>The number with its punctuation; empty at the title's start where there is none.</summary>
    public TextSpan MarkerSpan { get; init; }

    /// <summary>The title without its number.</summary>
    public TextSpan TitleSpan { get; init; }

    /// <summary>First and last line under the heading (0-based; the last is before the first where there is none).</summary>
    public required (int First, int Last) Body { get; init; }
}

/// <summary>A line of prose.</summary>
/// <param name="Line">0-based line.</param>
/// <param name="Syntax">The line.</param>
/// <param name="Span">Its text without white space at the ends; a number at its start is part of it.</param>
/// <param name="Section">The section it stands in; null before the first.</param>
public sealed record Paragraph(int Line, LineSyntax Syntax, TextSpan Span, ReportSection? Section);

/// <summary>A labelled line around the report.</summary>
/// <param name="Label">The label without its colon and inner spaces.</param>
/// <param name="LabelSpan">Where it stands.</param>
/// <param name="Value">The value, or empty.</param>
/// <param name="ValueSpan">Where it stands; empty at its place.</param>
/// <param name="Line">0-based line.</param>
public sealed record MetadataField(string Label, TextSpan LabelSpan, string Value, TextSpan ValueSpan, int Line);

/// <summary>What a line is for.</summary>
public enum LineRole
{
    /// <summary>Nothing on it.</summary>
    Blank,

    /// <summary>A directive.</summary>
    Directive,

    /// <summary>Part of the title.</summary>
    Title,

    /// <summary>A section heading.</summary>
    SectionHeading,

    /// <summary>Prose.</summary>
    Paragraph,

    /// <summary>Part of a table.</summary>
    Table,

    /// <summary>A labelled line around the report.</summary>
    Metadata,
}

/// <summary>A directive line.</summary>
/// <param name="Key">The key, lower case.</param>
/// <param name="KeySpan">Where it stands, without <c>@</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="ValueSpan">Where it stands.</param>
/// <param name="Line">0-based line.</param>
public sealed record Directive(string Key, TextSpan KeySpan, string Value, TextSpan ValueSpan, int Line);
