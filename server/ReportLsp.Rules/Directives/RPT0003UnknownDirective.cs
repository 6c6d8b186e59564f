using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Directives;

/// <summary>RPT0003: a directive with an unknown key, a value that does not fit, or a relation that means nothing.</summary>
public sealed class RPT0003UnknownDirective : Rule
{
    /// <summary>First year the annual reports were due by law (the Regulation took effect in May 2008).</summary>
    private const int FirstYear = 2008;

    /// <summary>Last year with four digits that a report can sensibly name.</summary>
    private const int LastYear = 2099;

    private static readonly string[] Keys = ["format", "year", "agency", "published", SuppressionSyntax.Key, "check"];
    private static readonly MessageTemplate DidYouMean = new("是不是“{name}”？", " Did you mean \"{name}\"?");
    private static readonly MessageTemplate ReplaceWith = new("改为“{name}”", "Replace with \"{name}\"");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT0003",
        Name = "unknown-directive",
        Title = new LocalizedText("指令写法有误", "Directive that means nothing"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("没有指令“@{key}”，这一行不起作用。{hint}", "There is no directive \"@{key}\"; this line has no effect.{hint}"),
            ["value"] = new("@{key} 的值“{value}”不对，应为{expected}。{hint}", "The value \"{value}\" of @{key} is wrong, it should be {expected}.{hint}"),
            ["rule"] = new("没有规则“{rule}”，屏蔽不起作用。{hint}", "There is no rule \"{rule}\" to suppress.{hint}"),
            ["fixed"] = new("{rule} 是程序自身的提示，不能用 @suppress 屏蔽。", "{rule} comes from the checker itself and cannot be suppressed."),
            ["reason"] = new("@suppress 要写明理由，否则不起作用：@suppress {rule} -- 理由。", "@suppress needs a reason, else it has no effect: @suppress {rule} -- reason."),
            ["relation"] = new("勾稽关系“{relation}”无法核对：{problem}。{hint}", "The relation \"{relation}\" cannot be checked: {problem}.{hint}"),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        foreach (var directive in context.Model.Directives)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            switch (directive.Key)
            {
                case "format":
                    CheckFormat(context, directive);
                    break;
                case "year":
                    CheckYear(context, directive);
                    break;
                case "agency":
                    if (directive.Value.Length == 0)
                        Value(context, directive, new LocalizedText("机关名称", "the name of the agency"));
                    break;
                case "published":
                    if (!IsDate(directive.Value))
                        Value(context, directive, new LocalizedText("日期，如 2024-01-31 或 2024年1月31日", "a date such as 2024-01-31"));
                    break;
                case SuppressionSyntax.Key:
                    CheckSuppression(context, directive);
                    break;
                case "check":
                    if (directive.Value.Length == 0)
                        Value(context, directive, new LocalizedText("勾稽关系，如 合计 = 甲 + 乙", "a relation such as total = a + b"));
                    break;
                default:
                    var key = NameSuggestion.For(directive.Key, Keys);
                    Report(context, "default", directive.KeySpan, key, ("key", directive.Key));
                    break;
            }
        }

        foreach (var relation in context.Model.StatedRelations)
        {
            if (relation is { IsDirective: true, Error: { } problem } && relation.Text.Length > 0)
                Report(context, "relation", relation.ErrorSpan, relation.Suggestion, ("relation", relation.Text), ("problem", problem));
        }
    }

    private static void CheckFormat(RuleContext context, Directive directive)
    {
        if (context.Model.Formats.Find(directive.Value) is not null)
            return;
        var ids = context.Model.Formats.Formats.Select(f => f.Id).ToArray();
        var list = string.Join(", ", ids);
        Value(context, directive, new LocalizedText(list + " 之一", "one of " + list), NameSuggestion.For(directive.Value, ids));
    }

    private static void CheckYear(RuleContext context, Directive directive)
    {
        var isYear = directive.Value.Length == 4
            && int.TryParse(directive.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= FirstYear and <= LastYear;
        if (!isYear)
            Value(context, directive, new LocalizedText($"四位年份（{FirstYear} 至 {LastYear}）", $"a year of four digits ({FirstYear} to {LastYear})"));
    }

    private static void CheckSuppression(RuleContext context, Directive directive)
    {
        var syntax = SuppressionSyntax.Parse(directive);
        foreach (var (id, span) in syntax.Ids)
        {
            if (context.FindRule(id) is not { } known)
                Report(context, "rule", span, context.SuggestRule(id), ("rule", id));
            else if (EngineDescriptors.Contains(known))
                Report(context, "fixed", span, null, ("rule", known.Id));
        }

        if (syntax.Ids.Count == 0)
            Value(context, directive, new LocalizedText("规则编号和理由，如 RPT2006 -- 系统导出时为空", "rule ids and a reason, such as RPT2006 -- blank in the export"));
        else if (syntax.Reason is null)
            Report(context, "reason", directive.ValueSpan, null, ("rule", string.Join(' ', syntax.Ids.Select(i => i.Id))));
    }

    private static void Value(RuleContext context, Directive directive, LocalizedText expected, string? suggestion = null)
    {
        var span = directive.ValueSpan.IsEmpty ? directive.KeySpan : directive.ValueSpan;
        Report(context, "value", span, directive.ValueSpan.IsEmpty ? null : suggestion, ("key", directive.Key), ("value", directive.Value), ("expected", expected));
    }

    private static void Report(RuleContext context, string message, TextSpan span, string? suggestion, params (string, object)[] arguments)
    {
        var name = new MessageArguments(("name", suggestion ?? ""));
        var hint = suggestion is null ? new LocalizedText("", "") : new LocalizedText(DidYouMean, name);
        CodeFix[] fixes = suggestion is null || span.IsEmpty
            ? []
            : [new CodeFix(new LocalizedText(ReplaceWith, name), false, true, [new TextChange(span, suggestion)])];
        context.Report(message, span, new MessageArguments([.. arguments, ("hint", hint)]), fixes: fixes);
    }

    /// <summary>True for a date of the calendar: 2024-01-31, 2024/1/31, 2024.1.31 or 2024年1月31日.</summary>
    private static bool IsDate(string text)
    {
        var plain = text.Replace('年', '-').Replace('月', '-').Replace('/', '-').Replace('.', '-').TrimEnd('日').Replace(" ", "");
        return DateOnly.TryParseExact(plain, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }
}
