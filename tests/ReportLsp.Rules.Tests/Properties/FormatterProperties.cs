using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules.Tests.Forms;
using ReportLsp.Testing;
using ReportLsp.Testing.Fixes;
using ReportLsp.Testing.Reports;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Rules.Tests.Properties;

/// <summary>Formatting twice is the same as once, keeps letters, Han characters and figures, and leaves broken tables alone.</summary>
public sealed class FormatterProperties(ITestOutputHelper output)
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(80);

    [Fact]
    public void On_generated_reports() => Check.One(Some, Prop.ForAll(ReportArbitraries.Reports(BuiltInFormats.All), plan =>
    {
        var formatted = Check1(plan.ToString());
        formatted.Model.Tables.ShouldAllBe(t => t.Form == TableForm.Pipe);
    }));

    [Fact]
    public void On_mutated_reports() => Check.One(Some, Prop.ForAll(ReportArbitraries.Mutations(BuiltInFormats.All), mutation => { Check1(mutation.Plan.ToString()); }));

    [Fact]
    public void On_damaged_reports() => Check.One(Some, Prop.ForAll(ReportArbitraries.DamagedReports(BuiltInFormats.All), text => { Check1(text); }));

    [Fact]
    public void On_any_text() => Check.One(Some, Prop.ForAll(ReportArbitraries.Texts(), text => { Check1(text); }));

    [Fact]
    public void On_samples_and_real_reports()
    {
        var folders = new List<string> { RepositoryFiles.PathOf("samples") };
        if (Directory.Exists(RepositoryFiles.PathOf("../shared/seeds")))
            folders.Add(RepositoryFiles.PathOf("../shared/seeds"));
        else
            output.WriteLine("skipped: ../shared/seeds is not there");
        foreach (var file in folders.SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories)).Where(f => Path.GetExtension(f) is ".txt" or ".report"))
            Check1(TextDecoder.Decode(File.ReadAllBytes(file)).Text!.Text);
    }

    private static Document Check1(string text)
    {
        var document = FormCheck.Open(text);
        var formatted = document.With(document.Text.WithChanges(ReportFormatter.Format(document.Model)));
        TextSkeleton.Of(formatted.Text.Text).ShouldBe(TextSkeleton.Of(text));
        ReportFormatter.Format(formatted.Model).ShouldBeEmpty($"{text}\n--- formatted ---\n{formatted.Text.Text}");
        foreach (var table in document.Model.Tables.Where(IsBroken))
            formatted.Text.Text.ShouldContain(document.Text.ToString(table.Span), Case.Sensitive);
        return formatted;
    }

    private static bool IsBroken(BoundTable table) =>
        table.MissingRows.Count > 0 || table.LocalRows.Count > 0 || table.Repeat is not null
        || table.Rows.Any(r => r.State != RowState.Complete || r.IsDuplicate || r.IsOutOfOrder);
}
