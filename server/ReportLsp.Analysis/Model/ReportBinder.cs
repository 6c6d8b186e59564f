using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model.Relations;
using ReportLsp.Analysis.Model.Repair;
using ReportLsp.Analysis.Model.Structure;
using ReportLsp.Analysis.Model.Tables;
using ReportLsp.Grammar.Syntax;
namespace ReportLsp.Analysis.Model;

/// <summary>Gives a tree its meaning.</summary>
public static class ReportBinder
{
    /// <summary>Binds a tree to the format it follows.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="formats">Formats at hand.</param>
    /// <param name="defaultFormat">Format id of the configuration, or null; weaker than <c>@format</c>.</param>
    /// <param name="cancellation">Stops long work.</param>
    public static Report Bind(SyntaxTree tree, FormatSet formats, string? defaultFormat = null, CancellationToken cancellation = default) =>
        new Binding(tree, formats, cancellation).Run(defaultFormat);

    private sealed class Binding(SyntaxTree tree, FormatSet formats, CancellationToken cancellation)
    {
        private readonly LineRole?[] _roles = new LineRole?[tree.Lines.Length];

        public Report Run(string? defaultFormat)
        {
            var directives = Directives();
            var headings = new List<HeadingMap>(formats.Indexes.Count);
            var candidates = HeadingCandidate.AllOf(tree, formats.TitleCharacters);
            var firstHeading = tree.Lines.Length;
            foreach (var index in formats.Indexes)
            {
                headings.Add(new HeadingMap(candidates, index.Headings));
                firstHeading = Math.Min(firstHeading, headings[^1].First);
            }

            var metadata = Metadata(firstHeading, headings);
            var title = formats.Titles.Find(tree, firstHeading, l => _roles[l] == LineRole.Metadata);
            var scan = new TableScan(tree, formats, HeadingMap.LinesOf(headings, tree.Lines.Length), cancellation);
            var year = DeclaredYear(directives) ?? (title?.Year is { } y ? new Stated<int>(y, title.Span, InferenceSource.Title) : null);
            var (format, source) = FormatChoice.Choose(formats, scan, directives, defaultFormat, title, year?.Value, headings);

            var tables = scan.Build(format?.Id).ConvertAll(draft => (Draft: draft, Table: TableAssembler.Assemble(draft)));
            foreach (var (draft, _) in tables)
            {
                MarkTable(draft);
                if (draft.Repeat is { } repeat)
                    Mark(draft.Tokens[repeat.First].Line, draft.Tokens[repeat.Last].Line, LineRole.Table);
            }

            var chosen = format is null ? null : headings[IndexOf(format)];
            MarkTitle(title);
            var sections = SectionBuilder.Build(tree, chosen, l => _roles[l] == LineRole.Table, FirstAfter(title));
            foreach (var section in sections)
                _roles[section.Line] = LineRole.SectionHeading;
            foreach (var (_, table) in tables)
            {
                table.Section = SectionAt(sections, table.Lines.First);
                table.ForeignLabels = Foreign(table);
            }

            var generic = GenericTableFinder.Find(tree, l => _roles[l] is not null, l => SectionAt(sections, l));
            foreach (var table in generic)
                Mark(table.Lines.First, table.Lines.Last, LineRole.Table);
            var paragraphs = Paragraphs(sections);
            var period = Period(format, sections, paragraphs);
            year ??= YearFinder.FromPeriod(period) ?? YearFinder.FromProse(tree, sections, paragraphs);
            var report = new Report
            {
                Tree = tree,
                Formats = formats,
                Format = format,
                FormatSource = source,
                Year = year,
                Agency = Agency(directives, title, metadata, format),
                Title = title,
                Period = period,
                Sections = sections,
                Paragraphs = paragraphs,
                Tables = [.. tables.Select(t => t.Table)],
                GenericTables = generic,
                Metadata = metadata,
                Directives = directives,
                StatedRelations = StatedRelationFinder.Find(tree.Text, directives, paragraphs, [.. tables.Select(t => t.Table)], generic),
                LineRoles = Roles(),
            };
            foreach (var table in report.Tables)
                table.Evidence = new TableEvidence(report, table).Of;
            return report;
        }

        private LineRole[] Roles()
        {
            var result = new LineRole[_roles.Length];
            for (var i = 0; i < result.Length; i++)
                result[i] = _roles[i] ?? LineRole.Paragraph;
            return result;
        }

        private List<Directive> Directives()
        {
            var result = new List<Directive>();
            for (var i = 0; i < tree.Lines.Length; i++)
            {
                if (tree.Lines[i].Kind == SyntaxKind.BlankLine)
                    _roles[i] = LineRole.Blank;
                if (tree.Lines[i] is not DirectiveLineSyntax line)
                    continue;
                _roles[i] = LineRole.Directive;
                result.Add(new Directive(tree.Text.ToString(line.KeySpan).ToLowerInvariant(), line.KeySpan, tree.Text.ToString(line.ValueSpan), line.ValueSpan, i));
            }

            return result;
        }

        private List<MetadataField> Metadata(int firstHeading, List<HeadingMap> headings)
        {
            var lastHeading = -1;
            foreach (var map in headings)
                lastHeading = Math.Max(lastHeading, map.Last);
            var result = new List<MetadataField>();
            for (var i = 0; i < tree.Lines.Length; i++)
            {
                if (_roles[i] is not null || (i > firstHeading && i < lastHeading))
                    continue;
                var fields = formats.Metadata.Find(tree, i);
                if (fields.Count == 0)
                    continue;
                result.AddRange(fields);
                _roles[i] = LineRole.Metadata;
            }

            return result;
        }

        private int IndexOf(StatutoryFormat format)
        {
            var at = 0;
            while (formats.Indexes[at].Format != format)
                at++;
            return at;
        }

        private static Stated<int>? DeclaredYear(List<Directive> directives) =>
            directives.Find(d => d.Key == "year") is { } found && TemplateMatcher.ReadYear(found.Value, 0) is { } year && found.Value.Length == 4
                ? new Stated<int>(year, found.ValueSpan, InferenceSource.Declared)
                : null;

        private static Stated<string>? Agency(List<Directive> directives, ReportTitle? title, List<MetadataField> metadata, StatutoryFormat? format)
        {
            if (directives.Find(d => d.Key == "agency") is { Value.Length: > 0 } declared)
                return new Stated<string>(declared.Value, declared.ValueSpan, InferenceSource.Declared);
            if (title?.Agency is { } name)
                return new Stated<string>(name, title.AgencySpan, InferenceSource.Title);
            var labels = format?.Vocabulary.Words(WordLists.AgencyLabels) ?? [];
            var field = metadata.Find(m => labels.Contains(m.Label) && m.Value.Length > 0);
            return field is null ? null : new Stated<string>(field.Value, field.ValueSpan, InferenceSource.Metadata);
        }

        private PeriodStatement? Period(StatutoryFormat? format, List<ReportSection> sections, List<Paragraph> paragraphs)
        {
            foreach (var index in formats.Indexes)
            {
                if ((format is null || index.Format == format) && index.Periods.Find(tree.Text, paragraphs, sections) is { } found)
                    return found;
            }

            return null;
        }

        private void MarkTable(TableDraft draft)
        {
            for (var i = draft.FirstToken; i <= draft.LastToken; i++)
            {
                if (!draft.StrayTexts.Contains(i) && _roles[draft.Tokens[i].Line] is null)
                    _roles[draft.Tokens[i].Line] = LineRole.Table;
            }

            for (var line = draft.Tokens[draft.FirstToken].Line; line <= draft.Tokens[draft.LastToken].Line; line++)
            {
                if (_roles[line] is null && tree.Lines[line].Kind is SyntaxKind.BarRunLine or SyntaxKind.RuleLine)
                    _roles[line] = LineRole.Table;
            }

            for (var line = draft.Tokens[draft.LastToken].Line + 1; line < tree.Lines.Length && tree.Lines[line] is BarRunLineSyntax; line++)
                _roles[line] = LineRole.Table;
        }

        private void MarkTitle(ReportTitle? title)
        {
            if (title is not { IsStandAlone: true })
                return;
            Mark(tree.Text.GetLineIndex(title.Span.Start), tree.Text.GetLineIndex(title.Span.End), LineRole.Title);
            if (!title.AgencySpan.IsEmpty)
                Mark(tree.Text.GetLineIndex(title.AgencySpan.Start), tree.Text.GetLineIndex(title.AgencySpan.Start), LineRole.Title);
        }

        private int FirstAfter(ReportTitle? title) => title is { IsStandAlone: true } ? tree.Text.GetLineIndex(title.Span.End) + 1 : 0;

        private void Mark(int first, int last, LineRole role)
        {
            for (var line = first; line <= last; line++)
            {
                if (_roles[line] is null or LineRole.Metadata)
                    _roles[line] = role;
            }
        }

        private List<Paragraph> Paragraphs(List<ReportSection> sections)
        {
            var result = new List<Paragraph>(tree.Lines.Length / 2);
            for (var i = 0; i < tree.Lines.Length; i++)
            {
                if (_roles[i] is null && tree.Lines[i].Kind is not (SyntaxKind.RuleLine or SyntaxKind.BarRunLine))
                    result.Add(new Paragraph(i, tree.Lines[i], tree.Lines[i].ContentSpan, SectionAt(sections, i)));
            }

            return result;
        }

        private static ReportSection? SectionAt(List<ReportSection> sections, int line)
        {
            var at = sections.Count - 1;
            while (at >= 0 && sections[at].Line > line)
                at--;
            return at < 0 ? null : sections[at];
        }

        /// <summary>Labels of local rows that another format has as a row of the same table.</summary>
        private List<BoundLabel> Foreign(BoundTable table)
        {
            if (table.LocalRows.Count == 0)
                return [];
            var others = formats.Indexes.Where(i => i.Format != table.Format).SelectMany(i => i.Tables).Where(t => t.Table.Key == table.Definition.Key).ToList();
            return [.. table.LocalRows.Select(r => r.Label).Where(l => others.Any(t => t.ByKey.TryGetValue(LabelText.Of(l.Text).Key, out var at) && at.Any(j => t.Labels[j].HasValues)))];
        }
    }
}
