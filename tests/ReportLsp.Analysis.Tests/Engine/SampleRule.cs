using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Tests.Engine;

/// <summary>A rule made for a test.</summary>
internal sealed class SampleRule(string id, Action<RuleContext> analyze, DiagnosticSeverity severity = DiagnosticSeverity.Warning) : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = id,
        Name = "sample-" + id[3..],
        Title = new LocalizedText("测试", "test"),
        DefaultSeverity = severity,
        SeverityWhenOn = DiagnosticSeverity.Information,
        Fix = FixKind.Mixed,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("发现 {word}", "found {word}"),
            ["grave"] = new("严重 {word}", "grave {word}", DiagnosticSeverity.Error),
        },
        Options = [new RuleOption("limit", 3, 1, 9, new LocalizedText("上限", "limit"))],
    };

    public override void Analyze(RuleContext context) => analyze(context);

    /// <summary>A rule that reports every place of a word, with the operands given.</summary>
    public static SampleRule Word(string id, string word, Func<TextSpan, CodeFix[]>? fixes = null, string message = "default", params string[] operands) =>
        new(id, context =>
        {
            var text = context.Model.Text.Text;
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, word.Length);
                context.Report(message, span, new MessageArguments(("word", word)), fixes: fixes?.Invoke(span), scope: new FindingScope(Operands: operands));
            }
        });

    /// <summary>A preferred fix that replaces a range.</summary>
    public static CodeFix Replace(TextSpan span, string text, bool isSafe = false) =>
        new(new LocalizedText("替换", "replace"), isSafe, true, [new TextChange(span, text)]);

    /// <summary>A document with rules.</summary>
    public static Document Open(string text, params Rule[] rules) => new("test.report", SourceText.From(text), new AnalysisSettings
    {
        Formats = new FormatSet(Analysis.Formats.BuiltInFormats.All),
        Rules = new RuleSet(rules),
    });
}
