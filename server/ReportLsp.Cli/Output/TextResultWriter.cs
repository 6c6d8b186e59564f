using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Output;

/// <summary>Findings for people: message, source line with carets, notes, help, summary. A hint takes one line, so that it does not bury what is wrong.</summary>
public sealed class TextResultWriter(Stream stream, OutputContext context) : ResultWriter(stream, context)
{
    private const int MaximumNotes = 8;

    private readonly StreamWriter _out = CliHost.OpenText(stream);
    private readonly TerminalStyle _style = new(context.UseColor);
    private bool _afterHint;

    /// <inheritdoc />
    public override void Write(FileResult file)
    {
        foreach (var diagnostic in file.Diagnostics)
            Write(file, diagnostic);
        _out.Flush();
    }

    /// <inheritdoc />
    public override void End(RunSummary summary)
    {
        var language = Context.Language ?? summary.Language;
        if (_afterHint)
            _out.WriteLine();
        _out.WriteLine(SummaryText.Of(summary).For(language));
        _out.Flush();
    }

    private void Write(FileResult file, Diagnostic diagnostic)
    {
        var language = file.Language;
        var (line, column) = Place(file.Text, diagnostic.Span.Start);
        var severity = SeverityNames.Of(diagnostic.Severity);
        var isHint = diagnostic.Severity == DiagnosticSeverity.Hint;
        if (_afterHint && !isHint)
            _out.WriteLine();
        _afterHint = isHint;
        _out.Write(_style.Bold($"{PrintableText.Clean(file.Path)}:{line}:{column} "));
        _out.Write(_style.Severity(severity, diagnostic.Severity));
        _out.Write(' ');
        _out.Write(_style.Bold(diagnostic.Descriptor.Id));
        _out.Write(' ');
        _out.WriteLine(PrintableText.Clean(diagnostic.Message.For(language)));
        if (isHint)
            return;

        var gutter = DigitCount(line);
        foreach (var related in diagnostic.Related)
        {
            if (related.Path is null)
                gutter = Math.Max(gutter, DigitCount(Place(file.Text, related.Span.Start).Line));
        }

        if (file.Text.Length > 0)
            WriteExcerpt(file.Text, diagnostic.Span, gutter, '^', diagnostic.Severity);
        WriteNotes(file, diagnostic, gutter);
        foreach (var fix in diagnostic.Fixes)
        {
            WriteMargin(gutter, "=");
            _out.Write(_style.Help("help"));
            _out.WriteLine(": " + PrintableText.Clean(HelpText.Of(fix).For(language)));
        }

        _out.WriteLine();
    }

    private void WriteNotes(FileResult file, Diagnostic diagnostic, int gutter)
    {
        var shown = 0;
        foreach (var related in diagnostic.Related)
        {
            if (shown++ == MaximumNotes)
            {
                WriteMargin(gutter, "=");
                var rest = diagnostic.Related.Count - MaximumNotes;
                _out.WriteLine("note: " + new LocalizedText(new MessageTemplate("另有 {count} 处", "{count} more {count|place|places}"), new MessageArguments(("count", rest))).For(file.Language));
                return;
            }

            var message = PrintableText.Clean(related.Message.For(file.Language));
            WriteMargin(gutter, "=");
            _out.Write(_style.Note("note"));
            if (related.Path is { } other)
            {
                var place = related.Range is { } range ? $":{range.Start.Line + 1}:{range.Start.Character + 1}" : ":";
                _out.WriteLine($": {PrintableText.Clean(other)}{place} {message}");
                continue;
            }

            var (line, column) = Place(file.Text, related.Span.Start);
            _out.WriteLine($": {line}:{column} {message}");
        }
    }

    private void WriteExcerpt(SourceText text, TextSpan span, int gutter, char mark, DiagnosticSeverity severity)
    {
        var line = Place(text, span.Start).Line;
        var excerpt = SourceExcerpt.Of(text, span, Context.Width - gutter - 4);
        _out.Write(_style.Margin($" {line.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(gutter)} | "));
        _out.WriteLine(excerpt.Line);
        WriteMargin(gutter, "|");
        _out.Write(new string(' ', excerpt.CaretColumn));
        _out.WriteLine(_style.Severity(new string(mark, excerpt.CaretWidth), severity));
    }

    private void WriteMargin(int gutter, string mark) => _out.Write(_style.Margin($" {new string(' ', gutter)} {mark} "));

    private static int DigitCount(int number)
    {
        var count = 1;
        while ((number /= 10) > 0)
            count++;
        return count;
    }
}
