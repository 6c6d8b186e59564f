namespace ReportLsp.Analysis.Formats.Snapshot;

/// <summary>The vocabulary of a format in its snapshot.</summary>
internal static class VocabularySnapshot
{
    /// <summary>Takes a vocabulary.</summary>
    public static FormatVocabulary Vocabulary(SnapshotChannel channel, FormatVocabulary? vocabulary) => new()
    {
        Lists = Lists(channel, vocabulary?.Lists),
        Aspects = channel.List(vocabulary?.Aspects, Aspect),
        Subjects = channel.List(vocabulary?.Subjects, Subject),
        Facets = channel.List(vocabulary?.Facets, Subject),
        Claims = channel.List(vocabulary?.Claims, Claim),
    };

    private static AspectDefinition Aspect(SnapshotChannel channel, AspectDefinition? aspect) => new(
        Key: channel.Text(aspect?.Key),
        Name: channel.Text(aspect?.Name),
        Words: channel.Texts(aspect?.Words),
        AgencyWords: channel.Texts(aspect?.AgencyWords));

    private static SubjectDefinition Subject(SnapshotChannel channel, SubjectDefinition? subject) => new(
        Phrases: channel.Texts(subject?.Phrases),
        Excluding: channel.Texts(subject?.Excluding),
        Cells: channel.Texts(subject?.Cells))
    {
        Topic = channel.OptionalText(subject?.Topic),
        Needs = channel.OptionalText(subject?.Needs),
        Requiring = channel.Texts(subject?.Requiring),
        IsGeneral = channel.Flag(subject is { IsGeneral: true }),
        Default = channel.OptionalText(subject?.Default),
    };

    private static ClaimDefinition Claim(SnapshotChannel channel, ClaimDefinition? claim) => new(
        Phrases: channel.Texts(claim?.Phrases),
        Excluding: channel.Texts(claim?.Excluding),
        ZeroCells: channel.Texts(claim?.ZeroCells))
    {
        IsOfEach = channel.Flag(claim is { IsOfEach: true }),
        Topic = channel.OptionalText(claim?.Topic),
        Of = channel.Texts(claim?.Of),
    };

    /// <summary>Word lists, in the order the format has them: name and words on a line.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Lists(SnapshotChannel channel, IReadOnlyDictionary<string, IReadOnlyList<string>>? lists)
    {
        var count = channel.Count(lists is null ? 0 : lists.Count);
        var result = new Dictionary<string, IReadOnlyList<string>>(count, StringComparer.Ordinal);
        if (lists is null)
        {
            for (var i = 0; i < count; i++)
                List(channel, null, null, result);
        }
        else
        {
            foreach (var list in lists)
                List(channel, list.Key, list.Value, result);
        }

        channel.Line();
        return result;
    }

    private static void List(SnapshotChannel channel, string? name, IReadOnlyList<string>? words, Dictionary<string, IReadOnlyList<string>> result)
    {
        channel.Line();
        name = channel.Text(name);
        if (!result.TryAdd(name, channel.Texts(words)))
            throw channel.Malformed($"the list {name} stands twice");
    }
}
