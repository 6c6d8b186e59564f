using System.Text;
using System.Text.Json.Nodes;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;
using ReportLsp.Server.Conversion;
using ReportLsp.Server.Session;
using ReportLsp.Server.Tests.Client;
using ReportLsp.Testing;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ReportLsp.Server.Tests.Sync;

/// <summary>After any edits the server has what a fresh open would have.</summary>
public class EditPropertyTests(ITestOutputHelper output)
{
    private const int Rounds = 40;
    private const int EditsPerRound = 260;

    private static readonly string[] Pieces =
    [
        "", "", "x", "一", "😀", "\ud83d", "\ude00", "\r", "\n", "\r\n", "\r\n\r\n", "|", "| 1 | 2 |\n", "\t", " ", "其他", "总计", "３", "@suppress RPT3001 -- a\n",
        "一、总体情况\r\n", "全年收到申请5件。", "\0", "\u2028", "Ａ\rＢ",
    ];

    [Fact]
    public async Task Text_tree_and_findings_are_those_of_a_fresh_open()
    {
        output.WriteLine($"PROPERTY_SEED={PropertySeed.Text}");
        var random = PropertySeed.NewRandom();
        var start = Samples.Flawed;
        string[] starts = ["", "\r", start[..700], start.Replace("\n", "\r\n", StringComparison.Ordinal)[^900..], Samples.Read("grants/quarter-1-flawed.report")];
        await using var client = await TestClient.StartAsync();
        var made = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var uri = $"file:///work/{round}.report";
            var text = starts[round % starts.Length];
            await client.OpenAsync(uri, text);
            var version = 1;
            for (var left = EditsPerRound; left > 0;)
            {
                var changes = new List<JsonNode>();
                for (var i = random.Next(1, 4); i > 0 && left > 0; i--, left--, made++)
                    changes.Add(Edit(random, ref text));
                await client.ChangeAsync(uri, ++version, [.. changes]);
            }

            var findings = await client.FindingsAsync(uri, version);
            client.Server.Session!.Documents.TryGet(uri, out var open).ShouldBeTrue();
            open!.Document.Text.Text.ShouldBe(text);
            var fresh = new Document(open.Document.Path, SourceText.From(text), open.Document.Settings);
            SyntaxDump.Write(open.Document.Tree).ShouldBe(SyntaxDump.Write(fresh.Tree));
            await client.NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = Edits.Document(uri) });
            await client.OpenAsync(uri, text, version + 1);
            (await client.FindingsAsync(uri, version + 1)).GetRawText().ShouldBe(findings.GetRawText());
            client.Forget();
        }

        made.ShouldBeGreaterThanOrEqualTo(10_000);
        output.WriteLine($"{made} edits");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Positions_lead_back_to_where_they_came_from(int encoding)
    {
        var random = new Random(7);
        var text = new StringBuilder();
        for (var i = 0; i < 400; i++)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        var source = SourceText.From(text.ToString());
        var map = new PositionMapper(source, (PositionEncoding)encoding);
        for (var offset = 0; offset <= source.Length; offset++)
        {
            var place = source.GetPosition(offset);
            var isInBreak = offset > source.GetLineSpan(place.Line).End;
            var isInPair = offset > 0 && offset < source.Length && char.IsSurrogatePair(source.Text[offset - 1], source.Text[offset]);
            if (!isInBreak && (encoding == 0 || !isInPair))
                map.Offset(map.Position(offset)).ShouldBe(offset);
        }

        map.Offset(new Protocol.Lsp.Position(-1, 5)).ShouldBe(0);
        map.Offset(new Protocol.Lsp.Position(0, -5)).ShouldBe(0);
        map.Offset(new Protocol.Lsp.Position(int.MaxValue, int.MaxValue)).ShouldBe(source.Length);
        map.Offset(new Protocol.Lsp.Position(0, int.MaxValue)).ShouldBe(source.GetLineSpan(0).End);
    }

    [Fact]
    public void Edits_from_the_end_give_the_same_together_as_one_by_one()
    {
        var random = new Random(11);
        for (var i = 0; i < 500; i++)
        {
            var text = new StringBuilder();
            for (var p = 0; p < 30; p++)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            var source = SourceText.From(text.ToString());
            var changes = new List<Protocol.Lsp.TextDocumentContentChangeEvent>();
            for (var line = source.LineCount - 1; line >= 0; line -= random.Next(1, 3))
            {
                var last = Math.Min(source.LineCount - 1, line);
                changes.Add(new(Pieces[random.Next(Pieces.Length)], new(new(last, random.Next(4)), new(last, 4 + random.Next(9)))));
            }

            var oneByOne = source;
            foreach (var change in changes)
                oneByOne = ContentChanges.Apply(oneByOne, [change], PositionEncoding.Utf16);
            ContentChanges.Apply(source, changes, PositionEncoding.Utf16).Text.ShouldBe(oneByOne.Text);
        }
    }

    /// <summary>A random edit, made on the text too as the protocol says: lines end at \n, \r\n and \r.</summary>
    private static JsonObject Edit(Random random, ref string text)
    {
        var by = Pieces[random.Next(Pieces.Length)];
        if (random.Next(60) == 0)
        {
            text = by + text[..Math.Min(text.Length, 200)];
            return new JsonObject { ["text"] = text };
        }

        var lines = Lines(text);
        var (first, second) = (random.Next(lines.Count), random.Next(4) == 0 ? random.Next(lines.Count) : -1);
        var (startLine, endLine) = second < 0 ? (first, Math.Min(lines.Count - 1, first + random.Next(3))) : (Math.Min(first, second), Math.Max(first, second));
        if (endLine - startLine > 4 && text.Length < 1500)
            endLine = startLine;
        var start = random.Next(lines[startLine].Length + 1);
        var end = startLine == endLine ? start + random.Next(Math.Min(6, lines[endLine].Length - start) + 1) : random.Next(lines[endLine].Length + 1);
        text = string.Concat(text.AsSpan(0, lines[startLine].Start + start), by, text.AsSpan(lines[endLine].Start + end));

        // Beyond the end of a line is its end.
        var beyond = end == lines[endLine].Length && random.Next(5) == 0 ? 1000 : 0;
        return new JsonObject { ["range"] = Edits.Range(startLine, start, endLine, end + beyond), ["text"] = by };
    }

    private static List<(int Start, int Length)> Lines(string text)
    {
        var lines = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\r' or '\n'))
                continue;
            lines.Add((start, i - start));
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }

        lines.Add((start, text.Length - start));
        return lines;
    }
}
