using System.IO.Pipelines;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Protocol.JsonRpc;
using Shouldly;
using Xunit;

namespace ReportLsp.Protocol.Tests.JsonRpc;

public class FrameReaderTests
{
    private static byte[] FrameOf(string body) => Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    private static async Task<List<Frame>> ReadAll(params ReadOnlyMemory<byte>[] chunks) => await ReadAll(FrameReader.DefaultMaxBodyBytes, chunks);

    private static async Task<List<Frame>> ReadAll(int limit, params ReadOnlyMemory<byte>[] chunks)
    {
        var pipe = new Pipe();
        var writing = Task.Run(async () =>
        {
            foreach (var chunk in chunks)
                await pipe.Writer.WriteAsync(chunk);
            await pipe.Writer.CompleteAsync();
        });
        var reader = new FrameReader(pipe.Reader, limit);
        var frames = new List<Frame>();
        do
            frames.Add(await reader.ReadAsync(default));
        while (frames[^1].Kind != FrameKind.End);
        (await reader.ReadAsync(default)).Kind.ShouldBe(FrameKind.End);
        await writing;
        return frames;
    }

    private static IEnumerable<string> Bodies(IEnumerable<Frame> frames) =>
        frames.Where(f => f.Kind == FrameKind.Message).Select(f => Encoding.UTF8.GetString(f.Body.Span));

    [Fact]
    public async Task Frames_split_at_every_byte_are_whole()
    {
        var bytes = FrameOf("""{"文":1}""").Concat(FrameOf("{}")).ToArray();
        for (var at = 0; at <= bytes.Length; at++)
            Bodies(await ReadAll(bytes.AsMemory(..at), bytes.AsMemory(at..))).ShouldBe(["""{"文":1}""", "{}"]);
        Bodies(await ReadAll([.. bytes.Select(b => (ReadOnlyMemory<byte>)new[] { b })])).ShouldBe(["""{"文":1}""", "{}"]);
    }

    [Theory]
    [InlineData("content-length:2\n\n{}")]
    [InlineData("Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length:  2 \r\n\r\n{}")]
    [InlineData("X-Other: 1\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("\r\n\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("garbage\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("garbage\r\n\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("tail}Content-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length: -3\r\n\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length: 99999999999\r\n\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length: 1\r\nContent-Type: x; charset=utf-16\r\n\r\nzContent-Length: 2\r\n\r\n{}")]
    public async Task A_frame_is_found(string stream) => Bodies(await ReadAll(Encoding.ASCII.GetBytes(stream))).ShouldBe(["{}"]);

    [Fact]
    public async Task Garbage_without_line_ends_is_dropped()
    {
        var garbage = Enumerable.Repeat((byte)'x', 100_000).ToArray();
        var frames = await ReadAll(garbage, FrameOf("{}"));
        Bodies(frames).ShouldBe(["{}"]);
        frames[0].Problem.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_announced_too_short_or_too_long_does_not_lose_what_follows_later()
    {
        var tooShort = Encoding.ASCII.GetBytes("Content-Length: 3\r\n\r\n{\"a\":1}");
        Bodies(await ReadAll(tooShort, FrameOf("{}"))).ShouldBe(["{\"a", "{}"]);
        var tooLong = Encoding.ASCII.GetBytes("Content-Length: 12\r\n\r\n{\"a\":1}");
        Bodies(await ReadAll(tooLong, FrameOf("{}"), FrameOf("[]"))).Last().ShouldBe("[]");
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\n{")]
    [InlineData("Content-Len")]
    [InlineData("Content-Length: 5\r\n")]
    public async Task A_truncated_stream_ends_with_a_word_about_it(string stream)
    {
        var last = (await ReadAll(Encoding.ASCII.GetBytes(stream))).ShouldHaveSingleItem();
        last.Kind.ShouldBe(FrameKind.End);
        last.Problem.ShouldNotBeNull();
    }

    [Fact]
    public async Task Fifty_megabytes_are_read_and_more_than_the_limit_is_skipped()
    {
        var body = new byte[50_000_000];
        var header = Encoding.ASCII.GetBytes("Content-Length: 50000000\r\n\r\n");
        (await ReadAll(header, body, FrameOf("{}")))[0].Body.Length.ShouldBe(50_000_000);

        // In pieces: the pipe holds 64 KB at most, so the end is reached only if the reader drops what it skips.
        var pieces = Enumerable.Range(0, 5_000).Select(i => (ReadOnlyMemory<byte>)body.AsMemory(i * 10_000, 10_000));
        var frames = await ReadAll(1000, [header, .. pieces, FrameOf("{}")]);
        frames.Select(f => f.Kind).ShouldBe([FrameKind.Oversized, FrameKind.Message, FrameKind.End]);
        frames[0].Body.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Any_bytes_are_read_to_their_end()
    {
        var piece = Gen.OneOf(
            Gen.Elements("Content-Length: ", "\r\n", "\n", "\r\n\r\n", "{}", "5", "-1", "2147483647", "12", ":", "\r", "Content-Type: x; charset=", "utf-8").Select(Encoding.ASCII.GetBytes),
            Gen.Choose(0, 255).Select(b => new[] { (byte)b }),
            Gen.Constant(FrameOf("{}")));
        var stream = piece.ListOf().Select(pieces => pieces.SelectMany(p => p).ToArray());
        Prop.ForAll(stream.ToArbitrary(), bytes =>
        {
            var frames = ReadAll(bytes).GetAwaiter().GetResult();
            return frames[^1].Kind == FrameKind.End && frames.Count <= bytes.Length + 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
