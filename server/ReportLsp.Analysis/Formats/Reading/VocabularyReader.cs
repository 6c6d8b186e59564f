using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>Reads the vocabulary of a format: what it does not state is taken from the format it extends.</summary>
internal sealed class VocabularyReader(ReadProblems problems, IReadOnlyList<TableDefinition> tables)
{
    private static readonly LocalizedText ListKind = new("词表", "word list");
    private static readonly LocalizedText RoleKind = new("角色", "role");
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
            Facets = reader.Take("facets") is null ? inherited?.Facets ?? [] : Read(reader.Items("facets"), ReadSubject),
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
        var result = new AspectDefinition(reader.RequireText("key"), reader.RequireText("name"), reader.Texts("words", required: true), reader.Texts("agencyWords"));
        reader.Finish();
        return result;
    }

    private SubjectDefinition ReadSubject(IFormatNode node)
    {
        var reader = new ObjectReader(node, problems);
        var result = new SubjectDefinition(reader.Texts("phrases", required: true), reader.Texts("excluding"), ReadCells(reader, "cells", required: true))
        {
            Topic = reader.OptionalText("topic"),
            Needs = reader.OptionalText("needs"),
            Requiring = reader.Texts("requiring"),
            IsGeneral = ReadRole(reader, "general"),
            Default = ReadDefault(reader),
        };
        reader.Finish();
        return result;
    }

    private ClaimDefinition ReadClaim(IFormatNode node)
    {
        var reader = new ObjectReader(node, problems);
        var result = new ClaimDefinition(reader.Texts("phrases", required: true), reader.Texts("excluding"), ReadCells(reader, "zero", required: true))
        {
            IsOfEach = ReadRole(reader, "each"),
            Topic = reader.OptionalText("topic"),
            Of = ReadCells(reader, "of", required: false),
        };
        reader.Finish();
        return result;
    }

    /// <summary>True where the one role there is, is given.</summary>
    private bool ReadRole(ObjectReader reader, string role)
    {
        if (reader.Take("role") is not { } node)
            return false;
        if (node.Text != role)
            problems.AddUnknown(node.Span, RoleKind, node.Text, [role]);
        return node.Text == role;
    }

    private string? ReadDefault(ObjectReader reader)
    {
        if (reader.Take("default") is not { } node)
            return null;
        if (Exists(node.Text))
            return node.Text;
        AddUnknown(node);
        return null;
    }

    private List<string> ReadCells(ObjectReader reader, string name, bool required)
    {
        var result = new List<string>();
        foreach (var item in reader.Items(name, required))
        {
            if (Exists(item.Text))
                result.Add(item.Text);
            else
                AddUnknown(item);
        }

        return result;
    }

    private void AddUnknown(IFormatNode item) =>
        problems.AddUnknown(item.Span, CellKind, item.Text, tables.SelectMany(t => t.Cells.Select(c => PathOf(t, c))));

    private bool Exists(string path)
    {
        if (CellSelector.Parse(path) is not { } selector)
            return false;
        foreach (var table in tables)
        {
            if (table.Key == selector.Table)
                return Exists(table, selector);
        }

        return false;
    }

    /// <summary>True where every row named has every column named; groups that differ from block to block need one cell only.</summary>
    private static bool Exists(TableDefinition table, CellSelector selector)
    {
        if (selector.RowsIn(table) is not { } rows || selector.ColumnsIn(table) is not { } columns)
            return false;
        return rows.Count == 0 || columns.Count == 0 || rows.All(r => columns.All(c => table.Cell(r, c) is not null));
    }

    private static string PathOf(TableDefinition table, CellDefinition cell) => $"{table.Key}/{cell.RowKey}/{cell.ColumnKey}";
}
