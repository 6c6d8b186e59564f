using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests.Forms;

/// <summary>A table that is absent, or of which only the header stands: one finding, and the blank table that its fix inserts leaves only blanks behind.</summary>
public sealed class MissingTableTests
{
    private static readonly string[] LeftBehind = ["RPT2006", "RPT2010", "RPT1006"];

    public static IEnumerable<object[]> Cases =>
        from format in BuiltInFormats.All
        from form in Enumerable.Range(0, FlattenOptions.Varieties.Count)
        from header in new[] { false, true }
        select new object[] { format.Id, form, header };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_named_once_and_can_be_inserted(string format, int form, bool header)
    {
        var plan = SharedPlans.Of(format, 5, ValueStyle.Distinct, FlattenOptions.Varieties[form]);
        foreach (var table in plan.Format.Tables)
        {
            // Of a table of several blocks the caption and header of the first are left.
            var changed = header
                ? plan.WithTable(table.Key, t => t with { Table = t.Table with { Rows = [.. t.Table.Rows.TakeWhile(r => r.Kind != LayoutRowKind.Values)] } })
                : ReportMutator.DropTable(plan, table.Key).Plan;
            var document = FormCheck.Open(changed.ToString());
            var found = document.Diagnostics.Where(d => !LeftBehind.Contains(d.Descriptor.Id)).ToList();
            found.Select(d => (d.Descriptor.Id, d.Scope.Table)).ShouldBe([("RPT2001", table.Key)], $"{string.Join('\n', found.Select(d => FormCheck.Describe(document, d)))}\n{changed}");
            var mended = FixApplier.Apply(document, (d, _) => d.Descriptor.Id == "RPT2001").Document;
            mended.Diagnostics.Where(d => !LeftBehind.Contains(d.Descriptor.Id)).Select(d => FormCheck.Describe(mended, d)).ShouldBeEmpty(mended.Text.Text);
            mended.Diagnostics.Count(d => d.Descriptor.Id == "RPT2006").ShouldBe(1);
        }
    }
}
