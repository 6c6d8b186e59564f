namespace ReportLsp.Analysis.Formats;

/// <summary>A statutory report format as data: what a report of its period must hold. Immutable; made by the format reader, which checks it.</summary>
public sealed record StatutoryFormat
{
    /// <summary>Stable id, kebab-case, such as the value of <c>@format</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people, in the language of the format.</summary>
    public required string Name { get; init; }

    /// <summary>Language of the reports, <c>zh</c> or <c>en</c>; findings follow it unless told otherwise.</summary>
    public required string Language { get; init; }

    /// <summary>The legal acts it rests on, as cited.</summary>
    public required IReadOnlyList<string> LegalBasis { get; init; }

    /// <summary>Where legal acts can be read, by the words that name them in a report; may be empty.</summary>
    public IReadOnlyList<LegalLink> LegalLinks { get; init; } = [];

    /// <summary>First report year it is in force for.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Last report year it is in force for; null where it still is.</summary>
    public int? LastYear { get; init; }

    /// <summary>Title templates with <c>{agency}</c> and <c>{year}</c>; the first is the one to write.</summary>
    public required IReadOnlyList<string> TitleTemplates { get; init; }

    /// <summary>Templates of titles that are seen and wrong, but still show that a line is the title.</summary>
    public required IReadOnlyList<string> WrongTitleTemplates { get; init; }

    /// <summary>Sentences that state the reporting period, templates with <c>{year}</c>; the first is the one to write.</summary>
    public required IReadOnlyList<string> PeriodTemplates { get; init; }

    /// <summary>The prescribed sections in order.</summary>
    public required IReadOnlyList<SectionDefinition> Sections { get; init; }

    /// <summary>The prescribed tables in order.</summary>
    public required IReadOnlyList<TableDefinition> Tables { get; init; }

    /// <summary>Last day of publication by kind of agency.</summary>
    public required IReadOnlyList<DeadlineDefinition> Deadlines { get; init; }

    /// <summary>Word lists, subject phrases and aspects that rules ask for.</summary>
    public required FormatVocabulary Vocabulary { get; init; }

    /// <summary>True where reports of the year follow this format.</summary>
    public bool IsInForce(int year) => year >= FirstYear && (LastYear is null || year <= LastYear);

    /// <summary>The section with a role such as <see cref="SectionRoles.Problems"/>, or null.</summary>
    public SectionDefinition? SectionWithRole(string role) => Sections.FirstOrDefault(s => s.Roles.Contains(role));

    /// <summary>The table with a key, or null.</summary>
    public TableDefinition? Table(string key) => Tables.FirstOrDefault(t => t.Key == key);
}

/// <summary>A prescribed section.</summary>
public sealed record SectionDefinition
{
    /// <summary>Key, kebab-case, unique in the format.</summary>
    public required string Key { get; init; }

    /// <summary>Number of the section, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The statutory title without its number.</summary>
    public required string Title { get; init; }

    /// <summary>Spellings accepted silently (besides spacing and width).</summary>
    public required IReadOnlyList<string> Accepted { get; init; }

    /// <summary>Known variants that are named and replaced; <c>{year}</c> and <c>{agency}</c> allowed.</summary>
    public required IReadOnlyList<string> Variants { get; init; }

    /// <summary>Roles that rules ask for, see <see cref="SectionRoles"/>.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>What the statute asks for here, for hover and the blank report; in the language of the format.</summary>
    public string Guidance { get; init; } = "";
}

/// <summary>The roles a section can have.</summary>
public static class SectionRoles
{
    /// <summary>What was done in the year, in prose.</summary>
    public const string Overview = "overview";

    /// <summary>Problems found and the measures against them.</summary>
    public const string Problems = "problems-and-measures";

    /// <summary>Other matters; may be empty in substance.</summary>
    public const string OtherMatters = "other-matters";

    /// <summary>Holds nothing but a statutory table.</summary>
    public const string TableOnly = "table";

    /// <summary>All roles, for checks of format files.</summary>
    public static IReadOnlyList<string> All { get; } = [Overview, Problems, OtherMatters, TableOnly];
}

/// <summary>The last day of publication for one kind of agency.</summary>
/// <param name="Kind">Key of the kind, kebab-case; the configuration's <c>deadline</c> names it.</param>
/// <param name="Month">Month of the year after the report year, 1–12.</param>
/// <param name="Day">Day of the month.</param>
/// <param name="AgencyWords">Endings of agency names of this kind; the kind without words is the default.</param>
/// <param name="LegalBasis">Where it is laid down.</param>
public sealed record DeadlineDefinition(string Kind, int Month, int Day, IReadOnlyList<string> AgencyWords, string LegalBasis);

/// <summary>Where a legal act can be read.</summary>
/// <param name="Name">The words that name it in a report.</param>
/// <param name="Url">Address, <c>https</c> or <c>http</c>.</param>
public sealed record LegalLink(string Name, string Url);
