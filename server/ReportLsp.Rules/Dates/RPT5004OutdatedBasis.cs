using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules.Tables;

namespace ReportLsp.Rules.Dates;

/// <summary>RPT5004: a legal basis of another period.</summary>
public sealed class RPT5004OutdatedBasis : Rule
{
    private static readonly MessageTemplate Replace = new("改为“{basis}”", "Change to \"{basis}\"");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT5004",
        Name = "outdated-basis",
        Title = new LocalizedText("引用的依据不是现行的", "Legal basis of another period"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{text}”不是本年度报告的依据，应引用{basis}。", "\"{text}\" is not the basis of a report of this year; cite {basis}."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (FormatInForce.Of(report) is not { } format)
            return;
        var outdated = format.Vocabulary.Words(WordLists.OutdatedBases);
        var history = format.Vocabulary.Words(WordLists.HistoryWords);
        foreach (var entry in outdated)
            Check(context, format, entry, history);
    }

    private static void Check(RuleContext context, StatutoryFormat format, string entry, IReadOnlyList<string> history)
    {
        var text = context.Model.Text;
        var arrow = entry.IndexOf('→', StringComparison.Ordinal);
        var old = arrow < 0 ? entry : entry[..arrow];
        for (var at = Find(text.Text, old, 0); at >= 0; at = Find(text.Text, old, at + old.Length))
        {
            var span = new TextSpan(at, old.Length);
            if (ParagraphAt(context.Model, span) is not { } paragraph
                || WordSet.HoldsOneOf(text.Slice(Sentences.Around(text, paragraph.Span, span)), history))
                continue;
            var found = text.ToString(span);
            var due = arrow < 0 ? Successor(format, old) : entry[(arrow + 1)..];
            CodeFix[] fixes = due is null
                ? []
                : [new CodeFix(new LocalizedText(Replace, new MessageArguments(("basis", due))), false, true, [new TextChange(span, due)])];
            var basis = due ?? string.Join('、', format.LegalBasis);
            context.Report("default", span, new MessageArguments(("text", found), ("basis", basis)), fixes: fixes, scope: new FindingScope(Actual: found, Expected: due));
        }
    }

    private static Paragraph? ParagraphAt(Report report, TextSpan span)
    {
        var line = report.Text.GetLineIndex(span.Start);
        foreach (var paragraph in report.Paragraphs)
        {
            if (paragraph.Line == line)
                return paragraph;
        }

        return null;
    }

    /// <summary>The first place of a citation, whatever kind of brackets stand around its year; -1 where it does not occur.</summary>
    private static int Find(ReadOnlySpan<char> text, string citation, int from)
    {
        var bracket = citation.AsSpan().IndexOfAny("〔[（(【");
        var head = bracket > 0 ? citation.AsSpan(0, bracket) : citation;
        for (var at = from; at < text.Length; at += head.Length)
        {
            var next = text[at..].IndexOf(head);
            if (next < 0 || (at += next) + citation.Length > text.Length)
                return -1;
            var i = head.Length;
            while (i < citation.Length && Fold(text[at + i]) == Fold(citation[i]))
                i++;
            if (i == citation.Length)
                return at;
        }

        return -1;
    }

    private static char Fold(char c) => CharFolding.Fold(c) switch
    {
        '(' => '[',
        ')' => ']',
        var folded => folded,
    };

    /// <summary>The basis of the format that most resembles an outdated one: at least half of it the same from its start.</summary>
    private static string? Successor(StatutoryFormat format, string old)
    {
        string? best = null;
        var longest = (old.Length / 2) - 1;
        foreach (var basis in format.LegalBasis)
        {
            var shared = basis.AsSpan().CommonPrefixLength(old);
            if (shared > longest)
                (best, longest) = (basis, shared);
        }

        return best;
    }
}
