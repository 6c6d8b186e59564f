using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>What a part of a report is.</summary>
public enum ReportSymbolKind
{
    /// <summary>The report, named by its title.</summary>
    Report,

    /// <summary>A section.</summary>
    Section,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A row of a table.</summary>
    Row,
}

/// <summary>A part of a report with its parts.</summary>
/// <param name="Name">Its name, never empty.</param>
/// <param name="Detail">More on it, or empty.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">All of it; holds the spans of its parts.</param>
/// <param name="SelectionSpan">What to select; inside <paramref name="Span"/>.</param>
/// <param name="Children">Its parts, in order of the text.</param>
public sealed record ReportSymbol(
    string Name, string Detail, ReportSymbolKind Kind, TextSpan Span, TextSpan SelectionSpan, IReadOnlyList<ReportSymbol> Children);

/// <summary>Document symbols: title, sections, tables, rows.</summary>
public static class DocumentSymbols
{
    /// <summary>The symbols of a document: the report with its sections, or the sections and tables alone where it has no title.</summary>
    public static IReadOnlyList<ReportSymbol> Of(Document document, Language language)
    {
        var report = document.Model;
        var tables = TablesOf(report, language);
        var children = new List<ReportSymbol>();
        foreach (var section in report.Sections)
        {
            var span = SectionFinder.SpanOf(report, section);
            var inside = tables.FindAll(t => span.Contains(t.Span));
            tables.RemoveAll(inside.Contains);
            var selection = section.TitleSpan.IsEmpty || !span.Contains(section.TitleSpan) ? section.HeadingLine.ContentSpan : section.TitleSpan;
            children.Add(new ReportSymbol(Name(report, section.HeadingLine.ContentSpan), "", ReportSymbolKind.Section, span, selection, inside));
        }

        children.AddRange(tables);
        children.Sort((a, b) => a.Span.CompareTo(b.Span));
        if (report.Title is not { IsStandAlone: true } title || title.Text.Length == 0)
            return children;
        var detail = report.Year is { } year ? year.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        return [new ReportSymbol(title.Text, detail, ReportSymbolKind.Report, new TextSpan(0, report.Text.Length), title.Span, children)];
    }

    private static List<ReportSymbol> TablesOf(Report report, Language language)
    {
        var result = new List<ReportSymbol>();
        foreach (var table in report.Tables)
        {
            var rows = new List<ReportSymbol>();
            foreach (var row in table.Rows)
            {
                if (row.Label is { } label && table.Span.Contains(row.Span) && row.Span.Contains(label.Pieces[^1]) && !label.Pieces[^1].IsEmpty)
                    rows.Add(new ReportSymbol(row.Layout.RowLabel?.Text ?? label.Text, "", ReportSymbolKind.Row, row.Span, label.Pieces[^1], []));
            }

            rows.Sort((a, b) => a.Span.CompareTo(b.Span));
            var selection = table.Labels.Count > 0 && table.Span.Contains(table.Labels[0].Pieces[0]) ? table.Labels[0].Pieces[0] : table.Span;
            var score = EquationScore.Of(table);
            var detail = score.Total > 0 ? TableScore.Title(score, language) : "";
            result.Add(new ReportSymbol(table.Definition.Name, detail, ReportSymbolKind.Table, table.Span, selection, rows));
        }

        var number = 0;
        foreach (var table in report.GenericTables)
        {
            number++;
            var name = language == Language.Chinese ? $"表格 {number}" : $"Table {number}";
            result.Add(new ReportSymbol(name, "", ReportSymbolKind.Table, table.Span, table.Rows.Count > 0 && table.Span.Contains(table.Rows[0].Span) ? table.Rows[0].Span : table.Span, []));
        }

        return result;
    }

    private static string Name(Report report, TextSpan span)
    {
        var name = report.Text.ToString(span).Trim();
        return name.Length > 0 ? name : "—";
    }
}
