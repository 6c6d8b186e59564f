using System.Runtime.CompilerServices;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Repair;

/// <summary>A cell in an equation, or an equation of a cell.</summary>
/// <param name="Index">Index of the cell, or of the equation.</param>
/// <param name="Coefficient">Not 0.</param>
internal readonly record struct Incidence(int Index, long Coefficient);

/// <summary>
/// The equations of a table as sparse rows and columns and as bit sets: which cells an equation has, which equations a cell is in.
/// Immutable. The one of a whole table is made once for each definition.
/// </summary>
internal sealed class EquationSystem
{
    private static readonly ConditionalWeakTable<TableDefinition, EquationSystem> Cache = [];

    private readonly Incidence[][] _cells;
    private readonly Incidence[][] _equations;
    private readonly ulong[] _masks;

    /// <summary>A system of equations.</summary>
    /// <param name="equations">The cells of each equation.</param>
    /// <param name="sources">The relation each of them came from, an index in <see cref="TableDefinition.Relations"/>.</param>
    /// <param name="cellCount">Cells of the table.</param>
    public EquationSystem(Incidence[][] equations, int[] sources, int cellCount)
    {
        _cells = equations;
        Sources = sources;
        Words = Math.Max(1, (equations.Length + 63) / 64);
        _masks = new ulong[cellCount * Words];
        var degrees = new int[cellCount];
        foreach (var row in equations)
        {
            foreach (var cell in row)
                LargestDegree = Math.Max(LargestDegree, ++degrees[cell.Index]);
        }

        _equations = new Incidence[cellCount][];
        for (var i = 0; i < cellCount; i++)
            _equations[i] = degrees[i] == 0 ? [] : new Incidence[degrees[i]];
        for (var e = equations.Length - 1; e >= 0; e--)
        {
            foreach (var cell in equations[e])
            {
                _equations[cell.Index][--degrees[cell.Index]] = new Incidence(e, cell.Coefficient);
                _masks[(cell.Index * Words) + (e >> 6)] |= 1UL << (e & 63);
            }
        }
    }

    /// <summary>Number of equations.</summary>
    public int Count => _cells.Length;

    /// <summary>Words of 64 bits in a set of equations.</summary>
    public int Words { get; }

    /// <summary>Most equations a cell is in.</summary>
    public int LargestDegree { get; }

    /// <summary>The relation each equation came from, an index in <see cref="TableDefinition.Relations"/>.</summary>
    public int[] Sources { get; }

    /// <summary>The system of a table with all its cells known.</summary>
    public static EquationSystem Of(TableDefinition table) => Cache.GetValue(table, static t => Make(t));

    /// <summary>The cells of an equation, by index.</summary>
    public Incidence[] CellsOf(int equation) => _cells[equation];

    /// <summary>The equations a cell is in, by index.</summary>
    public Incidence[] EquationsOf(int cell) => _equations[cell];

    /// <summary>The set of equations a cell is in.</summary>
    public ReadOnlySpan<ulong> MaskOf(int cell) => _masks.AsSpan(cell * Words, Words);

    private static EquationSystem Make(TableDefinition table)
    {
        var equations = new List<Incidence[]>(table.Relations.Count);
        var sources = new List<int>(table.Relations.Count);
        for (var r = 0; r < table.Relations.Count; r++)
        {
            var relation = table.Relations[r];
            if (relation.Operator != RelationOperator.Equal)
                continue;
            var row = new List<Incidence>(relation.Terms.Length);
            foreach (var term in relation.Terms)
            {
                if (term.Coefficient != 0)
                    row.Add(new Incidence(term.Cell, term.Coefficient));
            }

            row.Sort(static (a, b) => a.Index.CompareTo(b.Index));
            equations.Add([.. row]);
            sources.Add(r);
        }

        return new EquationSystem([.. equations], [.. sources], table.Cells.Count);
    }
}
