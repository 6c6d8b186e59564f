using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Tables;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Model;

/// <summary>The quick answer to what a text is to the labels of all tables is that of a look at each of them.</summary>
public sealed class LabelKindTests
{
    private const string Others = "项目甲乙丙0123456789第的年度x，";

    [Fact]
    public void The_quick_answer_is_that_of_a_look_at_each_table()
    {
        var formats = new FormatSet(BuiltInFormats.All);
        var tables = formats.Indexes.SelectMany(i => i.Tables).ToList();
        var labels = tables.SelectMany(t => t.Labels).SelectMany(l => l.Text).Select(t => t.Key).Distinct().ToList();
        var random = PropertySeed.NewRandom();
        var seen = new HashSet<LabelKind>();
        for (var i = 0; i < 20_000; i++)
        {
            var text = LabelText.Of(Changed(random, labels[random.Next(labels.Count)]));
            var kind = formats.LabelKinds.Of(text);
            ((kind & LabelKind.Exact) != 0).ShouldBe(tables.Exists(t => t.ByKey.ContainsKey(text.Key)), text.Key);
            ((kind & LabelKind.Near) != 0).ShouldBe(tables.Exists(t => !t.IsTooLong(text) && t.Near.Of(text).Length > 0), text.Key);
            if (tables.Exists(t => !t.IsTooLong(text) && t.IsBeginning(text.Key)))
                (kind & LabelKind.Beginning).ShouldBe(LabelKind.Beginning, text.Key);
            seen.Add(kind);
        }

        seen.ShouldContain(LabelKind.None);
        seen.Count.ShouldBeGreaterThan(4);
    }

    /// <summary>A label with up to four characters taken out, put in or put in place of others; sometimes something else altogether.</summary>
    private static string Changed(Random random, string label)
    {
        if (random.Next(8) == 0)
            return new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Others[random.Next(Others.Length)])]);
        for (var edits = random.Next(5); edits > 0 && label.Length > 0; edits--)
        {
            var at = random.Next(label.Length);
            label = random.Next(3) switch
            {
                0 => label.Remove(at, 1),
                1 => label.Insert(at, Others[random.Next(Others.Length)].ToString()),
                _ => label.Remove(at, 1).Insert(at, Others[random.Next(Others.Length)].ToString()),
            };
        }

        return label;
    }
}
