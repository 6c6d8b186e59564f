using System.Globalization;
using ReportLsp.Analysis.Model;
using ReportLsp.Documents.Tables;
using ReportLsp.Grammar.Syntax;

namespace ReportLsp.Documents.Publication;

/// <summary>Turns a report into what is published of it: every line of the source in order, tables as tables, without markup.</summary>
public static class PublicationBuilder
{
    /// <summary>The publication of a report. Total: every report has one.</summary>
    public static PublishedReport Build(Report report) => new()
    {
        Text = report.Text,
        Language = LanguageOf(report),
        Title = TitleOf(report),
        Blocks = new Walk(report).Run(),
    };

    private static string LanguageOf(Report report) => report.Format?.Language switch
    {
        "zh" => "zh-CN",
        { Length: > 0 } other => other,
        _ => report.Text.Text.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0 ? "zh-CN" : "en",
    };

    private static string TitleOf(Report report)
    {
        if (report.Title is { Text: var title } && !string.IsNullOrWhiteSpace(title))
            return title;
        var name = report.Format?.Name ?? (LanguageOf(report) == "zh-CN" ? "报告" : "Report");
        return report.Year is { } year ? name + " " + year.Value.ToString(CultureInfo.InvariantCulture) : name;
    }

    /// <summary>One pass over the lines.</summary>
    private sealed class Walk(Report report)
    {
        private readonly List<PublishedBlock> _blocks = [];
        private readonly TextBlocks _text = new(report);
        private readonly Dictionary<int, BoundTable> _tables = FirstByLine(report.Tables, t => t.Lines.First);
        private readonly Dictionary<int, GenericTable> _generic = FirstByLine(report.GenericTables, t => t.Lines.First);
        private readonly Dictionary<int, ReportSection> _sections = FirstByLine(report.Sections, s => s.Line);
        private readonly HashSet<int> _done = [];

        public List<PublishedBlock> Run()
        {
            for (var line = 0; line < report.Tree.Lines.Length; line++)
            {
                if (_done.Contains(line))
                    continue;
                if (_tables.TryGetValue(line, out var table))
                    AddTable(table);
                else if (_generic.TryGetValue(line, out var generic))
                    line = AddRows(line, generic.Lines.Last);
                else
                    line = AddLine(line);
            }

            PromoteTableTitle();
            return _blocks;
        }

        /// <summary>In a text of neither title nor sections, a line without a full stop above the first table is the title.</summary>
        private void PromoteTableTitle()
        {
            if (report.Title is null && report.Sections.Count == 0
                && _blocks is [TextBlock { Role: TextRole.Paragraph } first, TableBlock, ..]
                && report.Text.Slice(first.Span).IndexOfAny("。.：:；;") < 0)
                _blocks[0] = first with { Role = TextRole.Title, Level = 1 };
        }

        /// <summary>Adds what begins on a line; gives the last line used.</summary>
        private int AddLine(int line)
        {
            var syntax = report.Tree.Lines[line];
            var role = RoleOf(line);
            if (role == LineRole.Blank || syntax.Kind == SyntaxKind.BarRunLine)
                return line;
            if (role == LineRole.Title)
                return AddTitle(line);
            if (_sections.TryGetValue(line, out var section))
                _blocks.AddRange(_text.Section(section));
            else if (role == LineRole.Directive)
                _blocks.Add(_text.Line(line, TextRole.Directive));
            else if (role == LineRole.Metadata)
                _blocks.Add(_text.Line(line, TextRole.Metadata));
            else if (syntax is TableRowLineSyntax)
                return AddRows(line, LastRow(line));
            else
                _blocks.Add(_text.Paragraph(line));
            return line;
        }

        /// <summary>Adds lines of a title, blank ones between them left out.</summary>
        private int AddTitle(int first)
        {
            var last = first;
            var lines = new List<int> { first };
            for (var line = first + 1; line < report.Tree.Lines.Length && RoleOf(line) is LineRole.Title or LineRole.Blank; line++)
            {
                if (RoleOf(line) != LineRole.Title)
                    continue;
                lines.Add(line);
                last = line;
            }

            _blocks.Add(_text.Title(lines));
            return last;
        }

        /// <summary>Last line of the rows that follow one another from a line on.</summary>
        private int LastRow(int first)
        {
            var last = first;
            for (var line = first + 1; line < report.Tree.Lines.Length; line++)
            {
                if (_tables.ContainsKey(line) || _generic.ContainsKey(line) || _sections.ContainsKey(line) || _done.Contains(line))
                    break;
                if (report.Tree.Lines[line] is TableRowLineSyntax && RoleOf(line) is LineRole.Paragraph or LineRole.Table)
                    last = line;
                else if (report.Tree.Lines[line].Kind is not (SyntaxKind.RuleLine or SyntaxKind.BarRunLine))
                    break;
            }

            return last;
        }

        /// <summary>Adds rows of no format; a single row without bars at both ends is a sentence with a bar in it.</summary>
        private int AddRows(int first, int last)
        {
            var rows = new List<TableRowLineSyntax>();
            for (var line = first; line <= last; line++)
            {
                if (report.Tree.Lines[line] is TableRowLineSyntax row)
                    rows.Add(row);
            }

            if (rows.Count > 1 || rows is [{ HasLeadingBar: true, HasTrailingBar: true }])
                _blocks.Add(new TableBlock(rows[0].ContentSpan.Union(rows[^1].ContentSpan), SyntaxTableBuilder.Build(report.Text, rows)));
            else
                _blocks.Add(_text.Paragraph(first));
            return last;
        }

        /// <summary>Adds a bound table, then the text in its lines that belongs to no cell; lines of other blocks between them follow.</summary>
        private void AddTable(BoundTable table)
        {
            var lines = Enumerable.Range(table.Lines.First, table.Lines.Last - table.Lines.First + 1).Where(l => RoleOf(l) is LineRole.Table or LineRole.Blank).ToList();
            var published = StatutoryTableBuilder.Build(report.Text, table);
            _blocks.Add(new TableBlock(table.Span, published));
            foreach (var span in Remnants.Of(report, table, published, lines))
                _blocks.Add(new TextBlock(span, TextRole.Remnant, 0, [new TextPiece(span)]));
            _done.UnionWith(lines);
        }

        private LineRole RoleOf(int line) => line < report.LineRoles.Count ? report.LineRoles[line] : report.Tree.Lines[line].Kind switch
        {
            SyntaxKind.BlankLine => LineRole.Blank,
            SyntaxKind.DirectiveLine => LineRole.Directive,
            _ => LineRole.Paragraph,
        };

        private static Dictionary<int, T> FirstByLine<T>(IReadOnlyList<T> items, Func<T, int> lineOf)
        {
            var result = new Dictionary<int, T>(items.Count);
            foreach (var item in items)
                result.TryAdd(lineOf(item), item);
            return result;
        }
    }
}
