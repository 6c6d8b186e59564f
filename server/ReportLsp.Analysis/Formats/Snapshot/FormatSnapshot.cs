namespace ReportLsp.Analysis.Formats.Snapshot;

/// <summary>
/// The model of a format as a flat text that is read without JSON and without the relation grammar, for the start of a process. Made from
/// the JSON by the tests, which also compare the two. Each field of the model is one line here, for both directions.
/// </summary>
internal static class FormatSnapshot
{
    /// <summary>The first value, so that nobody takes the file for something to edit.</summary>
    private const string Heading = "# Made from the JSON of the same name by UPDATE_BASELINES=1; do not edit.";

    /// <summary>The snapshot of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="known">Formats it may share sections and tables with; the snapshot names them.</param>
    public static string Write(StatutoryFormat format, IReadOnlyList<StatutoryFormat> known)
    {
        var writer = new SnapshotWriter();
        writer.Text(Heading);
        writer.Line();
        Format(writer, format, known);
        return writer.ToString();
    }

    /// <summary>The format of a snapshot.</summary>
    /// <param name="name">Name of the snapshot, for failures.</param>
    /// <param name="text">The snapshot.</param>
    /// <param name="known">The formats it was written with.</param>
    /// <exception cref="InvalidOperationException">It is malformed; the message names it.</exception>
    public static StatutoryFormat Read(string name, string text, IReadOnlyList<StatutoryFormat> known)
    {
        var reader = new SnapshotReader(name, text);
        if (reader.Text(null) != Heading)
            throw reader.Malformed("the heading of a snapshot is due");
        var format = Format(reader, null, known);
        reader.Finish();
        return format;
    }

    private static StatutoryFormat Format(SnapshotChannel channel, StatutoryFormat? format, IReadOnlyList<StatutoryFormat> known) => new()
    {
        Id = channel.Text(format?.Id),
        Name = channel.Text(format?.Name),
        Language = channel.Text(format?.Language),
        LegalBasis = channel.Texts(format?.LegalBasis),
        FirstYear = channel.Number(format is null ? 0 : format.FirstYear),
        LastYear = channel.OptionalNumber(format?.LastYear),
        TitleTemplates = channel.List(format?.TitleTemplates, Line),
        WrongTitleTemplates = channel.List(format?.WrongTitleTemplates, Line),
        PeriodTemplates = channel.List(format?.PeriodTemplates, Line),
        Sections = Owner(channel, known, f => f.Sections == format?.Sections)?.Sections ?? channel.List(format?.Sections, Section),
        Tables = channel.List<TableDefinition>(format?.Tables, (to, table) => TableSnapshot.Table(to, table, known)),
        Deadlines = channel.List(format?.Deadlines, Deadline),
        Vocabulary = VocabularySnapshot.Vocabulary(channel, format?.Vocabulary),
        LegalLinks = channel.List<LegalLink>(format?.LegalLinks, static (to, link) => new LegalLink(Name: to.Text(link?.Name), Url: to.Text(link?.Url))),
    };

    /// <summary>The format that has the very same part, because one extends the other; null where the part follows in full.</summary>
    internal static StatutoryFormat? Owner(SnapshotChannel channel, IReadOnlyList<StatutoryFormat> known, Func<StatutoryFormat, bool> hasSame)
    {
        string? id = null;
        foreach (var format in known)
        {
            if (id is null && hasSame(format))
                id = format.Id;
        }

        id = channel.OptionalText(id);
        if (id is null)
            return null;
        foreach (var format in known)
        {
            if (format.Id == id)
                return format;
        }

        throw channel.Malformed($"there is no format {id} to share a part with");
    }

    private static SectionDefinition Section(SnapshotChannel channel, SectionDefinition? section) => new()
    {
        Key = channel.Text(section?.Key),
        Ordinal = channel.Number(section is null ? 0 : section.Ordinal),
        Title = channel.Text(section?.Title),
        Accepted = channel.Texts(section?.Accepted),
        Variants = channel.Texts(section?.Variants),
        Roles = channel.Texts(section?.Roles),
        Guidance = channel.Text(section?.Guidance),
    };

    private static DeadlineDefinition Deadline(SnapshotChannel channel, DeadlineDefinition? deadline) => new(
        Kind: channel.Text(deadline?.Kind),
        Month: channel.Number(deadline is null ? 0 : deadline.Month),
        Day: channel.Number(deadline is null ? 0 : deadline.Day),
        AgencyWords: channel.Texts(deadline?.AgencyWords),
        LegalBasis: channel.Text(deadline?.LegalBasis));

    private static string Line(SnapshotChannel channel, string? text) => channel.Text(text);
}
