using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>RPT7005: another name for the report, other marks of items than the prescribed numbers, clumsy words for the report year.</summary>
public sealed class RPT7005Wording : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT7005",
        Name = "wording",
        Title = new LocalizedText("用语不规范", "Wording"),
        DefaultSeverity = DiagnosticSeverity.Off,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("这份文件是“{name}”，不宜称“{text}”。", "This document is called \"{name}\", not \"{text}\"."),
            ["mark"] = new("分条叙述宜用“（一）（二）”编号，不宜用“{text}”。", "Number the items by the prescribed levels, in brackets, rather than by \"{text}\"."),
            ["year"] = new("“{text}”不通顺，可写作“{due}”。", "\"{text}\" reads badly; write \"{due}\"."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.Format is not { } format)
            return;
        CheckName(context, format.Vocabulary);
        var marks = format.Vocabulary.Words(WordLists.WrongItemMarks);
        var phrases = format.Vocabulary.Words(WordLists.WrongYearPhrases);
        foreach (var paragraph in report.Paragraphs)
        {
            foreach (var mark in marks)
                CheckMark(context, paragraph, mark);
            if (phrases.Count > 0)
                CheckYears(context, paragraph, phrases);
        }
    }

    /// <summary>Only where a report speaks of itself: before the first section and in the first paragraph of it.</summary>
    private static void CheckName(RuleContext context, FormatVocabulary vocabulary)
    {
        var report = context.Model;
        if (vocabulary.Words(WordLists.ReportNames) is not [var name, ..])
            return;
        foreach (var paragraph in report.Paragraphs)
        {
            foreach (var word in vocabulary.Words(WordLists.WrongReportNames))
            {
                var at = report.Text.Slice(paragraph.Span).IndexOf(word, StringComparison.Ordinal);
                if (at < 0)
                    continue;
                context.Report("default", new TextSpan(paragraph.Span.Start + at, word.Length), new MessageArguments(("name", name), ("text", word)));
                break;
            }

            if (paragraph.Section is not null)
                break;
        }
    }

    /// <summary>A mark at the start of a paragraph, with a Chinese or Arabic number for <c>{n}</c>.</summary>
    private static void CheckMark(RuleContext context, Paragraph paragraph, string mark)
    {
        const string number = "{n}";
        var report = context.Model;
        var split = mark.IndexOf(number, StringComparison.Ordinal);
        var start = paragraph.Syntax is HeadingLineSyntax heading ? heading.TextSpan.Start : paragraph.Span.Start;
        var text = report.Text.Slice(TextSpan.FromBounds(start, paragraph.Span.End));
        if (split < 0 || !text.StartsWith(mark.AsSpan(0, split), StringComparison.Ordinal))
            return;
        var end = split;
        while (end < text.Length && (ChineseNumeral.IsNumeral(text[end]) || ProseText.DigitOf(text[end]) >= 0))
            end++;
        var tail = mark.AsSpan(split + number.Length);
        if (end == split || !text[end..].StartsWith(tail, StringComparison.Ordinal))
            return;
        var span = new TextSpan(start, end + tail.Length);
        context.Report("mark", span, new MessageArguments(("text", report.Text.ToString(span))));
    }

    /// <summary>A year with the words of a phrase around it.</summary>
    private static void CheckYears(RuleContext context, Paragraph paragraph, IReadOnlyList<string> phrases)
    {
        const string year = "{year}";
        var text = context.Model.Text.Slice(paragraph.Span);
        foreach (var phrase in phrases)
        {
            var arrow = phrase.IndexOf('→', StringComparison.Ordinal);
            var split = phrase.IndexOf(year, StringComparison.Ordinal);
            if (arrow < 0 || split < 0 || split > arrow)
                continue;
            var head = phrase.AsSpan(0, split);
            var tail = phrase.AsSpan(split + year.Length, arrow - split - year.Length);
            for (var at = tail.IsEmpty ? -1 : text.IndexOf(tail, StringComparison.Ordinal); at >= 0;)
            {
                const int digits = 4;
                var start = at - digits - head.Length;
                if (start >= 0 && text[start..].StartsWith(head, StringComparison.Ordinal) && IsYear(text, at - digits))
                {
                    var span = new TextSpan(paragraph.Span.Start + start, at + tail.Length - start);
                    var due = phrase[(arrow + 1)..].Replace(year, text.Slice(at - digits, digits).ToString(), StringComparison.Ordinal);
                    context.Report("year", span, new MessageArguments(("text", context.Model.Text.ToString(span)), ("due", due)));
                }

                var next = text[(at + tail.Length)..].IndexOf(tail, StringComparison.Ordinal);
                at = next < 0 ? -1 : at + tail.Length + next;
            }
        }
    }

    private static bool IsYear(ReadOnlySpan<char> text, int at)
    {
        for (var i = at; i < at + 4; i++)
        {
            if (ProseText.DigitOf(text[i]) < 0)
                return false;
        }

        return at == 0 || ProseText.DigitOf(text[at - 1]) < 0;
    }
}
