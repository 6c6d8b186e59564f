using System.Collections.Concurrent;
using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using ReportLsp.Testing.Pages;
using ReportLsp.Testing.Reports;

namespace ReportLsp.Rules.Tests.Forms;

/// <summary>Holds the findings on a changed report against those on the report it was made from.</summary>
internal static class FormCheck
{
    private static readonly ConcurrentDictionary<string, Lazy<Document>> Unchanged = new(StringComparer.Ordinal);

    public static AnalysisSettings Settings { get; } = new()
    {
        Formats = RuleHarness.Formats,
        Rules = RuleCatalog.Default,
        Today = new DateOnly(2025, 6, 30),
    };

    public static Document Open(string text) => new("case.report", SourceText.From(text), Settings);

    /// <summary>The document of a text that is not changed; made once.</summary>
    public static Document OpenShared(string text) => Unchanged.GetOrAdd(text, static t => new Lazy<Document>(() => Open(t))).Value;

    /// <summary>
    /// Adds what differs from the findings due: each due one must be there, and nothing else at any level that the unchanged report does
    /// not draw as well. Empty where all is well.
    /// </summary>
    public static void Compare(ReportPlan before, Mutation mutation, StringBuilder problems)
    {
        var known = OpenShared(before.ToString()).Diagnostics.CountBy(Key).ToDictionary();
        var document = Open(mutation.Plan.ToString());
        var added = new List<Diagnostic>();
        foreach (var found in document.Diagnostics)
        {
            var key = Key(found);
            if (known.GetValueOrDefault(key) > 0)
                known[key]--;
            else
                added.Add(found);
        }

        var wrong = new StringBuilder();
        foreach (var due in mutation.Due)
        {
            var at = added.FindIndex(due.IsMetBy);
            if (at < 0)
                wrong.Append($"  due and not found: {due}\n");
            else
                added.RemoveAt(at);
        }

        foreach (var found in added)
            wrong.Append($"  not due: {Describe(document, found)}\n");
        if (wrong.Length > 0)
            problems.Append($"{mutation.Name}\n{wrong}");
    }

    public static string Describe(Document document, Diagnostic found) =>
        $"{found.Descriptor.Id} {found.Severity} line {document.Text.GetLineIndex(found.Span.Start) + 1} {found.Scope.Table}/{found.Scope.Row}/{found.Scope.Column} {found.Message.For(Language.English)}";

    /// <summary>What a finding is about, wherever it stands.</summary>
    private static string Key(Diagnostic found) =>
        string.Join('|', found.Descriptor.Id, found.Severity, found.Scope.Table, found.Scope.Row, found.Scope.Column, found.Scope.Section);
}
