using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1012: an attachment, table or figure that is announced and not there.</summary>
public sealed class RPT1012MissingAttachment : Rule
{
    /// <summary>Han words of fewer characters only count as the label of a line: 附件 alone occurs in other senses.</summary>
    private const int ShortestAnnouncement = 3;

    private static readonly LocalizedText Also = new("这里也提到", "mentioned here too");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1012",
        Name = "missing-attachment",
        Title = new LocalizedText("附件缺失", "Missing attachment"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("写了“{text}”，后面却没有列出任何内容。", "\"{text}\" stands here, but nothing follows it."),
            ["announced"] = new("正文写了“{text}”，报告里却没有。", "The text says \"{text}\", but the report does not hold it."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        if (report.WordsAtHand(WordLists.AttachmentWords) is not { Count: > 0 } words)
            return;
        var residue = PageResidueLines.Of(report);
        var hasAttachment = false;
        var announced = new List<TextSpan>();
        for (var i = 0; i < report.Paragraphs.Count; i++)
        {
            var paragraph = report.Paragraphs[i];
            if (LabelOf(report, paragraph, words) is { } label)
            {
                hasAttachment = true;
                if (label.End == paragraph.Span.End && !HasContentAfter(report, i, residue))
                    context.Report("default", paragraph.Span, new MessageArguments(("text", report.Text.ToString(paragraph.Span).TrimEnd(':', '：', ' '))));
            }
            else if (Announcement(report, paragraph, words) is { } span)
            {
                announced.Add(span);
            }
        }

        var missing = announced.FindAll(span => !HasTableAfter(report, span));
        if (hasAttachment || missing.Count == 0)
            return;
        var related = missing.Skip(1).Select(s => new RelatedLocation(s, Also)).ToList();
        context.Report("announced", missing[0], new MessageArguments(("text", report.Text.ToString(missing[0]))), related);
    }

    /// <summary>附件： or 附件1： at the start of a paragraph, or all of it; up to the text after it.</summary>
    private static TextSpan? LabelOf(Report report, Paragraph paragraph, List<string> words)
    {
        var text = report.Text.Slice(paragraph.Span);
        foreach (var word in words)
        {
            if (!text.StartsWith(word, StringComparison.Ordinal))
                continue;
            var at = word.Length;
            while (at < text.Length && (char.IsDigit(text[at]) || char.IsWhiteSpace(text[at]) || ChineseNumeral.IsNumeral(text[at])))
                at++;
            if (at < text.Length && text[at] is not (':' or '：') && !(at > word.Length && (text[at] is '.' or '．' or '、' || char.IsWhiteSpace(text[at - 1]))))
                continue;
            at = Math.Min(at + 1, text.Length);
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            return new TextSpan(paragraph.Span.Start, at);
        }

        return null;
    }

    private static TextSpan? Announcement(Report report, Paragraph paragraph, List<string> words)
    {
        TextSpan? best = null;
        foreach (var word in words)
        {
            var at = !Announces(word) ? -1 : report.Text.Text.IndexOf(word, paragraph.Span.Start, paragraph.Span.Length, StringComparison.Ordinal);
            if (at >= 0 && (best is null || word.Length > best.Value.Length))
                best = new TextSpan(at, word.Length);
        }

        return best;
    }

    /// <summary>True for a phrase, not a noun alone: 见附件, see attachment.</summary>
    private static bool Announces(string word) => char.IsAscii(word[0]) ? word.Contains(' ') : word.Length >= ShortestAnnouncement;

    /// <summary>True where a line of the attachment, or a table, follows in the same section.</summary>
    private static bool HasContentAfter(Report report, int index, PageResidueLines residue)
    {
        var label = report.Paragraphs[index];
        var follows = index + 1 < report.Paragraphs.Count && report.Paragraphs[index + 1] is var next && next.Section == label.Section && !residue.Contains(next);
        return follows || HasTableAfter(report, label.Span);
    }

    private static bool HasTableAfter(Report report, TextSpan span)
    {
        var section = report.Sections.LastOrDefault(s => s.TitleSpan.Start <= span.Start);
        return report.GenericTables.Any(t => t.Span.Start > span.Start) || report.Tables.Any(t => t.Span.Start > span.Start && t.Section == section);
    }
}
