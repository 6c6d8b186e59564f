using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Grammar.Tests.Properties;

public class TextProperties
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Positions_and_offsets_are_the_same_places() => Prop.ForAll(TextGenerators.Reports, text =>
    {
        var source = SourceText.From(text);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            var position = source.GetPosition(offset);
            var back = source.GetOffset(position);
            // Inside a newline an offset goes to the end of its line.
            back.ShouldBe(Math.Min(offset, source.GetLineSpan(position.Line).End));
            source.GetLineSpanWithBreak(position.Line).Contains(offset).ShouldBe(offset < text.Length || source.GetLineSpanWithBreak(position.Line).Contains(offset));
        }
    }).Check(Quick);

    [Fact]
    public void No_phrase_of_the_text_is_ruled_out() => Prop.ForAll(TextGenerators.Reports, text =>
    {
        var pairs = new CharacterPairs(text);
        for (var start = 0; start < text.Length; start++)
            pairs.MayContain(text.Substring(start, Math.Min(1 + (start % 7), text.Length - start))).ShouldBeTrue();
    }).Check(Quick);

    [Fact]
    public void Nearly_all_other_phrases_are_ruled_out()
    {
        var pairs = new CharacterPairs(string.Concat(Enumerable.Range(0, 4000).Select(i => (char)(0x4E00 + (i * 37 % 1500)))));
        Enumerable.Range(0, 1000).Count(i => pairs.MayContain(new string([(char)(0x6000 + i), (char)(0x6100 + (i * 7)), (char)(0x6200 + (i * 3))]))).ShouldBeLessThan(60);
    }

    [Fact]
    public void Lines_make_up_the_text() => Prop.ForAll(TextGenerators.Reports, text =>
    {
        var source = SourceText.From(text);
        string.Concat(Enumerable.Range(0, source.LineCount).Select(i => source.ToString(source.GetLineSpanWithBreak(i)))).ShouldBe(text);
    }).Check(Quick);

    [Fact]
    public void Changes_do_what_replacing_from_the_end_does() =>
        Prop.ForAll(TextGenerators.Reports, ArbMap.Default.ArbFor<int[]>(), (text, numbers) =>
        {
            var at = 0;
            var changes = new List<TextChange>();
            foreach (var number in numbers)
            {
                var start = at + (number & 3);
                var length = (number >> 2) & 3;
                if (start + length > text.Length)
                    break;
                changes.Add(new TextChange(new TextSpan(start, length), new string('新', (number >> 4) & 1)));
                at = start + length + 1;
            }

            var expected = text;
            foreach (var change in Enumerable.Reverse(changes))
                expected = expected.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText);
            SourceText.From(text).WithChanges(Enumerable.Reverse(changes)).Text.ShouldBe(expected);
        }).Check(Quick);

    [Fact]
    public void Changes_that_overlap_are_refused() => Should.Throw<ArgumentException>(() =>
        SourceText.From("abc").WithChanges([new TextChange(new TextSpan(0, 2), ""), new TextChange(new TextSpan(1, 1), "x")]));

    [Fact]
    public void Bytes_that_are_read_are_written_back() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        var result = TextDecoder.Decode(bytes);
        (result.Text is null).ShouldBe(result.Failure != DecodeFailure.None);
        if (result.Text is not null)
            TextDecoder.Encode(result.Text).ShouldBe(bytes);
    }).Check(Quick.WithMaxTest(2000));

    [Fact]
    public void Texts_survive_every_encoding() => Prop.ForAll(TextGenerators.Reports, text =>
    {
        // NUL makes a file binary, and a byte order mark at the start is taken for one.
        var clean = new string([.. text.Where(c => c is not ('\0' or '\uFEFF') && !char.IsSurrogate(c))]);
        foreach (var encoding in new SourceEncoding[] { new("utf-8", false), new("utf-8", true), new("utf-16le", true), new("utf-16be", true) })
        {
            var read = TextDecoder.Decode(TextDecoder.Encode(SourceText.From(clean, encoding))).Text.ShouldNotBeNull();
            (read.Text, read.Encoding).ShouldBe((clean, encoding));
        }
    }).Check(Quick);
}
