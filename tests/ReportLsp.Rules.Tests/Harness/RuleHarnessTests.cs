using ReportLsp.Testing.Pages;
using Shouldly;
using Xunit;
using Xunit.Sdk;

namespace ReportLsp.Rules.Tests.Harness;

/// <summary>The harness finds what is wrong; a page that is right is in <see cref="RulePageTests"/>.</summary>
public class RuleHarnessTests
{
    [Theory]
    [InlineData("```report\n@作者 办公室\n```", "not due: [1..3)")]
    [InlineData("```report\n@year 2023\n ^^^^\n```", "not made: [1..5)")]
    [InlineData("```report severity=error\n@作者 办公室\n ^^^^\n```", "severity Warning, due is error")]
    [InlineData("```report message=value\n@作者 办公室\n ^^^^\n```", "not the message value")]
    [InlineData("```report\n@formt gov-disclosure-2021\n ^^^^^\n```\n```fixed\n@formt gov-disclosure-2021\n```", "after the fixes:")]
    public void A_page_that_is_wrong_fails_and_shows_why(string cases, string due)
    {
        var page = RulePage.Parse("RPT0003", "# RPT0003 unknown-directive\n## Cases\n" + cases).Cases.ShouldHaveSingleItem();
        Should.Throw<FailException>(() => RuleHarness.Check(page)).Message.ShouldContain(due);
    }

    [Theory]
    [InlineData("```report\n甲")]
    [InlineData("```fixed\n甲\n```")]
    [InlineData("```report\n甲\n ^\n```")]
    public void A_page_that_cannot_be_read_says_where(string cases) =>
        Should.Throw<FormatException>(() => RulePage.Parse("RPT0003", cases)).Message.ShouldContain("RPT0003");
}
