using System.Globalization;
using System.Text;
using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;
using ReportLsp.Rules;
using ReportLsp.Testing.Fixes;

namespace ReportLsp.Testing.Pages;

/// <summary>Runs the cases of rule pages: the rule alone, its findings where the carets are, its fixes judged.</summary>
public static class RuleHarness
{
    private static readonly Lazy<FormatSet> BuiltIn = new(() => new FormatSet(BuiltInFormats.All));

    /// <summary>The built-in formats.</summary>
    public static FormatSet Formats => BuiltIn.Value;

    /// <summary>The document of a case with its rule alone; findings of the engine are looked for with all rules.</summary>
    public static Document Alone(PageCase page)
    {
        var rule = RuleCatalog.Default.Find(page.Rule);
        return Open(page, rule is null ? RuleCatalog.Default : new RuleSet([rule], others: Others(page.Rule)));
    }

    /// <summary>The document of a case with all rules.</summary>
    public static Document WithAll(PageCase page) => Open(page, RuleCatalog.Default);

    /// <summary>The findings of the rule of a page.</summary>
    public static IReadOnlyList<Diagnostic> Findings(Document document, string rule) => [.. document.Diagnostics.Where(d => d.Descriptor.Id == rule)];

    /// <summary>The findings of the rule of a case, alone, on all its reports.</summary>
    public static IReadOnlyList<Diagnostic> FindingsAlone(PageCase page) => RuleCatalog.Default.FindCross(page.Rule) is { } rule
        ? [.. CrossReportHarness.Run(page, rule).SelectMany(r => r.Findings)]
        : Findings(Alone(page), page.Rule);

    /// <summary>Runs a case.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">Something is not as the page has it; the message shows the text with carets.</exception>
    public static void Check(PageCase page)
    {
        var problems = new StringBuilder();
        if (RuleCatalog.Default.FindCross(page.Rule) is { } cross)
        {
            CrossReportHarness.Check(page, cross, problems);
            if (problems.Length > 0)
                Xunit.Assert.Fail($"{page.Name}\n{problems}");
            return;
        }

        var document = Alone(page);
        var found = Findings(document, page.Rule);
        CompareSpans(page.Expected, document.Text, found, problems);
        CompareWords(page, found, problems);
        foreach (var crash in document.Diagnostics.Where(d => d.Descriptor == EngineDescriptors.RuleCrashed && page.Rule != d.Descriptor.Id))
            problems.AppendLine(crash.Message.For(Language.English));
        if (problems.Length == 0)
        {
            CompareFixed(page, document, problems);
            FixHarness.Check(page, problems);
        }

        if (problems.Length > 0)
            Xunit.Assert.Fail($"{page.Name}\n{problems}\n--- text ---\n{Numbered(page.Text)}");
    }

    /// <summary>A report of a case under some rules, configured by the words of the case.</summary>
    internal static Document Open(PageCase page, RuleSet rules, PageFile? file = null)
    {
        var options = page.Words.Where(w => w.Key.StartsWith("option.", StringComparison.Ordinal))
            .ToDictionary(w => w.Key[7..], w => int.Parse(w.Value, CultureInfo.InvariantCulture));
        var descriptor = rules.FindDescriptor(page.Rule) ?? throw new InvalidOperationException($"no rule {page.Rule}");
        var setting = new RuleSetting(page.IsOn ? descriptor.SeverityWhenOn : null, options);
        var settings = new AnalysisSettings
        {
            Formats = Formats,
            Rules = rules,
            Configuration = RuleConfiguration.Default with
            {
                Rules = new Dictionary<string, RuleSetting> { [page.Rule] = setting },
                Deadline = page.Words.GetValueOrDefault("deadline"),
                DenySuppressions = page.Words.ContainsKey("deny"),
            },
            Today = page.Words.TryGetValue("today", out var today) ? DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        };
        return new Document(file?.Path ?? PageCase.DefaultFile, SourceText.From(file?.Text ?? page.Text), settings);
    }

    /// <summary>The descriptors of all rules but one and those of the engine.</summary>
    internal static IEnumerable<DiagnosticDescriptor> Others(string rule) =>
        RuleCatalog.Default.Descriptors.Where(d => d.Id != rule && !EngineDescriptors.Contains(d));

    /// <summary>Adds what is wrong where findings are not at the places they are due at.</summary>
    internal static void CompareSpans(IReadOnlyList<TextSpan> due, SourceText text, IReadOnlyList<Diagnostic> found, StringBuilder problems)
    {
        var actual = found.Select(d => d.Span).Order().ToList();
        if (actual.SequenceEqual(due))
            return;
        problems.Append("findings due:\n").Append(CaretMarks.Render(text, due.Select(s => (s, ""))));
        problems.Append("findings made:\n").Append(CaretMarks.Render(text, found.Select(d => (d.Span, Line(d)))));
        var unmarked = string.Concat(due.Except(actual).Select(s => $" {s}"));
        problems.Append($"not made:{unmarked}\nnot due:{string.Concat(actual.Except(due).Select(s => $" {s}"))}\n");
    }

    /// <summary>Adds what is wrong where findings have not the severity and message the words of the case name.</summary>
    internal static void CompareWords(PageCase page, IReadOnlyList<Diagnostic> found, StringBuilder problems)
    {
        foreach (var diagnostic in found)
        {
            if (page.Words.TryGetValue("severity", out var severity)
                && !string.Equals(diagnostic.Severity.ToString(), severity, StringComparison.OrdinalIgnoreCase))
                problems.Append($"severity {diagnostic.Severity}, due is {severity}: {Line(diagnostic)}\n");
            if (page.Words.TryGetValue("message", out var key) && diagnostic.Descriptor.Messages[key] != diagnostic.Message.Template)
                problems.Append($"not the message {key}: {Line(diagnostic)}\n");
        }
    }

    private static void CompareFixed(PageCase page, Document document, StringBuilder problems)
    {
        if (page.Fixed is not { } due)
            return;
        var result = FixApplier.Apply(document, (d, _) => d.Descriptor.Id == page.Rule);
        if (result.Text.Text != due)
            problems.Append($"after the fixes:\n{Numbered(result.Text.Text)}due:\n{Numbered(due)}");
    }

    private static string Line(Diagnostic diagnostic) =>
        $"{diagnostic.Descriptor.Id} {diagnostic.Severity}: {diagnostic.Message.For(Language.Chinese)} | {diagnostic.Message.For(Language.English)}";

    private static string Numbered(string text) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select((line, i) => $"  {i + 1,4} | {line}\n"));
}
