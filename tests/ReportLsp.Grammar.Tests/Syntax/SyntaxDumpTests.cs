using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Grammar.Tests.Syntax;

public class SyntaxDumpTests
{
    [Fact]
    public void Places_are_counted_from_one_and_invisible_characters_are_shown()
    {
        const string text = "　a\"\\\u200B😀\uD83Dx\r\n@k";
        SyntaxDump.Write(ReportParser.Parse(SourceText.From(text))).ShouldBe(
            """
            Document 1:1-2:3
              TextLine 1:1-2:1
                Space 1:1-2 "\u3000"
                Text 1:2-10 "a\"\\\u200B😀\uD83Dx"
                LineBreak 1:10-2:1 "\r\n"
              DirectiveLine 2:1-3
                Key 2:1-3 "@k"

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void An_empty_text_has_one_blank_line() =>
        SyntaxDump.Write(ReportParser.Parse(SourceText.From(""))).ShouldBe("Document 1:1\n  BlankLine 1:1\n");
}
