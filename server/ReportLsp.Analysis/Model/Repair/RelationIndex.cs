using System.Runtime.CompilerServices;
using ReportLsp.Analysis.Formats;

namespace ReportLsp.Analysis.Model.Repair;

/// <summary>All relations of a table, inequalities too, by cell. Made once for each definition.</summary>
internal sealed class RelationIndex
{
    private static readonly ConditionalWeakTable<TableDefinition, RelationIndex> Cache = [];

    private readonly Incidence[][] _relations;

    private RelationIndex(TableDefinition table)
    {
        var lists = new List<Incidence>?[table.Cells.Count];
        for (var r = 0; r < table.Relations.Count; r++)
        {
            foreach (var term in table.Relations[r].Terms)
            {
                if (term.Coefficient != 0)
                    (lists[term.Cell] ??= []).Add(new Incidence(r, term.Coefficient));
            }
        }

        _relations = new Incidence[lists.Length][];
        for (var i = 0; i < lists.Length; i++)
            _relations[i] = lists[i] is { } list ? [.. list] : [];
    }

    /// <summary>The index of a table.</summary>
    public static RelationIndex Of(TableDefinition table) => Cache.GetValue(table, static t => new RelationIndex(t));

    /// <summary>The relations a cell is in, with its coefficient.</summary>
    public Incidence[] RelationsOf(int cell) => _relations[cell];
}
