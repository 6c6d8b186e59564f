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
        var targets = tables.Select(t => (t.Lines, Operands: StatedOperands.Of(t)))
            .Concat(generic.Select(g => (g.Lines, Operands: StatedOperands.Of(g, text)))).OrderBy(t => t.Lines.First).ToList();
        var result = new List<StatedRelation>();
        foreach (var directive in directives.Where(d => d.Key == "check"))
            result.Add(FromDirective(directive, Nearest(targets, directive.Line)));
        foreach (var table in tables)
        {
            foreach (var label in table.Labels.Where(l => l.Layout?.Role == LabelRole.Corner))
                AddSentence(result, label.Text, label.Span, StatedOperands.Of(table));
        }

        foreach (var (lines, operands) in targets)
        {
            foreach (var paragraph in paragraphs.Where(p => p.Line > lines.First).Take(ParagraphsAfter))
            {
                if (targets.Exists(t => t.Lines.First > lines.First && t.Lines.First < paragraph.Line))
                    break;
                AddSentence(result, text.ToString(paragraph.Span), paragraph.Span, operands);
            }
        }

        result.Sort((a, b) => a.Span.CompareTo(b.Span));
        return result;
    }

    private static StatedOperands? Nearest(List<((int First, int Last) Lines, StatedOperands Operands)> targets, int line)
    {
        var before = targets.FindLast(t => t.Lines.First < line);
        return before.Operands ?? (targets.Count > 0 ? targets[0].Operands : null);
    }

    private static StatedRelation FromDirective(Directive directive, StatedOperands? operands)
    {
        var parsed = RelationGrammar.ParseEquation(directive.Value);
        if (parsed.Relation is null)
        {
            var at = Math.Clamp(parsed.ErrorOffset, 0, directive.Value.Length);
            var message = new MessageTemplate("不是等式：{error}。写法如 row(total) = sum(row(open..other))", "not an equation: {error}. Write it like row(total) = sum(row(open..other))");
            return Failed(directive, new LocalizedText(message, new MessageArguments(("error", parsed.Error ?? ""))), TextSpan.FromBounds(directive.ValueSpan.Start + at, directive.ValueSpan.End), null);
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
    private static void AddSentence(List<StatedRelation> result, string sentence, TextSpan span, StatedOperands operands)
    {
        if (RelationGrammar.FindSentence(sentence) is not { } relation)
            return;
        var compiled = RelationCompiler.Compile(relation, RelationKind.Stated, "stated", sentence, operands.Grid);
        if (compiled.Error is null)
            result.Add(new StatedRelation(span, sentence, false, null, default, operands.Evaluate(compiled)));
    }
}
