using System.Diagnostics;
using System.Globalization;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Reports;

namespace ReportLsp.Benchmarks;

/// <summary>Tables with planted errors, bound from the text of a whole report.</summary>
internal static class RepairCases
{
    private const int Seed = 3;
    private const int Candidates = 400;
    private const int Runs = 5;

    private static readonly StatutoryFormat Format = BuiltInFormats.All[^1];

    private static readonly TableDefinition Table = Format.Tables.MaxBy(t => t.Relations.Count)!;

    /// <summary>The cases by name.</summary>
    public static IReadOnlyList<string> Names { get; } = ["one", "two", "three", "tie", "no-repair", "blanks", "two-same-column", "worst"];

    /// <summary>The table of a case.</summary>
    public static BoundTable Make(string name)
    {
        var relations = Table.Relations;
        var column = relations.First(r => r.Kind == RelationKind.ColumnTotal);
        var last = relations.Last(r => r.Kind == RelationKind.ColumnTotal);
        int Item(int row, int at) => relations.Where(r => r.Kind == RelationKind.RowTotal).ElementAt(row).Terms[at].Cell;
        return name switch
        {
            "one" => Bind((Item(5, 1), 18)),
            "two" => Bind((Item(5, 1), 18), (Item(9, 3), 7)),
            "three" => Bind((Item(5, 1), 18), (Item(9, 3), 7), (Item(14, 4), 31)),
            "tie" => Bind((Item(5, 1), 1), (relations.Where(r => r.Kind == RelationKind.RowTotal).ElementAt(5).Target, 1)),
            "no-repair" => Bind((column.Target, 5), (last.Target, 11), (Item(3, 2), 17), (Item(7, 4), 23)),
            "blanks" => Bind(true, (Item(5, 1), 18), (Item(9, 3), 7)),
            "two-same-column" => Bind((Item(5, 1), 18), (Item(9, 1), 7)),
            _ => Worst(),
        };
    }

    /// <summary>The slowest of many tables with errors at random places.</summary>
    private static BoundTable Worst()
    {
        var random = new Random(Seed);
        BoundTable? worst = null;
        var longest = TimeSpan.MinValue;
        for (var i = 0; i < Candidates; i++)
        {
            var errors = new (int, int)[random.Next(2, 6)];
            for (var k = 0; k < errors.Length; k++)
                errors[k] = (random.Next(Table.Cells.Count), random.Next(1, 40));
            var table = Bind(i % 4 == 0, errors);
            var best = TimeSpan.MaxValue;
            for (var run = 0; run < Runs; run++)
            {
                var start = Stopwatch.GetTimestamp();
                RepairSearch.Find(table);
                var took = Stopwatch.GetElapsedTime(start);
                best = took < best ? took : best;
            }

            if (best > longest)
                (longest, worst) = (best, table);
        }

        return worst!;
    }

    private static BoundTable Bind(params (int Cell, int By)[] errors) => Bind(false, errors);

    private static BoundTable Bind(bool hasBlankTotals, params (int Cell, int By)[] errors)
    {
        var values = BalancedValues.Distinct(Table, Seed);
        foreach (var (cell, by) in errors)
            values[cell] += by;
        var texts = values.Select(v => v.ToString(CultureInfo.InvariantCulture)).ToArray();
        if (hasBlankTotals)
        {
            foreach (var relation in Table.Relations.Where((r, i) => r.Kind == RelationKind.RowTotal && i % 2 == 0))
                texts[relation.Target] = "";
        }

        var printed = PrintedTable.From(Table, texts);
        var lines = TableFlattener.Write(printed, new FlattenOptions(TableForm.Pipe));
        var tree = ReportParser.Parse(SourceText.From(string.Join('\n', lines) + "\n"));
        return ReportBinder.Bind(tree, new FormatSet(BuiltInFormats.All)).Tables[0];
    }
}
