using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Reports;

namespace ReportLsp.Analysis.Tests.Model;

/// <summary>Compares what the binder reads with what was printed.</summary>
internal static class BindingCheck
{
    public static FormatSet Formats { get; } = new(BuiltInFormats.All);

    public static Report Bind(string text) => ReportBinder.Bind(ReportParser.Parse(SourceText.From(text)), Formats);

    /// <summary>What differs: a cell bound with another value, or not bound though its row is whole.</summary>
    /// <param name="plan">What was printed.</param>
    /// <param name="report">What was read.</param>
    /// <param name="brokenRow">A row whose values may stay unbound, but not be bound wrongly.</param>
    public static List<string> Differences(ReportPlan plan, Report report, string? brokenRow = null)
    {
        var result = new List<string>();
        foreach (var planned in plan.Tables)
        {
            var definition = planned.Table.Definition;
            var table = report.Tables.FirstOrDefault(t => t.Definition == definition);
            if (table is null)
            {
                result.Add($"no table {definition.Key}");
                continue;
            }

            var printed = planned.Table.Rows.SelectMany(r => r.Values).Where(v => v.Cell >= 0).ToDictionary(v => v.Cell, v => v.Text);
            foreach (var cell in table.Cells)
            {
                var name = $"{definition.Key}/{cell.Definition.RowKey}/{cell.Definition.ColumnKey}";
                var has = printed.TryGetValue(cell.Definition.Index, out var text);
                var isBroken = cell.Definition.RowKey == brokenRow;
                var found = cell.IsPresent ? report.Text.ToString(cell.Span) : null;
                if (!has && cell.IsPresent && !isBroken)
                    result.Add($"{name}: bound '{found}', not printed");
                else if (has && !cell.IsPresent && !isBroken)
                    result.Add($"{name}: not bound, printed '{text}'");
                else if (has && cell.IsPresent && found != (text ?? planned.Options.Blank) && !isBroken)
                    result.Add($"{name}: bound '{found}', printed '{text}'");
            }
        }

        return result;
    }
}
