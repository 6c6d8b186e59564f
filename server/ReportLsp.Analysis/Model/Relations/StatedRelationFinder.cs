using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Relations;

/// <summary>
/// Finds relations stated in the report and evaluates them: <c>@check</c> for the table before it (else the next one), and a sentence in
/// a table or in one of the two paragraphs after it.
/// </summary>
internal static class StatedRelationFinder
{
    private const int ParagraphsAfter = 2;

    /// <summary>The stated relations in order of the text.</summary>
    public static List<StatedRelation> Find(SourceText text, IReadOnlyList<Directive> directives, IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<BoundTable> tables, IReadOnlyList<GenericTable> generic)
    {
        var targets = new List<Target>(tables.Count + generic.Count);
        foreach (var table in tables)
            targets.Add(new Target(table.Lines.First, new Lazy<StatedOperands>(() => StatedOperands.Of(table))));
        foreach (var table in generic)
            targets.Add(new Target(table.Lines.First, new Lazy<StatedOperands>(() => StatedOperands.Of(table, text))));
        targets.Sort((a, b) => a.FirstLine - b.FirstLine);
        var result = new List<StatedRelation>();
        foreach (var directive in directives.Where(d => d.Key == "check"))
            result.Add(FromDirective(directive, Nearest(targets, directive.Line)));
        foreach (var table in tables)
        {
            // As the form prints it, the sentence says what the relations of the format say.
            foreach (var label in table.Labels.Where(l => l.Layout?.Role == LabelRole.Corner && (l.Match != LabelMatch.Exact || table.Relations.Count == 0)))
                AddSentence(result, label.Text, label.Span, targets.Find(t => t.FirstLine == table.Lines.First)!.Operands);
        }

        foreach (var target in targets)
        {
            var left = ParagraphsAfter;
            foreach (var paragraph in paragraphs)
            {
                if (paragraph.Line <= target.FirstLine)
                    continue;
                if (left-- == 0 || targets.Exists(t => t.FirstLine > target.FirstLine && t.FirstLine < paragraph.Line))
                    break;
                AddSentence(result, text.ToString(paragraph.Span), paragraph.Span, target.Operands);
            }
        }

        result.Sort((a, b) => a.Span.CompareTo(b.Span));
        return result;
    }

    /// <summary>A table that relations can be about; its cells are looked at only when one is.</summary>
    private sealed record Target(int FirstLine, Lazy<StatedOperands> Operands);

    private static StatedOperands? Nearest(List<Target> targets, int line)
    {
        var before = targets.FindLast(t => t.FirstLine < line) ?? targets.FirstOrDefault();
        return before?.Operands.Value;
    }

    private static StatedRelation FromDirective(Directive directive, StatedOperands? operands)
    {
        var parsed = RelationGrammar.ParseEquation(directive.Value);
        if (parsed.Relation is null)
        {
            var at = Math.Clamp(parsed.ErrorOffset, 0, directive.Value.Length);
            var message = new MessageTemplate("不是等式：{error}。写法如 row(total) = sum(row(open..other))", "not an equation: {error}. Write it like row(total) = sum(row(open..other))");
            return Failed(directive, new LocalizedText(message, new MessageArguments(("error", new LocalizedText(parsed.ChineseError ?? "", parsed.Error ?? "")))), TextSpan.FromBounds(directive.ValueSpan.Start + at, directive.ValueSpan.End), null);
        }

        if (operands is null)
            return Failed(directive, new LocalizedText("前后没有表格可核对", "there is no table before or after it to check"), directive.ValueSpan, null);
        var compiled = RelationCompiler.Compile(parsed.Relation, RelationKind.Stated, "check", directive.Value, operands.Grid);
        if (compiled.Error is { } error)
        {
            var wrong = new TextSpan(directive.ValueSpan.Start + compiled.ErrorSpan.Start, compiled.ErrorSpan.Length);
            return Failed(directive, error, wrong, compiled.Suggestion);
        }

        return new StatedRelation(directive.ValueSpan, directive.Value, true, null, default, operands.Evaluate(compiled));
    }

    private static StatedRelation Failed(Directive directive, LocalizedText error, TextSpan span, string? suggestion) =>
        new(directive.ValueSpan, directive.Value, true, error, span, [], suggestion);

    /// <summary>A sentence that names something the table has not is no statement about it: then nothing is said.</summary>
    private static void AddSentence(List<StatedRelation> result, string sentence, TextSpan span, Lazy<StatedOperands> table)
    {
        if (RelationGrammar.FindSentence(sentence) is not { } relation)
            return;
        var operands = table.Value;
        var compiled = RelationCompiler.Compile(relation, RelationKind.Stated, "stated", sentence, operands.Grid);
        if (compiled.Error is null)
            result.Add(new StatedRelation(span, sentence, false, null, default, operands.Evaluate(compiled)));
    }
}
