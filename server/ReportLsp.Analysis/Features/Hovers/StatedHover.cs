using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Hover on a relation that the report states, and on cells of tables of no format that are in one.</summary>
internal static class StatedHover
{
    /// <summary>Most rows or columns written out.</summary>
    private const int MostInstances = 12;

    /// <summary>The hover at an offset, or null.</summary>
    public static HoverInfo? At(Report report, int offset, Language language)
    {
        foreach (var relation in report.StatedRelations)
        {
            if (Hover.Hits(relation.Span, offset))
                return Of(relation, relation.Instances, relation.Span, language);
        }

        foreach (var relation in report.StatedRelations)
        {
            var own = relation.Instances.Where(i => i.Operands.Any(o => Hover.Hits(o.Span, offset))).ToList();
            if (own.Count > 0)
                return Of(relation, own, own[0].Operands.First(o => Hover.Hits(o.Span, offset)).Span, language);
        }

        return null;
    }

    /// <summary>A stated relation in one row or column, plain text.</summary>
    public static string Describe(StatedRelation relation, StatedInstance instance, Language language)
    {
        var separator = language == Language.Chinese ? "：" : ": ";
        var name = instance.Name.Length > 0 ? instance.Name + separator : "";
        return $"{name}{relation.Text}{(language == Language.Chinese ? "，" : ", ")}{Value(instance.Left)} {Sign(instance)} {Value(instance.Right)}";
    }

    private static string Sign(StatedInstance instance) =>
        instance.Outcome == RelationOutcome.Failed && instance.Operator == Grammar.Parsing.RelationOperator.Equal ? "≠" : EquationText.Sign(instance.Operator);

    private static string Value(decimal? value) => value is { } number ? Numbers.Format(number) : "?";

    private static HoverInfo? Of(StatedRelation relation, IReadOnlyList<StatedInstance> instances, TextSpan span, Language language)
    {
        var text = new StringBuilder();
        text.Append("**").Append(MarkdownText.Escape(relation.Text)).Append("**\n");
        if (relation.Error is { } error)
            text.Append('\n').Append(MarkdownText.Escape(error.For(language))).Append('\n');
        for (var i = 0; i < Math.Min(instances.Count, MostInstances); i++)
        {
            var instance = instances[i];
            text.Append(i == 0 ? "\n" : "").Append("- ").Append(CellHover.Mark(instance.Outcome)).Append(' ')
                .Append(MarkdownText.Escape(instance.Name)).Append(instance.Name.Length > 0 ? " " : "")
                .Append(Value(instance.Left)).Append(' ').Append(MarkdownText.Escape(Sign(instance))).Append(' ').Append(Value(instance.Right)).Append('\n');
        }

        if (instances.Count > MostInstances)
            text.Append("- …\n");
        return new HoverInfo(span, text.ToString());
    }
}
