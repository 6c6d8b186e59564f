using System.Globalization;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Completion in directives: keys, then the values of each.</summary>
internal static class DirectiveCompletions
{
    /// <summary>The completions in a directive line.</summary>
    public static IReadOnlyList<CompletionEntry> At(Document document, DirectiveLineSyntax line, int offset, Language language)
    {
        var report = document.Model;
        if (offset < line.ContentSpan.Start + 1)
            return [];
        if (offset <= line.KeySpan.End)
            return Keys(TextSpan.FromBounds(line.ContentSpan.Start, line.KeySpan.End), language);
        if (line.ValueSpan.IsEmpty ? offset < line.KeySpan.End + 1 : offset < line.ValueSpan.Start)
            return [];
        var value = line.ValueSpan.IsEmpty || offset > line.ValueSpan.End ? new TextSpan(offset, 0) : line.ValueSpan;
        return report.Text.ToString(line.KeySpan).ToLowerInvariant() switch
        {
            "format" => [.. report.Formats.Formats.Select(f => Value(f.Id, f.Name, value, "format:" + f.Id))],
            "year" => report.Year is { } year ? [Value(year.Value.ToString(CultureInfo.InvariantCulture), "", value)] : [],
            "agency" => report.Agency is { Value.Length: > 0 } agency ? [Value(agency.Value, "", value)] : [],
            "published" => document.Settings.Today is { } today ? [Value(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "", value)] : [],
            SuppressionSyntax.Key => Rules(document, line, offset, language),
            "check" => Operands(report, report.Text.GetLineIndex(line.Span.Start), offset, line.ValueSpan),
            _ => [],
        };
    }

    private static List<CompletionEntry> Keys(TextSpan replace, Language language) =>
        [.. DirectiveNames.All.Select(d => new CompletionEntry(
            "@" + d.Key, CompletionKind.Directive, replace, $"@{d.Key} ", false, d.Description.For(language), "@" + d.Key, "directive:" + d.Key))];

    private static CompletionEntry Value(string text, string detail, TextSpan replace, string documentation = "") =>
        new(text, CompletionKind.Value, replace, text, false, detail, text, documentation);

    /// <summary>Rule ids before the reason; those of findings of the report come first.</summary>
    private static List<CompletionEntry> Rules(Document document, DirectiveLineSyntax line, int offset, Language language)
    {
        var text = document.Text.Text;
        var start = offset;
        while (start > line.KeySpan.End && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not (',' or '，' or '、' or ':' or '：'))
            start--;
        var before = text.AsSpan(line.KeySpan.End, start - line.KeySpan.End);
        if (before.Contains("--", StringComparison.Ordinal) || before.Contains("——", StringComparison.Ordinal))
            return [];
        var end = offset;
        while (end < line.ContentSpan.End && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        var replace = TextSpan.FromBounds(start, end);
        var found = document.Diagnostics.Select(d => d.Descriptor.Id).ToHashSet(StringComparer.Ordinal);
        return [.. document.Settings.Rules.Descriptors
            .Where(d => !EngineDescriptors.Contains(d))
            .OrderBy(d => found.Contains(d.Id) ? 0 : 1)
            .Select(d => new CompletionEntry(d.Id, CompletionKind.Rule, replace, d.Id, false, d.Title.For(language), d.Id, "rule:" + d.Id))];
    }

    /// <summary>Rows and columns of the table a relation is about: the one before, else the next.</summary>
    private static List<CompletionEntry> Operands(Report report, int line, int offset, TextSpan value)
    {
        var text = report.Text.Text;
        var start = offset;
        while (start > value.Start && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '(' or '（'))
            start--;
        var replace = TextSpan.FromBounds(start, offset);
        var table = report.Tables.LastOrDefault(t => t.Lines.First < line) ?? report.Tables.FirstOrDefault();
        var generic = report.GenericTables.LastOrDefault(t => t.Lines.First < line) ?? report.GenericTables.FirstOrDefault();
        var useGeneric = generic is not null && (table is null || (generic.Lines.First < line && (table.Lines.First < generic.Lines.First || table.Lines.First > line)));
        if (useGeneric)
        {
            var grid = ValueGrid.Of(generic!, report.Text);
            return [.. Entries("row", grid.Rows.Select(r => r.Label), replace), .. Entries("col", grid.Columns.Select(c => c.Label), replace)];
        }

        return table is null
            ? []
            : [.. Entries("row", table.Definition.RowKeys.Select(r => r.Label), replace), .. Entries("col", table.Definition.ColumnKeys.Select(c => c.Label), replace)];
    }

    private static IEnumerable<CompletionEntry> Entries(string axis, IEnumerable<string> labels, TextSpan replace) => labels
        .Where(l => l.Length > 0)
        .Distinct()
        .Select(l => l.AsSpan().IndexOfAny("()（）\"=+-<>≤≥,，、.") >= 0 ? $"{axis}(\"{l.Replace("\"", "", StringComparison.Ordinal)}\")" : $"{axis}({l})")
        .Select(t => new CompletionEntry(t, CompletionKind.Value, replace, t, false, "", t, ""));
}
