using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Model;

/// <summary>Every text form, whole and perturbed: the rest of the table still binds.</summary>
public sealed class BinderFormsTests
{
    public static IEnumerable<object[]> Cases =>
        from format in BuiltInFormats.All
        from form in Enumerable.Range(0, FlattenOptions.Varieties.Count)
        select new object[] { format.Id, form };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_cell_of_a_whole_report_is_read(string format, int form) => Check(Plan(format, form), null, t => t.State());

    [Fact]
    public void Mixtures_of_forms_are_read()
    {
        foreach (var format in BuiltInFormats.All)
        {
            for (var shift = 0; shift < FlattenOptions.Plain.Count; shift++)
            {
                var forms = Enumerable.Range(0, 3).Select(k => FlattenOptions.Varieties[(shift + (k * 5)) % FlattenOptions.Varieties.Count]).ToList();
                Check(ReportBuilder.Build(format, 7 + shift).WithForms(forms), null, t => t.State());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_misspelt_label_is_named_and_its_row_read(string format, int form)
    {
        foreach (var row in Some([.. Rows(format).Where(r => r.Label.Length >= TableMutator.MinimumMisspeltLength)], form))
        {
            var mutation = TableMutator.MisspellLabel(Plan(format, form), row.Table, row.Key);
            Check(mutation.Plan, null, t => t.State() + string.Concat(t.Rows.Where(r => r.Label?.Match == LabelMatch.Near).Select(r => $"near {r.Layout.Key}")), row.Table, $"near {row.Key}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_missing_row_is_named(string format, int form)
    {
        foreach (var row in Some([.. Rows(format)], form))
        {
            var mutation = TableMutator.DropRow(Plan(format, form), row.Table, row.Key);
            Check(mutation.Plan, null, t => t.State(), row.Table, $"missing {row.Key}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_local_row_is_named(string format, int form)
    {
        foreach (var row in Some([.. Rows(format)], form))
        {
            var mutation = TableMutator.AddLocalRow(Plan(format, form), row.Table, row.Key);
            Check(mutation.Plan, null, t => t.State(), row.Table, "local 其他本地统计情形");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_lost_value_is_named(string format, int form)
    {
        var position = form;
        foreach (var row in Some([.. Rows(format).Where(r => r.Table == "applications")], form))
        {
            var mutation = TableMutator.DropValue(Plan(format, form), row.Table, row.Key, position++ % 7);
            Check(mutation.Plan, row.Key, t => t.State(), row.Table, $"short {row.Key}:6");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Swapped_rows_are_named(string format, int form)
    {
        foreach (var table in BuiltInFormats.All.First(f => f.Id == format).Tables)
        {
            foreach (var (first, second) in Some(TableMutator.Neighbours(table), form))
            {
                var mutation = TableMutator.SwapRows(Plan(format, form), table.Key, first, second);
                Check(mutation.Plan, null, t => t.State(), table.Key, $"order {first}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Slashes_blanks_and_paragraphs_change_nothing(string format, int form)
    {
        var sparse = SharedPlans.Of(format, 3, ValueStyle.Plausible, FlattenOptions.Varieties[form]);
        foreach (var table in new[] { "disclosure", "applications", "reviews" })
        {
            Check(TableMutator.SlashForZero(sparse, table).Plan, null, t => t.State());
            Check(ReportMutator.ParagraphAfterTable(sparse, table).Plan, null, t => t.State());
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_tables_of_another_format_are_recognised(string format, int form)
    {
        var other = BuiltInFormats.All.First(f => f.Id != format);
        var mutation = ReportMutator.TablesOf(Plan(format, form), SharedPlans.Of(other.Id, 11, ValueStyle.Distinct, FlattenOptions.Varieties[form]));
        var report = BindingCheck.Bind(mutation.Plan.ToString());
        BindingCheck.Differences(mutation.Plan, report).ShouldBeEmpty(mutation.Plan.ToString());
        report.Tables.First(t => t.Definition.Key == "applications").Format.Id.ShouldBe(other.Id);
    }

    private static ReportPlan Plan(string format, int form) =>
        SharedPlans.Of(format, 5, ValueStyle.Distinct, FlattenOptions.Varieties[form]);

    /// <summary>Other rows for every form; together the forms cover all.</summary>
    private static IReadOnlyList<T> Some<T>(IReadOnlyList<T> all, int form) => SharedPlans.Sample(all, 5, form);

    private static IEnumerable<(string Table, string Key, string Label)> Rows(string format) =>
        from table in BuiltInFormats.All.First(f => f.Id == format).Tables
        from key in TableMutator.DetailRows(table)
        select (table.Key, key, table.Rows.First(r => r.Key == key).RowLabel!.Text);

    private static void Check(ReportPlan plan, string? brokenRow, Func<BoundTable, string> state, string? changed = null, string expected = "")
    {
        var text = plan.ToString();
        var report = BindingCheck.Bind(text);
        BindingCheck.Differences(plan, report, brokenRow).ShouldBeEmpty($"{expected}\n{text}");
        foreach (var table in report.Tables)
            state(table).Trim().ShouldBe(table.Definition.Key == changed ? expected.Trim() : "", text);
    }
}
