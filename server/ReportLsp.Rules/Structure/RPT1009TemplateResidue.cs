using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>RPT1009: drafting instructions and placeholders left in.</summary>
public sealed class RPT1009TemplateResidue : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT1009",
        Name = "template-residue",
        Title = new LocalizedText("模板文字未删", "Left over from the template"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{text}”是模板里的说明或占位文字，请改成实际内容或删去。", "\"{text}\" is an instruction or placeholder of the template; write the actual content or remove it."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        var words = report.WordsAtHand(WordLists.DraftingResidue);
        if (words.Count == 0)
            return;
        if (report.Title is { } title)
            Check(context, title.Span, words);
        foreach (var section in report.Sections)
            Check(context, section.TitleSpan, words);
        foreach (var paragraph in report.Paragraphs)
            Check(context, paragraph.Span, words);
    }

    private static void Check(RuleContext context, TextSpan range, List<string> words)
    {
        var text = context.Model.Text.Text;
        List<TextSpan>? found = null;
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, range.Start, range.Length, StringComparison.Ordinal); at >= 0; at = Next(text, word, at, range))
            {
                var span = new TextSpan(at, word.Length);
                if (Stands(text, range, span))
                    (found ??= []).Add(span);
            }
        }

        if (found is null)
            return;
        if (found.Count > 1)
            found.Sort();
        for (var i = 0; i < found.Count; i++)
        {
            var span = found[i];
            while (i + 1 < found.Count && found[i + 1].Start <= span.End)
                span = span.Union(found[++i]);
            context.Report("default", span, new MessageArguments(("text", context.Model.Text.ToString(span))));
        }
    }

    private static int Next(string text, string word, int at, TextSpan range)
    {
        var from = at + word.Length;
        return from < range.End ? text.IndexOf(word, from, range.End - from, StringComparison.Ordinal) : -1;
    }

    /// <summary>
    /// Words of letters alone must begin or end a clause: in the middle of one they are ordinary prose. Latin letters must not be part of a
    /// longer word. Words with marks of their own (brackets, a colon) always count.
    /// </summary>
    private static bool Stands(string text, TextSpan range, TextSpan span)
    {
        var word = text.AsSpan(span.Start, span.Length);
        var before = Beside(text, range, span.Start - 1, -1);
        var after = Beside(text, range, span.End, 1);
        if (CharFolding.Width(word[0]) == 'X')
            return !IsOtherWordCharacter(before) && !IsOtherWordCharacter(after);
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c != ' ')
                return true;
        }

        return !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after);
    }

    /// <summary>The nearest character that is no space; a space at the ends of the range.</summary>
    private static char Beside(string text, TextSpan range, int at, int step)
    {
        while (range.Contains(at) && text[at] == ' ')
            at += step;
        return range.Contains(at) ? text[at] : ' ';
    }

    private static bool IsOtherWordCharacter(char c)
    {
        var folded = CharFolding.Width(c);
        return folded != 'X' && (char.IsAsciiLetterOrDigit(folded) || folded is '.' or '/' or '-' or '_');
    }
}
