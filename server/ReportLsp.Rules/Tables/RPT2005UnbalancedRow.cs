using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Rules.Tables;

/// <summary>RPT2005: a row has fewer or more fields than columns. Filled where the relations leave one reading.</summary>
public sealed class RPT2005UnbalancedRow : Rule
{
    private const int MostChoices = 3;
    private static readonly MessageTemplate Fill = new("补齐这一行：{values}", "Complete the row: {values}");
    private static readonly MessageTemplate Choice = new("按缺“{column}”补 {value}", "Add {value} as \"{column}\"");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT2005",
        Name = "unbalanced-row",
        Title = new LocalizedText("一行的数与列数不符", "Row with too few or too many values"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "“{row}”应有 {due} 个数，只有 {found} 个，丢了 {lost} 个{blanks}。{hint}",
                "\"{row}\" should have {due} {due|value|values} and has {found}: {lost} lost{blanks}.{hint}"),
            ["surplus"] = new(
                "“{row}”应有 {due} 个数，却有 {found} 个，多了 {extra} 个。{hint}",
                "\"{row}\" should have {due} {due|value|values} and has {found}: {extra} too many.{hint}"),
            ["split"] = new(
                "“{row}”后面有 {found} 个数，是 {rows} 行的数：后面几行的行名不在，请逐行分开填写。",
                "{found} {found|value follows|values follow} \"{row}\", those of {rows} {rows|row|rows}; the labels of the others are missing. Write each row on its own."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var table in context.Model.Tables)
        {
            for (var i = 0; i < table.Rows.Count; i++)
            {
                var row = table.Rows[i];
                if (row.State == RowState.Short)
                    Short(context, table, row);
                else if (row.State == RowState.Surplus)
                    Surplus(context, table, row);
                else if (row is { State: RowState.Split, Label: not null })
                    Split(context, table, i);
            }
        }
    }

    private static void Short(RuleContext context, BoundTable table, BoundRow row)
    {
        var due = row.Layout.Cells.Count;
        var blank = row.Fields.Where(f => f.Value.Number is null && f.Value.Kind is Grammar.Parsing.CellValueKind.Blank or Grammar.Parsing.CellValueKind.Placeholder).ToList();
        var completions = RowCompletions.Of(table, row);
        var arguments = new MessageArguments(
            ("row", TableNames.Of(table, row.Layout)), ("due", due), ("found", row.FieldCount), ("lost", due - row.FieldCount),
            ("blanks", Blanks(blank.Count)), ("hint", Hint(table, row, completions)));
        var related = blank.ConvertAll(f => new RelatedLocation(f.Span, new LocalizedText("空白", "blank")));
        context.Report("default", PlaceOf(row), arguments, related, Fixes(context, table, row, completions), TableNames.Scope(table, row.Layout));
    }

    private static List<CodeFix> Fixes(RuleContext context, BoundTable table, BoundRow row, IReadOnlyList<RowCompletions> completions)
    {
        var fixes = new List<CodeFix>();
        foreach (var completion in completions.Take(MostChoices))
        {
            var title = completions.Count == 1
                ? new LocalizedText(Fill, new MessageArguments(("values", string.Join(' ', completion.Texts))))
                : new LocalizedText(Choice, new MessageArguments(("column", Columns(table, row, completion.Places)), ("value", row.LostValue ?? 0m)));
            fixes.Add(new CodeFix(title, false, completions.Count == 1, [RowFields.Rewrite(context.Model, table, row, completion.Texts)]));
        }

        return fixes;
    }

    private static LocalizedText Blanks(int count) => count == 0
        ? new LocalizedText("", "")
        : new LocalizedText(new MessageTemplate("，另有 {count} 个空白", ", {count} of the others blank"), new MessageArguments(("count", count)));

    private static LocalizedText Hint(BoundTable table, BoundRow row, IReadOnlyList<RowCompletions> completions)
    {
        if (completions.Count == 1)
        {
            return new LocalizedText(
                new MessageTemplate("按勾稽关系，这一行应为 {values}。", " By the sums of the table the row should be {values}."),
                new MessageArguments(("values", string.Join(' ', completions[0].Texts))));
        }

        if (completions.Count > 1 && row.LostValue is { } value)
        {
            var columns = string.Join('、', completions.Select(c => Columns(table, row, c.Places)));
            return new LocalizedText(
                new MessageTemplate("按勾稽关系丢的是 {value}，可能在：{columns}。请对照原表补上。", " By the sums of the table {value} is lost, under one of: {columns}. Compare with the original."),
                new MessageArguments(("value", value), ("columns", columns)));
        }

        return new LocalizedText("请对照原表补齐，没有的填 0。", " Compare with the original and complete the row; write 0 where there is nothing.");
    }

    private static string Columns(BoundTable table, BoundRow row, IReadOnlyList<int> places) =>
        string.Join('/', places.Select(p => TableNames.Column(table.Definition, row.Layout.Cells[p].ColumnKey)));

    private static void Surplus(RuleContext context, BoundTable table, BoundRow row)
    {
        var due = row.Layout.Cells.Count;
        var hint = row.Candidates.Count > 0
            ? new LocalizedText(
                new MessageTemplate("按勾稽关系，多出的可能是 {values}。", " By the sums of the table the extra one may be {values}."),
                new MessageArguments(("values", string.Join('、', row.Candidates.Select(c => context.Model.Text.ToString(row.Fields[c].Span)).Distinct()))))
            : new LocalizedText("请对照原表，看是否混入了页码，或把一个数分在了两格。", " Compare with the original: a page number may have slipped in, or one figure may stand in two cells.");
        var arguments = new MessageArguments(
            ("row", TableNames.Of(table, row.Layout)), ("due", due), ("found", row.FieldCount), ("extra", row.FieldCount - due), ("hint", hint));
        context.Report("surplus", PlaceOf(row), arguments, scope: TableNames.Scope(table, row.Layout));
    }

    private static void Split(RuleContext context, BoundTable table, int first)
    {
        var rows = 1;
        while (first + rows < table.Rows.Count && table.Rows[first + rows] is { State: RowState.Split, Label: null })
            rows++;
        var row = table.Rows[first];
        var arguments = new MessageArguments(("row", TableNames.Of(table, row.Layout)), ("found", rows * row.Layout.Cells.Count), ("rows", rows));
        context.Report("split", PlaceOf(row), arguments, scope: TableNames.Scope(table, row.Layout));
    }

    private static Grammar.Text.TextSpan PlaceOf(BoundRow row) => row.Label?.Span ?? (row.Fields.Count > 0 ? row.Fields[0].Span : row.Span);
}
