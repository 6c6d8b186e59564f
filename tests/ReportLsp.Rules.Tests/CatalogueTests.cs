using System.Text.RegularExpressions;
using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Testing;
using ReportLsp.Testing.Pages;
using Shouldly;
using Xunit;

namespace ReportLsp.Rules.Tests;

/// <summary>What holds for every rule of the catalogue.</summary>
public class CatalogueTests
{
    private static RuleSet Rules => RuleCatalog.Default;

    public static TheoryData<string> Ids() => new(Rules.Descriptors.Select(d => d.Id));

    public static TheoryData<string> IdsWithRules() => new(Rules.Rules.Select(r => r.Descriptor.Id).Concat(Rules.CrossRules.Select(r => r.Descriptor.Id)));

    [Fact]
    public void Ids_are_sorted_and_unique()
    {
        var ids = Rules.Descriptors.Select(d => d.Id).ToList();
        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
        ids.Distinct().Count().ShouldBe(ids.Count);
        Rules.Descriptors.Select(d => d.Name).Distinct().Count().ShouldBe(ids.Count);
    }

    [Fact]
    public void Lines_of_the_catalogue_are_in_order_of_ids()
    {
        var lines = File.ReadAllLines(RepositoryFiles.PathOf("server/ReportLsp.Rules/RuleCatalog.cs"))
            .Select(l => l.Trim()).Where(l => l.StartsWith("new RPT", StringComparison.Ordinal)).Select(l => l[4..11]);
        lines.ShouldBe(Rules.Rules.Select(r => r.Descriptor.Id).Concat(Rules.CrossRules.Select(r => r.Descriptor.Id)));
    }

    [Fact]
    public void Every_rule_class_is_in_the_catalogue()
    {
        var classes = typeof(RuleCatalog).Assembly.GetTypes().Where(t => (t.IsSubclassOf(typeof(Rule)) || t.IsSubclassOf(typeof(CrossReportRule))) && !t.IsAbstract).Select(t => t.Name);
        Rules.Rules.Select(r => r.GetType().Name).Concat(Rules.CrossRules.Select(r => r.GetType().Name)).Order(StringComparer.Ordinal).ShouldBe(classes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Id_and_name_are_well_formed(string id)
    {
        id.Length.ShouldBe(7);
        id.ShouldStartWith("RPT");
        id[3..].ShouldAllBe(c => char.IsAsciiDigit(c));
        var descriptor = Rules.FindDescriptor(id)!;
        descriptor.Name.ShouldAllBe(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        descriptor.Name.ShouldNotContain("--");
        Enum.IsDefined(descriptor.Category).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(IdsWithRules))]
    public void Class_is_named_by_id_and_name_and_stands_beside_its_page(string id)
    {
        var type = Rules.Find(id)?.GetType() ?? Rules.FindCross(id)!.GetType();
        var name = id + string.Concat(Rules.FindDescriptor(id)!.Name.Split('-').Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
        type.Name.ShouldBe(name);
        var folder = type.Namespace!["ReportLsp.Rules".Length..].TrimStart('.').Replace('.', '/');
        var path = $"server/ReportLsp.Rules/{(folder.Length == 0 ? "" : folder + "/")}{name}";
        File.Exists(RepositoryFiles.PathOf(path + ".cs")).ShouldBeTrue(path + ".cs");
        File.Exists(RepositoryFiles.PathOf(path + ".md")).ShouldBeTrue(path + ".md");
        Rules.Find(id)?.Descriptor.ShouldBeSameAs(Rules.FindDescriptor(id));
        Rules.FindCross(id)?.Descriptor.ShouldBeSameAs(Rules.FindDescriptor(id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_both_languages(string id)
    {
        var page = RulePage.Parse(id, Rules.Page(id).ShouldNotBeNull($"{id} has no page"));
        page.Title.ShouldBe($"{id} {Rules.FindDescriptor(id)!.Name}");
        page.Headings.ShouldBe(RulePage.RequiredHeadings);
        page.Sections["## 中文"].Count(IsHan).ShouldBeGreaterThan(20);
        page.Sections["## English"].Count(char.IsAsciiLetter).ShouldBeGreaterThan(60);
        page.Sections["## English"].Count(IsHan).ShouldBeLessThan(page.Sections["## English"].Length / 2);
    }

    [Theory]
    [MemberData(nameof(IdsWithRules))]
    public void Page_shows_the_rule_firing_and_silent(string id)
    {
        var page = RulePage.Parse(id, Rules.Page(id)!);
        page.Cases.ShouldContain(c => c.HasFindings, "no case with a finding");
        page.Cases.ShouldContain(c => !c.HasFindings, "no case without one");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Messages_have_the_same_placeholders_in_both_languages(string id)
    {
        var descriptor = Rules.FindDescriptor(id)!;
        descriptor.Messages.Keys.ShouldContain("default");
        foreach (var (key, message) in descriptor.Messages)
        {
            Placeholders(message.Chinese).ShouldBe(Placeholders(message.English), ignoreOrder: true, $"{id} {key}");
            message.Chinese.ShouldContain(c => IsHan(c), $"{id} {key}");
            message.English.Count(IsHan).ShouldBe(0, $"{id} {key}");
        }
    }

    [Theory]
    [MemberData(nameof(IdsWithRules))]
    public void Placeholders_are_filled_in_every_case(string id)
    {
        foreach (var page in RulePage.Parse(id, Rules.Page(id)!).Cases)
        {
            foreach (var diagnostic in RuleHarness.FindingsAlone(page))
            {
                foreach (var name in Placeholders(diagnostic.Message.Template.Chinese))
                    diagnostic.Message.Arguments.TryGet(name, Language.Chinese, out _).ShouldBeTrue($"{page.Name}: {{{name}}} is not filled");
            }
        }
    }

    [Theory]
    [MemberData(nameof(IdsWithRules))]
    public void Every_message_is_seen_in_a_case(string id)
    {
        var seen = RulePage.Parse(id, Rules.Page(id)!).Cases
            .SelectMany(RuleHarness.FindingsAlone)
            .Select(d => d.Message.Template)
            .ToHashSet();
        Rules.FindDescriptor(id)!.Messages.Where(m => !seen.Contains(m.Value)).Select(m => m.Key).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Options_have_ranges_that_hold_their_defaults(string id)
    {
        foreach (var option in Rules.FindDescriptor(id)!.Options)
        {
            option.Default.ShouldBeInRange(option.Minimum, option.Maximum, option.Name);
            option.Name.ShouldAllBe(c => char.IsAsciiLetterOrDigit(c));
            char.IsAsciiLetterLower(option.Name[0]).ShouldBeTrue();
        }
    }

    /// <summary>A count of 1 is followed by a noun of one: every placeholder filled with 1, and every message, note and fix of the pages.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void One_of_a_thing_is_not_many(string id)
    {
        var messages = Rules.FindDescriptor(id)!.Messages.Values
            .Select(m => m.Format(Language.English, new MessageArguments([.. Placeholders(m.English).Select(name => (name, (object)1))])))
            .ToList();
        if (Rules.Find(id) is not null || Rules.FindCross(id) is not null)
        {
            foreach (var diagnostic in RulePage.Parse(id, Rules.Page(id)!).Cases.SelectMany(RuleHarness.FindingsAlone))
            {
                messages.Add(diagnostic.Message.For(Language.English));
                messages.AddRange(diagnostic.Related.Select(r => r.Message.For(Language.English)));
                messages.AddRange(diagnostic.Fixes.Select(f => f.Title.For(Language.English)));
            }
        }

        foreach (var message in messages)
        {
            foreach (var word in Regex.Matches(message, @"(?<![\w.,%-]|from )1 (?<word>[a-z]+s)\b").Select(m => m.Groups["word"].Value))
                word.ShouldBeOneOf(["is", "has", "was", "says", "comes", "follows", "holds", "fails", "silences", "as"], message);
        }
    }

    [Fact]
    public void A_choice_of_words_goes_by_the_number()
    {
        var template = new MessageTemplate("有 {n} 格{n||，首处如下}", "{n} {n|cell|cells}{x|a|b}{n|a}{");
        string Of(object n, Language language) => template.Format(language, new MessageArguments(("n", n)));
        Of(1, Language.English).ShouldBe("1 cell{x|a|b}{n|a}{");
        Of(2m, Language.English).ShouldBe("2 cells{x|a|b}{n|a}{");
        Of(1, Language.Chinese).ShouldBe("有 1 格");
        Of(11, Language.Chinese).ShouldBe("有 11 格，首处如下");
    }

    private static List<string> Placeholders(string text)
    {
        var result = new List<string>();
        for (var i = text.IndexOf('{'); i >= 0; i = text.IndexOf('{', i + 1))
            result.Add(text[(i + 1)..text.IndexOf('}', i)].Split('|')[0]);
        return [.. result.Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';
}
