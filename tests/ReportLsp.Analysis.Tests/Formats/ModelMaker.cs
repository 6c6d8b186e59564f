using System.Collections.Immutable;
using System.Reflection;
using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Tests.Formats;

/// <summary>Makes records with something else in every field, so that what a copy forgets shows.</summary>
internal sealed class ModelMaker
{
    private static readonly string[] Texts = ["", "a\tb", "c\\n", "d\ne", "\\", "合计", "\\0", "\\e", "f g "];
    private int _next;

    /// <summary>A value of a type.</summary>
    public T Make<T>() => (T)Make(typeof(T));

    private object Make(Type type)
    {
        var at = _next++;
        if (type == typeof(string))
            return Texts[at % Texts.Length] + at;
        if (type == typeof(int) || type == typeof(int?))
            return at - 5;
        if (type == typeof(decimal))
            return (at / 8m) - 3;
        if (type == typeof(bool))
            return at % 3 != 0;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(at % Enum.GetValues(type).Length)!;
        if (type == typeof(ImmutableArray<RelationCell>))
            return ImmutableArray.Create((RelationCell[])MakeList(typeof(RelationCell), at % 3));
        if (!type.IsGenericType)
            return MakeRecord(type);
        return type.GetGenericArguments() is [var item] ? MakeList(item, at % 3) : new Dictionary<string, IReadOnlyList<string>> { [Make<string>()] = Make<IReadOnlyList<string>>(), [Make<string>()] = [] };
    }

    private Array MakeList(Type item, int more)
    {
        var list = Array.CreateInstance(item, item.Namespace == typeof(StatutoryFormat).Namespace ? 2 : 1 + more);
        for (var i = 0; i < list.Length; i++)
            list.SetValue(Make(item), i);
        return list;
    }

    /// <summary>A record by its longest constructor and its settable properties.</summary>
    private object MakeRecord(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var result = constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.CanWrite)
                property.SetValue(result, Make(property.PropertyType));
        }

        return result is TableDefinition table ? WithOwnCells(table) : result;
    }

    /// <summary>The rows of a table show its own cells, and cells know their places.</summary>
    private static TableDefinition WithOwnCells(TableDefinition table)
    {
        CellDefinition[] cells = [.. table.Cells.Select((c, i) => c with { Index = i })];
        return table with { Cells = cells, Rows = [.. table.Rows.Select((r, i) => r with { Cells = cells[i..] })] };
    }
}
