using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>RPT7001: brackets that are not as wide as the punctuation of the document. One finding for all of them.</summary>
public sealed class RPT7001MixedWidth : Rule
{
    /// <summary>Marks at least of the width that prevails; fewer say nothing of the document.</summary>
    private const int Fewest = 3;

    private static readonly LocalizedText Normalise = new("统一括号的宽度", "Make all brackets as wide as the punctuation");
    private static readonly LocalizedText Also = new("这里也是", "here too");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT7001",
        Name = "mixed-width",
        Title = new LocalizedText("括号与标点全角半角不一", "Width of brackets and punctuation"),
        DefaultSeverity = DiagnosticSeverity.Hint,
        Fix = FixKind.Safe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("全文标点用全角（{full} 处），括号却有 {count} 处用了半角，请统一。", "The punctuation is of full width ({full} {full|mark|marks}), but {count} {count|pair of brackets is|pairs of brackets are} of half width; make them alike."),
            ["half"] = new("全文标点用半角（{half} 处），括号却有 {count} 处用了全角，请统一。", "The punctuation is of half width ({half} {half|mark|marks}), but {count} {count|pair of brackets is|pairs of brackets are} of full width; make them alike."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        var (full, half) = Count(report);
        var isFull = full >= 2 * half;
        if (Math.Max(full, half) < Fewest || (!isFull && half < 2 * full) || report.Format is null)
            return;
        var found = new List<TextSpan>();
        for (var line = 0; line < report.Tree.Lines.Length; line++)
        {
            if (report.LineRoles[line] is LineRole.Blank or LineRole.Directive)
                continue;
            var span = report.Tree.Lines[line].ContentSpan;
            if (report.Text.Slice(span).ContainsAny(isFull ? '(' : '（', isFull ? ')' : '）'))
                BracketPairs.Find(report.Text, span, isFull, found);
        }

        if (found.Count == 0)
            return;
        var arguments = new MessageArguments((isFull ? "full" : "half", Math.Max(full, half)), ("count", found.Count));
        var related = found.Skip(1).Select(s => new RelatedLocation(s, Also)).ToList();
        context.Report(isFull ? "default" : "half", found[0], arguments, related, [new CodeFix(Normalise, true, true, Changes(report.Text, found, isFull))]);
    }

    /// <summary>Commas of both widths after Han characters in prose; stops where there are none: copies often fold one and keep the other.</summary>
    private static (int Full, int Half) Count(Report report)
    {
        var (commas, stops) = ((0, 0), (0, 0));
        foreach (var paragraph in report.Paragraphs)
        {
            Count(report.Text.Slice(paragraph.Span), '，', ',', ref commas);
            Count(report.Text.Slice(paragraph.Span), '。', '.', ref stops);
        }

        return commas is (0, 0) ? stops : commas;
    }

    private static void Count(ReadOnlySpan<char> text, char full, char half, ref (int Full, int Half) count)
    {
        for (var at = text.IndexOfAny(full, half); at >= 0;)
        {
            if (text[at] == full)
                count.Full++;
            else if (at > 0 && ProseText.IsHan(text[at - 1]))
                count.Half++;
            var next = text[(at + 1)..].IndexOfAny(full, half);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static List<TextChange> Changes(SourceText text, List<TextSpan> found, bool isFull)
    {
        var places = new HashSet<int>();
        foreach (var span in found)
        {
            places.Add(span.Start);
            places.Add(span.End - 1);
        }

        return [.. places.Order().Select(p => new TextChange(new TextSpan(p, 1), Other(text.Text[p], isFull)))];
    }

    private static string Other(char bracket, bool isFull) => bracket is '(' or '（' ? (isFull ? "（" : "(") : isFull ? "）" : ")";
}
