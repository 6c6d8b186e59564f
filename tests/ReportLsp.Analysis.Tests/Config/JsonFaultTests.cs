using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Config;

/// <summary>What is said of a text that is no JSON: in the language of the reader, at the place to mend.</summary>
public sealed class JsonFaultTests
{
    private const int Deepest = 32;

    [Theory]
    [InlineData("", 0, "文件是空的", "the file is empty")]
    [InlineData("{ \"lang\": \"zh\"", 14, "第 1 行的“{”没有结束，缺少“}”", "the '{' of line 1 is never closed")]
    [InlineData("{\n \"files\": [ \"a\"\n", 18, "第 2 行的“[”没有结束，缺少“]”", "the '[' of line 2 is never closed")]
    [InlineData("{ \"files\": [ \"a\" } }", 17, "第 1 行的“[”要用“]”结束，这里却是“}”", "the '[' of line 1 ends in ']', not in '}'")]
    [InlineData("{ \"lang\": \"zh }\n", 10, "引号没有配对：这段文字到行末也没有结束", "this quote has no partner: the text does not end on its line")]
    [InlineData("{ \"lang\" \"zh\" }", 9, "\"lang\" 后面缺少冒号", "a colon is missing after \"lang\"")]
    [InlineData("{ \"lang\": }", 10, "这里应有一个值，却是“}”", "a value is due here, not '}'")]
    [InlineData("{ \"lang\": \"zh\" \"format\": \"x\" }", 15, "前面缺少逗号", "a comma is missing before this")]
    [InlineData("{ \"lang\": \"zh\",, \"format\": \"x\" }", 15, "多了一个逗号", "this comma is one too many")]
    [InlineData("{ \"lang\"： \"zh\" }", 8, "“：”是全角的，请改为半角的“:”", "'：' is of full width; write ':'")]
    [InlineData("{ “lang”: \"zh\" }", 2, "““”是全角的，请改为半角的“\"”", "'“' is of full width; write '\"'")]
    [InlineData("{ \"lang\": \"zh\"，\"format\": \"x\" }", 14, "“，”是全角的，请改为半角的“,”", "'，' is of full width; write ','")]
    [InlineData("{ \"lang\": zh }", 10, "不认识“zh”，文字要写在双引号里", "\"zh\" means nothing here; texts stand in double quotes")]
    [InlineData("{ \"lang\": 1.2.3 }", 10, "“1.2.3”不是数", "\"1.2.3\" is no number")]
    [InlineData("{ \"files\": \"a\\d\" }", 13, "反斜杠后面不对；反斜杠本身要写成“\\\\”，路径可用“/”", "this backslash escapes nothing; write \"\\\\\" for a backslash, or \"/\" in paths")]
    [InlineData("{ /* \"lang\": 1 }", 2, "注释没有结束，缺少“*/”", "this comment does not end: \"*/\" is missing")]
    [InlineData("{ / \"lang\": 1 }", 2, "注释应以“//”或“/*”开头", "a comment begins with \"//\" or \"/*\"")]
    [InlineData("{} {}", 3, "内容结束之后还有多余的内容", "something follows the end")]
    [InlineData("{ \"lang\"", 8, "\"lang\" 后面缺少冒号", "a colon is missing after \"lang\"")]
    [InlineData("{ \"lang\":", 9, "\"lang\" 缺少值", "\"lang\" lacks its value")]
    [InlineData("{ @ }", 2, "这里应有带双引号的名称，却是“@”", "a name in double quotes is due here, not '@'")]
    [InlineData("\u0001", 0, "这里应有一个值，却是“U+0001”", "a value is due here, not 'U+0001'")]
    public void A_fault_is_named_where_it_is(string text, int offset, string chinese, string english)
    {
        LibraryFails(text).ShouldBeTrue();
        var fault = JsonFault.In(text, 0, Deepest);
        (fault.Offset, fault.Message.For(Language.Chinese), fault.Message.For(Language.English)).ShouldBe((offset, chinese, english));
    }

    [Fact]
    public void Depth_and_names_have_their_limits()
    {
        JsonFault.In(new string('[', 33), 0, Deepest).Message.For(Language.Chinese).ShouldBe("嵌套超过 32 层");
        var twice = JsonFault.In("{ \"a\": 1, 'a': 2 }", 0, Deepest, namesAreUnique: true);
        (twice.Offset, twice.Message.For(Language.Chinese)).ShouldBe((10, "'a' 在同一个对象里写了两次"));
    }

    [Theory]
    [InlineData("{ // note\n \"lang\": 'zh', /* more */ files: [\"a\", ], \"rules\": { }, }")]
    [InlineData("\uFEFF[1, -2.5e3, true, null, \"\\u4e00\\n\"] // end")]
    public void What_the_library_reads_is_no_fault(string text)
    {
        LibraryFails(text).ShouldBeFalse();
        new JsonFaultFinder(text, Deepest, false).Find().ShouldBeNull();
    }

    /// <summary>Damage of every kind: a fault is always named, in Chinese but for what is quoted from the file, and nothing throws.</summary>
    [Fact]
    public void Damaged_texts_have_a_fault_in_both_languages()
    {
        const string whole = "{\n  // 本单位的设置\n  \"lang\": \"zh\",\n  \"rules\": { \"RPT2006\": \"off\", \"RPT4004\": { \"severity\": \"error\", \"x\": 5 } },\n  \"files\": [\"2024/**\", \"年报/*.txt\"]\n}\n";
        const string signs = "{}[]\",:/*\\x9 \n，\u0000'-";
        var random = new Random(20240331);
        var faults = 0;
        for (var i = 0; i < 3000; i++)
        {
            var text = whole;
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                var at = random.Next(text.Length);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, 1),
                    1 => text.Insert(at, signs[random.Next(signs.Length)].ToString()),
                    _ => text[..at],
                };
                if (text.Length == 0)
                    break;
            }

            if (!LibraryFails(text))
                continue;
            faults++;
            var fault = JsonFault.In(text, 3, Deepest);
            fault.Offset.ShouldBeInRange(0, text.Length);
            fault.Message.For(Language.Chinese).ShouldContain(c => c >= '\u4E00', text);
            fault.Message.For(Language.English).ShouldNotBeEmpty();
        }

        faults.ShouldBeGreaterThan(1000);
    }

    private static bool LibraryFails(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text.TrimStart('\uFEFF'))) { MaxDepth = Deepest };
            JToken.ReadFrom(reader);
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment)
                    return true;
            }

            return false;
        }
        catch (JsonReaderException)
        {
            return true;
        }
    }
}
