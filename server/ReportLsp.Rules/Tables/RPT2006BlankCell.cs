using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Rules.Tables;

/// <summary>RPT2006: blanks and placeholders where numbers belong, one finding a table.</summary>
public sealed class RPT2006BlankCell : Rule
{
    private static readonly LocalizedText WriteZero = new("空白处全部填 0", "Write 0 in all of them");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT2006",
        Name = "blank-cell",
        Title = new LocalizedText("应填数的格空白", "Blank where a number belongs"),
        DefaultSeverity = DiagnosticSeverity.Information,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{table}”有 {count} 格没有填数（{what}），{count|即|首处为}“{cell}”；没有发生的请填 0。",
                "{count} {count|cell|cells} of \"{table}\" {count|holds|hold} no number ({what}){count|:|, the first is} \"{cell}\"; write 0 where there is nothing to report."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            var blanks = Blanks(table);
            if (blanks.Count == 0)
                continue;
            var what = Kinds(context.Model, blanks);
            var arguments = new MessageArguments(
                ("table", table.Definition.Name), ("count", blanks.Count), ("what", what), ("cell", TableNames.Cell(table.Definition, blanks[0].Definition)));
            var related = blanks.Skip(1).Select(c => new RelatedLocation(c.Span, CellName(table, c))).ToList();
            CodeFix[] fixes = AllAreZero(table, blanks)
                ? [new CodeFix(WriteZero, false, true, RowFields.Fill(context.Model.Text, blanks.Select(c => (c.Span, "0"))))]
                : [];
            context.Report("default", blanks[0].Span, arguments, related, fixes, TableNames.Scope(table));
        }
    }

    /// <summary>Blank items, and blank totals of 0 or unknown, of rows that have all their fields; in order of the text.</summary>
    private static List<BoundCell> Blanks(BoundTable table)
    {
        var result = new List<BoundCell>();
        foreach (var row in table.Rows)
        {
            if (!(row.State is RowState.Complete or RowState.Split && !row.IsDuplicate))
                continue;
            foreach (var cell in row.Cells)
            {
                if (cell.IsBlank && !(cell.Definition.IsTotal && table.Forced.GetValueOrDefault(cell.Definition.Index) != 0))
                    result.Add(cell);
            }
        }

        // Blanks that blank lines stand for have one place; they keep the order of their cells.
        return result.Count < 2 ? result : [.. result.OrderBy(c => c.Span)];
    }

    /// <summary>True where 0 in each of them contradicts nothing.</summary>
    private static bool AllAreZero(BoundTable table, List<BoundCell> blanks)
    {
        var places = blanks.Select(c => c.Definition.Index).ToHashSet();
        return blanks.TrueForAll(c => !c.Definition.IsTotal || table.Forced.ContainsKey(c.Definition.Index))
            && !table.Relations.Any(r => r.Outcome == RelationOutcome.Failed && r.Definition.Terms.Any(t => places.Contains(t.Cell)));
    }

    private static LocalizedText Kinds(Report report, List<BoundCell> blanks)
    {
        var marks = blanks.Where(c => c.Value.Kind == CellValueKind.Placeholder).Select(c => report.Text.ToString(c.Span)).Distinct().Order(StringComparer.Ordinal).ToList();
        var hasBlank = blanks.Exists(c => c.Value.Kind == CellValueKind.Blank);
        var list = string.Join(" ", marks);
        return marks.Count == 0 ? new LocalizedText("空白", "blank")
            : new LocalizedText(hasBlank ? "空白或 " + list : list, hasBlank ? "blank or " + list : list);
    }

    private static LocalizedText CellName(BoundTable table, BoundCell cell)
    {
        var name = TableNames.Cell(table.Definition, cell.Definition);
        return new LocalizedText(new MessageTemplate("“{cell}”没有填数", "\"{cell}\" holds no number"), new MessageArguments(("cell", name)));
    }
}
