using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Prose;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Rules.Prose;

/// <summary>RPT4009: what is said of the processing fee contradicts the table or itself.</summary>
public sealed class RPT4009ProcessingFee : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT4009",
        Name = "processing-fee",
        Title = new LocalizedText("信息处理费表述与表格或前文不符", "Processing fee contradicted"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "文中说“{stated}”，而表中“{name}”为 {value}：未缴费说明发出过收费通知。请核对。",
                "The text says \"{stated}\", but \"{name}\" in the table is {value}: applications left unpaid mean that notices were sent. Check both."),
            ["amount"] = new(
                "信息处理费前面写的是 {first}，这里写的是 {second}。请核对，前后保持一致。",
                "The processing fee was {first} before and is {second} here. Check which is right and use it in both places."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        if (context.Model.Format?.Vocabulary is not { } vocabulary || vocabulary.Words(WordLists.ProcessingFeeWords) is not { Count: > 0 } names)
            return;
        var notices = vocabulary.Words(WordLists.FeeNoticeWords);
        var collecting = vocabulary.Words(WordLists.FeeCollectingWords);
        ProseMention? first = null;
        var lastEnd = 0;
        var lastNotice = -1;
        var lastSaid = "";
        foreach (var mention in context.Model.Prose.Mentions)
        {
            var said = mention is { Quantity: not null, Before.Length: 0 } && IsNext(context, lastEnd, mention.Span.Start) ? lastSaid : WordsOf(context, mention, lastEnd, collecting);
            lastSaid = said;
            lastEnd = mention.Quantity?.Span.End ?? lastEnd;
            if (Holds(said, vocabulary.Words(WordLists.OtherFeeWords)))
                continue;
            if (mention.Quantity is null or { Value: 0, Classifier: "件" or "份" or "次" } && (Holds(mention.Before, names) || Holds(mention.Before, notices)))
            {
                if (lastNotice < 0 || context.Model.Text.Text.AsSpan(lastNotice..mention.Span.Start).ContainsAny('。', '\n'))
                    CheckNotice(context, mention, vocabulary.Words(WordLists.FeeArisingWords));
                lastNotice = mention.Span.Start;
            }

            if ((mention.Quantity is { IsVague: false, Classifier: "元" or "万元" } || IsNothing(mention, collecting)) && Holds(said, names) && !Holds(said, vocabulary.Words(WordLists.OtherAmountWords)))
                first = CheckAmount(context, first, mention);
        }
    }

    /// <summary>2件、640元: nothing but a mark between two counts.</summary>
    private static bool IsNext(RuleContext context, int lastEnd, int start) =>
        start == lastEnd + 1 && context.Model.Text.Text[lastEnd] is '、' or '，' or ',';

    /// <summary>The words a mention speaks with: its own; of the first count of a sentence that speaks of collecting, and of a negation, also those before it.</summary>
    private static string WordsOf(RuleContext context, ProseMention mention, int lastEnd, IReadOnlyList<string> collecting)
    {
        if (mention.Quantity is not null && !Holds(mention.Before, collecting))
            return mention.Before;
        var text = context.Model.Text.Text;
        var start = mention.Span.Start;
        while (start > 0 && mention.Span.Start - start < LongestSentence && text[start - 1] is not ('。' or '；' or '\n' or '\r'))
            start--;
        return mention.Quantity is null ? text[start..mention.Span.Start] + mention.Before : start >= lastEnd ? text[start..mention.Span.Start] : mention.Before;
    }

    /// <summary>未收取: the amount is 0.</summary>
    private static bool IsNothing(ProseMention mention, IReadOnlyList<string> collecting)
    {
        foreach (var word in collecting)
        {
            if (mention.Quantity is null && mention.Before.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Text before a count that is looked at.</summary>
    private const int LongestSentence = 60;

    private static bool Holds(string words, IReadOnlyList<string> some) => WordSet.HoldsOneOf(words, some);

    private static ProseMention CheckAmount(RuleContext context, ProseMention? first, ProseMention mention)
    {
        if (first is null)
            return mention;
        var (before, amount) = (InYuan(first.Quantity), InYuan(mention.Quantity));
        if (before == amount)
            return first;
        var text = context.Model.Text;
        var arguments = new MessageArguments(("first", text.ToString(first.Span)), ("second", text.ToString(mention.Span)));
        RelatedLocation[] related = [new(first.Span, new LocalizedText("前面的写法", "The amount before"))];
        context.Report("amount", mention.Quantity?.NumberSpan ?? mention.Span, arguments, related, null, new FindingScope(Actual: Numbers.Format(amount), Operands: [Numbers.Format(before), Numbers.Format(amount)]));
        return first;
    }

    private static decimal InYuan(Quantity? amount) => amount is null ? 0 : amount.Classifier == "万元" ? amount.Value * 10_000 : amount.Value;

    /// <summary>No notice, although applications are left without payment.</summary>
    private static void CheckNotice(RuleContext context, ProseMention mention, IReadOnlyList<string> arising)
    {
        var stated = context.Model.Text.ToString(mention.Span);
        if (!Holds(stated, arising) && !Holds(mention.Before, arising))
            return;
        foreach (var table in context.Model.Tables)
        {
            foreach (var row in table.Definition.RowKeys)
            {
                if (row.Roles.Contains(AxisRoles.UnpaidFee) && Unpaid(table, row.Key) is { Number: > 0 and var value } cell)
                {
                    var arguments = new MessageArguments(("stated", stated), ("name", ProseFigures.NameOf(table, cell)), ("value", value));
                    var scope = new FindingScope(table.Definition.Key, row.Key, cell.Definition.ColumnKey, Actual: stated, Operands: [Numbers.Format(value)]);
                    context.Report("default", mention.Span, arguments, ProseFigures.Places(table, [cell]), null, scope);
                }
            }
        }
    }

    private static BoundCell? Unpaid(BoundTable table, string row)
    {
        foreach (var column in table.Definition.ColumnKeys)
        {
            if (column.Roles.Contains(AxisRoles.Total))
                return table.Cell(row, column.Key);
        }

        return null;
    }
}
