using FsCheck;
using FsCheck.Fluent;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;
using Shouldly;
using Xunit;

namespace ReportLsp.Grammar.Tests.Properties;

public class ParsingProperties
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void The_tree_is_the_text() => Check(text => ReportParser.Parse(SourceText.From(text)).ToString().ShouldBe(text));

    [Fact]
    public void Spans_nest_and_touch() => Check(text => Nests(ReportParser.Parse(SourceText.From(text))));

    [Fact]
    public void Lines_are_those_of_the_text() => Check(text =>
    {
        var source = SourceText.From(text);
        var tree = ReportParser.Parse(source);
        tree.Lines.Length.ShouldBe(source.LineCount);
        for (var i = 0; i < source.LineCount; i++)
        {
            var line = tree.Lines[i];
            line.Span.ShouldBe(source.GetLineSpanWithBreak(i));
            line.Span.Contains(line.ContentSpan).ShouldBeTrue();
            line.LineBreakSpan.Start.ShouldBe(source.GetLineSpan(i).End);
            source.Slice(line.LineBreakSpan).IndexOfAnyExcept('\r', '\n').ShouldBe(-1);
            source.Slice(source.GetLineSpan(i)).IndexOfAny('\r', '\n').ShouldBe(-1);
        }
    });

    [Fact]
    public void Cells_lie_in_their_row() => Check(text =>
    {
        foreach (var row in ReportParser.Parse(SourceText.From(text)).Lines.OfType<TableRowLineSyntax>())
        {
            row.Cells.ShouldNotBeEmpty();
            foreach (var cell in row.Cells)
            {
                row.Span.Contains(cell.Span).ShouldBeTrue();
                cell.Span.Contains(cell.ContentSpan).ShouldBeTrue();
            }
        }
    });

    [Fact]
    public void Nothing_throws_on_any_text() => Check(text =>
    {
        _ = SyntaxDump.Write(ReportParser.Parse(SourceText.From(text)));
        _ = DisplayWidth.Of(text);
        _ = CharFolding.Fold(text);
        _ = ValueGrammar.Parse(text);
        _ = ChineseNumeral.TryParse(text, out _);
        _ = RelationGrammar.FindSentence(text);
        var equation = RelationGrammar.ParseEquation(text);
        (equation.Relation is null).ShouldBe(equation.Error is not null);
        equation.ErrorOffset.ShouldBeInRange(0, text.Length);
        var end = 0;
        foreach (var quantity in QuantityGrammar.FindQuantities(text))
        {
            quantity.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            quantity.Span.Contains(quantity.NumberSpan).ShouldBeTrue();
            end = quantity.Span.End;
        }

        end.ShouldBeLessThanOrEqualTo(text.Length);
    });

    [Fact]
    public void A_written_relation_reads_as_the_same() => Check(text =>
    {
        if (RelationGrammar.ParseEquation(text).Relation is not { } relation)
            return;
        var written = RelationText.Write(relation);
        RelationText.Write(RelationGrammar.ParseEquation(written).Relation.ShouldNotBeNull(written)).ShouldBe(written);
    });

    [Fact]
    public void The_samples_keep_their_text()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "..", "shared", "seeds");
        if (!Directory.Exists(folder))
        {
            Console.WriteLine("skipped: no ../shared/seeds beside the repository");
            return;
        }

        foreach (var file in Directory.GetFiles(folder, "*.txt"))
        {
            var bytes = File.ReadAllBytes(file);
            var text = TextDecoder.Decode(bytes).Text.ShouldNotBeNull();
            TextDecoder.Encode(text).ShouldBe(bytes);
            var random = new Random(7);
            for (var mutant = 0; mutant < 20; mutant++)
            {
                var tree = ReportParser.Parse(text);
                tree.ToString().ShouldBe(text.Text);
                Nests(tree);
                var at = random.Next(text.Length - 3);
                text = text.WithChanges([new TextChange(new TextSpan(at, random.Next(3)), "|\t\n一".Substring(random.Next(4), 1))]);
            }
        }
    }

    private static void Nests(SyntaxNode node)
    {
        if (node.Children.Count == 0)
            return;
        var at = node.Span.Start;
        foreach (var child in node.Children)
        {
            child.Span.Start.ShouldBe(at);
            (child.Span.Length > 0 || child is LineSyntax).ShouldBeTrue();
            at = child.Span.End;
            Nests(child);
        }

        at.ShouldBe(node.Span.End);
    }

    private static void Check(Action<string> property)
    {
        Prop.ForAll(TextGenerators.Reports, property).Check(Quick);
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), property).Check(Quick);
    }
}
