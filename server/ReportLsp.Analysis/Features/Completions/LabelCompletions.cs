using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Features;

/// <summary>Completion in tables: labels of rows and columns, and the figure that the equations give for a cell.</summary>
internal static class LabelCompletions
{
    /// <summary>In a field of a row.</summary>
    public static IReadOnlyList<CompletionEntry> InField(Report report, TextSpan field, int offset)
    {
        if (CellFinder.At(report, offset) is { } place)
            return Figures(report, place);
        return Labels(report, field.Touches(new TextSpan(offset, 0)) ? field : new TextSpan(offset, 0), offset, mustBeTyped: false);
    }

    /// <summary>On a line of its own: labels of a table written a cell a line, once something is typed.</summary>
    public static IReadOnlyList<CompletionEntry> OnLine(Report report, LineSyntax line, int offset)
    {
        if (CellFinder.At(report, offset) is { } place)
            return Figures(report, place);
        return Completions.Typed(report.Text, line, offset) is { Length: > 0 } ? Labels(report, line.ContentSpan, offset, mustBeTyped: true) : [];
    }

    private static List<CompletionEntry> Figures(Report report, CellPlace place)
    {
        var due = DueValues.Of(place.Table).FirstOrDefault(d => d.Cell == place.Cell)?.Values;
        if (due is null && place.Cell.IsBlank && place.Table.Forced.TryGetValue(place.Definition.Index, out var forced))
            due = [forced];
        var typed = report.Text.ToString(place.Cell.Span);
        return [.. (due ?? []).Select(Numbers.Format).Select(v => new CompletionEntry(v, CompletionKind.Figure, place.Cell.Span, v, false, place.Name, typed.Length > 0 ? typed : v, ""))];
    }

    /// <summary>Labels of the table at hand: that around the line, else those of the section. Labels that fit what was typed come first, then those that the table lacks.</summary>
    private static List<CompletionEntry> Labels(Report report, TextSpan replace, int offset, bool mustBeTyped)
    {
        var typed = report.Text.ToString(TextSpan.FromBounds(replace.Start, Math.Max(offset, replace.Start)));
        var bound = CellFinder.TableAt(report, offset) ?? Nearest(report, offset);
        var section = SectionFinder.At(report, offset)?.Definition?.Key;
        var tables = bound is not null ? [bound.Definition] : report.Format?.Tables.Where(t => t.SectionKey == section) ?? [];
        var present = bound?.Labels.Select(l => l.Layout).ToHashSet() ?? [];
        var entries = new List<(int Rank, CompletionEntry Entry)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            foreach (var label in table.Rows.SelectMany(r => r.Labels))
            {
                if (label.Text.Length == 0 || Filter(label, typed, mustBeTyped) is not { } filter || !seen.Add(label.Text))
                    continue;
                var rank = (filter.StartsWith(typed, StringComparison.Ordinal) ? 0 : 4) + (present.Contains(label) ? 2 : 0) + (label.Role is LabelRole.Row or LabelRole.Group ? 0 : 1);
                entries.Add((rank, new CompletionEntry(label.Text, CompletionKind.Label, replace, label.Text, false, table.Name, filter, "")));
            }
        }

        return [.. entries.OrderBy(e => e.Rank).Select(e => e.Entry)];
    }

    /// <summary>The table of the section of an offset, the last one before it.</summary>
    private static BoundTable? Nearest(Report report, int offset)
    {
        var section = SectionFinder.At(report, offset);
        return section is null ? null : report.Tables.LastOrDefault(t => t.Section == section && t.Span.Start <= offset);
    }

    /// <summary>The text to filter by where a label fits what was typed: its start, or its start without the number.</summary>
    private static string? Filter(LayoutLabel label, string typed, bool mustBeTyped)
    {
        if (typed.Length == 0)
            return mustBeTyped ? null : label.Text;
        if (label.Text.StartsWith(typed, StringComparison.Ordinal))
            return label.Text;
        var bare = label.Text.AsSpan(label.Text.AsSpan().IndexOfAny("、.）") + 1);
        return bare.StartsWith(typed, StringComparison.Ordinal) ? bare.ToString() : mustBeTyped ? null : label.Text;
    }
}
