using System.Text;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Grammar.Tests.Text;

public class TextDecoderTests
{
    [Theory]
    [InlineData("", "utf-8", false, "")]
    [InlineData("E4B880", "utf-8", false, "一")]
    [InlineData("EFBBBFE4B880", "utf-8", true, "一")]
    [InlineData("FFFE004E0A00", "utf-16le", true, "一\n")]
    [InlineData("FEFF4E00", "utf-16be", true, "一")]
    [InlineData("D2BBB6FE0D0A", "gb18030", false, "一二\r\n")]
    [InlineData("84319533D2BB", "gb18030", true, "一")]
    [InlineData("D2BB9439DA33", "gb18030", false, "一💩")]
    public void Bytes_are_read_and_written_back(string hex, string encoding, bool marked, string text)
    {
        var bytes = Convert.FromHexString(hex);
        var result = TextDecoder.Decode(bytes);
        result.Failure.ShouldBe(DecodeFailure.None);
        result.Reason.ShouldBe("");
        result.Text.ShouldNotBeNull().Text.ShouldBe(text);
        result.Text.Encoding.ShouldBe(new SourceEncoding(encoding, marked));
        TextDecoder.Encode(result.Text).ShouldBe(bytes);
    }

    [Fact]
    public void Utf_16_keeps_an_unpaired_surrogate()
    {
        var text = TextDecoder.Decode([0xFF, 0xFE, 0x00, 0xD8]).Text.ShouldNotBeNull();
        text.Text.ShouldBe("\uD800");
        TextDecoder.Encode(text).ShouldBe([0xFF, 0xFE, 0x00, 0xD8]);
    }

    [Theory]
    [InlineData("504B0304000A", DecodeFailure.Binary, 4)]
    [InlineData("FFFE004E0000", DecodeFailure.Binary, 4)]
    [InlineData("FFFE004E00", DecodeFailure.Undecodable, 4)]
    [InlineData("EFBBBF41FF", DecodeFailure.Undecodable, 4)]
    [InlineData("41FFFF", DecodeFailure.Undecodable, 1)]
    [InlineData("D2BBB6FE81", DecodeFailure.Undecodable, 2)]
    public void Other_bytes_fail_with_a_reason(string hex, DecodeFailure failure, int offset)
    {
        var result = TextDecoder.Decode(Convert.FromHexString(hex));
        result.Text.ShouldBeNull();
        (result.Failure, result.Offset).ShouldBe((failure, offset));
        result.Reason.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("utf-8", "EFBFBD")]
    [InlineData("gb18030", "8431A437")]
    [InlineData("utf-16be", "D800")]
    public void An_unpaired_surrogate_does_not_throw(string encoding, string hex) =>
        Convert.ToHexString(TextDecoder.Encode(SourceText.From("\uD800", new SourceEncoding(encoding, false)))).ShouldBe(hex);

    [Fact]
    public void Every_character_survives_gb18030()
    {
        var all = new StringBuilder();
        for (var value = 1; value < 0x30000; value++)
        {
            if (value is < 0xD800 or > 0xDFFF)
                all.Append(char.ConvertFromUtf32(value));
        }

        var text = SourceText.From(all.ToString(), new SourceEncoding("gb18030", false));
        var read = TextDecoder.Decode(TextDecoder.Encode(text)).Text.ShouldNotBeNull();
        read.Encoding.Name.ShouldBe("gb18030");
        (read.Text == text.Text).ShouldBeTrue();
    }
}
