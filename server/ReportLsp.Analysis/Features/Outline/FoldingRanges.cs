using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Analysis.Features;

/// <summary>What a folded part is.</summary>
public enum FoldingKind
{
    /// <summary>A section, or a numbered part of one.</summary>
    Section,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Directives or labelled lines that follow each other.</summary>
    Preamble,
}

/// <summary>Lines that fold into the first of them.</summary>
/// <param name="FirstLine">0-based; stays visible.</param>
/// <param name="LastLine">0-based; after the first.</param>
/// <param name="Kind">What they are.</param>
public readonly record struct FoldingRange(int FirstLine, int LastLine, FoldingKind Kind);

/// <summary>Folding: sections, numbered parts of sections, tables, runs of directives and of labelled lines.</summary>
public static class FoldingRanges
{
    /// <summary>The ranges of a document, in order of their first lines, outer ones first; no two are the same.</summary>
    public static IReadOnlyList<FoldingRange> Of(Document document)
    {
        var report = document.Model;
        var found = new HashSet<FoldingRange>();
        foreach (var section in report.Sections)
        {
            var last = SectionFinder.LastLine(report, section);
            Add(section.Line, last, FoldingKind.Section);
            AddParts(report, section.Line, last, Add);
        }

        foreach (var table in report.Tables)
            Add(table.Lines.First, table.Lines.Last, FoldingKind.Table);
        foreach (var table in report.GenericTables)
            Add(table.Lines.First, table.Lines.Last, FoldingKind.Table);
        AddPreambles(report, Add);
        return [.. found.OrderBy(f => f.FirstLine).ThenByDescending(f => f.LastLine).ThenBy(f => f.Kind).DistinctBy(f => (f.FirstLine, f.LastLine))];

        void Add(int first, int last, FoldingKind kind)
        {
            if (last > first)
                found.Add(new FoldingRange(first, last, kind));
        }
    }

    /// <summary>Parts that a numbered line of the second level opens, each up to the next one.</summary>
    private static void AddParts(Report report, int heading, int last, Action<int, int, FoldingKind> add)
    {
        var open = -1;
        var end = -1;
        for (var line = heading + 1; line <= last; line++)
        {
            if (report.LineRoles[line] == LineRole.Paragraph && report.Tree.Lines[line] is HeadingLineSyntax { Kind: SyntaxKind.NumberedLine, Level: 2 })
            {
                if (open >= 0)
                    add(open, end, FoldingKind.Section);
                open = line;
            }

            end = report.LineRoles[line] == LineRole.Blank ? end : line;
        }

        if (open >= 0)
            add(open, end, FoldingKind.Section);
    }

    private static void AddPreambles(Report report, Action<int, int, FoldingKind> add)
    {
        for (var line = 0; line < report.LineRoles.Count;)
        {
            var role = report.LineRoles[line];
            var last = line;
            while (role is LineRole.Directive or LineRole.Metadata && last + 1 < report.LineRoles.Count && report.LineRoles[last + 1] == role)
                last++;
            add(line, last, FoldingKind.Preamble);
            line = last + 1;
        }
    }
}
