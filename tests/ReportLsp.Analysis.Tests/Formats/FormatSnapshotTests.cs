using System.Text.Json;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Formats.Snapshot;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Formats;

public sealed class FormatSnapshotTests
{
    public static TheoryData<string> Ids { get; } = [.. BuiltInFormats.FromSources().Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_snapshot_is_what_the_json_says(string id)
    {
        var sources = BuiltInFormats.FromSources();
        var format = sources.Single(f => f.Id == id);
        var known = Newer(sources, format);
        var written = FormatSnapshot.Write(format, known);
        var read = FormatSnapshot.Read(id, written, known);

        Shown(read).ShouldBe(Shown(format), "a field is missing in FormatSnapshot");
        FormatSnapshot.Write(read, known).ShouldBe(written);
        FormatSnapshot.Read(id, FormatSnapshot.Write(format, []), []).Tables.Count.ShouldBe(format.Tables.Count);
        read.Tables.ShouldAllBe(t => t.Rows.SelectMany(r => r.Cells).Zip(t.Cells).All(p => ReferenceEquals(p.First, p.Second)));
        BaselineFile.VerifyShipped($"grammar/formats/{id}.snapshot.txt", written);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_program_has_the_model_both_readers_give(string id)
    {
        var sources = BuiltInFormats.FromSources();
        var embedded = BuiltInFormats.All.Single(f => f.Id == id);
        var other = WorkspaceFormats.Parse(id + ".json", SourceText.From(BuiltInFormats.SourceOf(id)!), sources, out var problems);

        problems.ShouldBeEmpty();
        Shown(embedded).ShouldBe(Shown(SourceFormat(sources, id)), "after UPDATE_BASELINES=1 the program must be built again");
        Shown(embedded).ShouldBe(Shown(other!));
        FormatSnapshot.Write(embedded, []).ShouldBe(FormatSnapshot.Write(other!, []));
        FormatSnapshot.Write(embedded, Newer(BuiltInFormats.All, embedded)).ShouldBe(FormatSnapshot.Write(SourceFormat(sources, id), Newer(sources, SourceFormat(sources, id))));
    }

    [Fact]
    public void Formats_stand_in_the_order_of_their_years() =>
        BuiltInFormats.All.Select(f => f.FirstYear).ShouldBeInOrder(SortDirection.Ascending);

    [Fact]
    public void Every_field_of_the_model_is_kept()
    {
        var maker = new ModelMaker();
        for (var i = 0; i < 12; i++)
        {
            var format = maker.Make<StatutoryFormat>();
            var written = FormatSnapshot.Write(format, []);

            Shown(FormatSnapshot.Read("made", written, [])).ShouldBe(Shown(format), "a field is missing in FormatSnapshot");
        }
    }

    [Fact]
    public void A_broken_snapshot_is_named()
    {
        var text = FormatSnapshot.Write(BuiltInFormats.FromSources()[0], []);
        var lines = text.Split('\n');

        Failure("").ShouldContain("the snapshot ends too early");
        Failure(text[..^1] + "\nmore\n").ShouldContain("something follows");
        Failure(string.Join('\n', lines[1..])).ShouldContain("heading");
        Failure(lines[0] + "\n" + lines[1].Replace("\t", "\t\t", StringComparison.Ordinal)).ShouldBe("broken.snapshot.txt, line 2: an empty value. UPDATE_BASELINES=1 makes snapshots anew.");
        Failure(lines[0] + "\nx\\qy").ShouldContain("the escape \\q is unknown");
        Failure(lines[0] + "\nx\\").ShouldContain("an escape breaks off");
        Failure(lines[0] + "\nid\tname\tzh\t999999999\t").ShouldContain("a list cannot have 999999999 entries");
        Failure(FormatSnapshot.Write(BuiltInFormats.All[0], [BuiltInFormats.All[1]])).ShouldContain("there is no format");
        for (var length = 0; length < text.Length; length += 997)
            Failure(text[..length]).ShouldStartWith("broken.snapshot.txt, line ");
    }

    private static string Failure(string text) => Should.Throw<InvalidOperationException>(() => FormatSnapshot.Read("broken.snapshot.txt", text, [])).Message;

    private static StatutoryFormat SourceFormat(IReadOnlyList<StatutoryFormat> sources, string id) => sources.Single(f => f.Id == id);

    /// <summary>What a built-in format may extend.</summary>
    private static StatutoryFormat[] Newer(IReadOnlyList<StatutoryFormat> formats, StatutoryFormat format) => [.. formats.Where(f => f.FirstYear > format.FirstYear)];

    /// <summary>All public properties, whatever the model gets: nothing here names a field.</summary>
    private static string Shown(StatutoryFormat format) => JsonSerializer.Serialize(format);
}
