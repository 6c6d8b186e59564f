using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>Reads the vocabulary of a format: what it does not state is taken from the format it extends.</summary>
internal sealed class VocabularyReader(ReadProblems problems, IReadOnlyList<TableDefinition> tables)
{
    private static readonly LocalizedText ListKind = new("词表", "word list");
    private static readonly LocalizedText CellKind = new("单元格", "cell");

    /// <summary>Reads the vocabulary; null stands for none.</summary>
    /// <param name="node">The object, or null.</param>
    /// <param name="inherited">The vocabulary of the format that is extended, or null.</param>
    public FormatVocabulary Read(IFormatNode? node, FormatVocabulary? inherited)
    {
        if (node is null)
            return inherited ?? new FormatVocabulary { Lists = new Dictionary<string, IReadOnlyList<string>>(), Aspects = [], Subjects = [] };
        var reader = new ObjectReader(node, problems);
        var lists = inherited is null
            ? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            : new Dictionary<string, IReadOnlyList<string>>(inherited.Lists, StringComparer.Ordinal);
        if (reader.Take("lists") is { } listsNode)
            ReadLists(listsNode, lists);
        var result = new FormatVocabulary
        {
            Lists = lists,
            Aspects = reader.Take("aspects") is null ? inherited?.Aspects ?? [] : Read(reader.Items("aspects"), ReadAspect),
            Subjects = reader.Take("subjects") is null ? inherited?.Subjects ?? [] : Read(reader.Items("subjects"), ReadSubject),
            Claims = reader.Take("claims") is null ? inherited?.Claims ?? [] : Read(reader.Items("claims"), ReadClaim),
        };
        reader.Finish();
        return result;
    }

    private static List<T> Read<T>(IReadOnlyList<IFormatNode> items, Func<IFormatNode, T> read)
    {
        var result = new List<T>(items.Count);
        foreach (var item in items)
            result.Add(read(item));
        return result;
    }

    private void ReadLists(IFormatNode node, Dictionary<string, IReadOnlyList<string>> lists)
    {
        var reader = new ObjectReader(node, problems);
        foreach (var member in node.Members)
        {
            if (WordLists.All.Contains(member.Name))
                lists[member.Name] = reader.Texts(member.Name);
            else
                problems.AddUnknown(member.NameSpan, ListKind, member.Name, WordLists.All);
        }
    }

    private AspectDefinition ReadAspect(IFormatNode node)
    {
        var reader = new ObjectReader(node, problems);
        var result = new AspectDefinition(reader.RequireText("key"), reader.RequireText("name"), reader.Texts("words", required: true));
        reader.Finish();
        return result;
    }

    private SubjectDefinition ReadSubject(IFormatNode node)
    {
        var reader = new ObjectReader(node, problems);
        var result = new SubjectDefinition(reader.Texts("phrases", required: true), reader.Texts("excluding"), ReadCells(reader, "cells"));
        reader.Finish();
        return result;
    }

    private ClaimDefinition ReadClaim(IFormatNode node)
    {
        var reader = new ObjectReader(node, problems);
        var result = new ClaimDefinition(reader.Texts("phrases", required: true), reader.Texts("excluding"), ReadCells(reader, "zero"));
        reader.Finish();
        return result;
    }

    private List<string> ReadCells(ObjectReader reader, string name)
    {
        var result = new List<string>();
        foreach (var item in reader.Items(name, required: true))
        {
            if (Exists(item.Text))
                result.Add(item.Text);
            else
                problems.AddUnknown(item.Span, CellKind, item.Text, tables.SelectMany(t => t.Cells.Select(c => PathOf(t, c))));
        }

        return result;
    }

    private bool Exists(string path)
    {
        var first = path.IndexOf('/');
        var last = path.LastIndexOf('/');
        if (first < 0 || first == last)
            return false;
        foreach (var table in tables)
        {
            if (path.AsSpan(0, first).SequenceEqual(table.Key))
                return table.Cell(path[(first + 1)..last], path[(last + 1)..]) is not null;
        }

        return false;
    }

    private static string PathOf(TableDefinition table, CellDefinition cell) => $"{table.Key}/{cell.RowKey}/{cell.ColumnKey}";
}
