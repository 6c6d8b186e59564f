using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>Reads a format from JSON and checks it; the same for built-in formats and those of a workspace.</summary>
internal sealed class FormatReader
{
    /// <summary>Most tables of a format.</summary>
    private const int MostTables = 32;

    private static readonly LocalizedText RoleKind = new("章节角色", "role");
    private static readonly LocalizedText FormatKind = new("格式", "format");
    private static readonly LocalizedText SectionKind = new("章节", "section");
    private static readonly LocalizedText TableKind = new("表格", "table");

    private readonly ReadProblems _problems;
    private readonly ObjectReader _root;
    private readonly StatutoryFormat? _base;

    private FormatReader(IFormatNode root, IReadOnlyList<StatutoryFormat> known, ReadProblems problems)
    {
        _problems = problems;
        _root = new ObjectReader(root, problems);
        if (_root.Take("extends") is not { } name)
            return;
        _base = known.FirstOrDefault(f => f.Id == name.Text);
        if (_base is null)
            problems.AddUnknown(name.Span, FormatKind, name.Text, known.Select(f => f.Id));
    }

    /// <summary>The format, or null where anything is wrong with it, which is reported.</summary>
    /// <param name="root">The whole file.</param>
    /// <param name="known">Formats it may extend.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static StatutoryFormat? Read(IFormatNode root, IReadOnlyList<StatutoryFormat> known, ReadProblems problems)
    {
        var before = problems.Count;
        var reader = new FormatReader(root, known, problems);
        var format = problems.Count == before ? reader.Read() : null;
        return problems.Count == before ? format : null;
    }

    private StatutoryFormat Read()
    {
        var id = _root.RequireText("id");
        if (id.Length > 0 && (!TableReader.IsKey(id) || id.Contains('.')))
            _problems.Add(_root.Take("id")!.Span, "格式的“id”只能由小写字母、数字和连字符组成，以字母开头", "the \"id\" of a format may hold small letters, digits and hyphens only and begins with a letter");
        var name = _root.RequireText("name");
        var language = Stated("language") ? ReadLanguage() : _base!.Language;
        var (first, last) = Stated("years") ? ReadYears() : (_base!.FirstYear, _base.LastYear);
        var sections = Stated("sections") ? ReadSections() : _base!.Sections;
        var tables = Stated("tables") ? ReadTables(sections) : _base!.Tables;
        var format = new StatutoryFormat
        {
            Id = id,
            Name = name,
            Language = language,
            LegalBasis = Stated("legalBasis", required: false) ? _root.Texts("legalBasis") : _base?.LegalBasis ?? [],
            LegalLinks = Stated("legalLinks", required: false) ? ReadLegalLinks() : _base?.LegalLinks ?? [],
            FirstYear = first,
            LastYear = last,
            TitleTemplates = Stated("titles") ? ReadTemplates("titles", needsAgency: true, needsYear: true) : _base!.TitleTemplates,
            WrongTitleTemplates = Stated("wrongTitles", required: false) ? ReadTemplates("wrongTitles", false, false) : _base?.WrongTitleTemplates ?? [],
            PeriodTemplates = Stated("periods", required: false) ? ReadTemplates("periods", false, needsYear: true) : _base?.PeriodTemplates ?? [],
            Sections = sections,
            Tables = tables,
            Deadlines = Stated("deadlines", required: false) ? ReadDeadlines() : _base?.Deadlines ?? [],
            Vocabulary = new VocabularyReader(_problems, tables).Read(_root.Take("vocabulary"), _base?.Vocabulary),
        };
        _root.Finish();
        return format;
    }

    /// <summary>True where the file states a property, or should: without a base its absence is reported when it is read.</summary>
    private bool Stated(string name, bool required = true) => _root.Take(name) is not null || (required && _base is null);

    private string ReadLanguage()
    {
        var language = _root.RequireText("language");
        if (language is not ("" or "zh" or "en"))
            _problems.Add(_root.Take("language")!.Span, "“language”应为 zh 或 en", "\"language\" must be zh or en");
        return language;
    }

    private (int First, int? Last) ReadYears()
    {
        if (_root.Require("years") is not { } node)
            return (0, null);
        var reader = new ObjectReader(node, _problems);
        var first = reader.Number("first", 1900, 2200, required: true);
        var last = reader.Number("last", 1900, 2200, required: false);
        if (first > last)
            _problems.Add(reader.Take("last")!.Span, "最后一年 {last} 早于第一年 {first}", "the last year {last} is before the first year {first}", ("first", first.Value), ("last", last.Value));
        reader.Finish();
        return (first ?? 0, last);
    }

    private List<string> ReadTemplates(string name, bool needsAgency, bool needsYear)
    {
        var result = new List<string>();
        foreach (var item in _root.Items(name, required: needsAgency))
        {
            if (item.Kind != FormatNodeKind.Text || string.IsNullOrWhiteSpace(item.Text))
                _problems.Add(item.Span, "此处应为文字", "a text is expected here");
            else if (TemplateProblem(item.Text, needsAgency, needsYear) is { } problem)
                _problems.Add(item.Span, problem);
            result.Add(item.Text);
        }

        return result;
    }

    /// <summary>What is wrong with the placeholders of a template, or null.</summary>
    private static LocalizedText? TemplateProblem(string text, bool needsAgency, bool needsYear)
    {
        for (var i = text.IndexOfAny(['{', '}']); i >= 0; i = text.IndexOfAny(['{', '}'], i))
        {
            var length = text.AsSpan(i).StartsWith("{agency}") ? 8 : text.AsSpan(i).StartsWith("{year}") ? 6 : 0;
            if (length == 0)
                return new LocalizedText("模板里只能有 {agency} 和 {year} 两个占位符", "a template may hold the placeholders {agency} and {year} only");
            i += length;
            if (i >= text.Length)
                break;
        }

        if (needsYear && !text.Contains("{year}", StringComparison.Ordinal))
            return new LocalizedText("模板缺少年份占位符 {year}", "the template lacks the placeholder {year}");
        if (needsAgency && !text.Contains("{agency}", StringComparison.Ordinal))
            return new LocalizedText("模板缺少机关占位符 {agency}", "the template lacks the placeholder {agency}");
        return null;
    }

    private List<SectionDefinition> ReadSections()
    {
        var result = new List<SectionDefinition>();
        foreach (var item in _root.Items("sections", required: true))
        {
            var reader = new ObjectReader(item, _problems);
            var section = new SectionDefinition
            {
                Key = reader.RequireText("key"),
                Ordinal = reader.Number("ordinal", 1, 99, required: true) ?? 0,
                Title = reader.RequireText("title"),
                Accepted = reader.Texts("accepted"),
                Variants = reader.Texts("variants"),
                Roles = reader.Names("roles", RoleKind, SectionRoles.All),
                Guidance = reader.OptionalText("guidance") ?? "",
            };
            reader.Finish();
            if (section.Key.Length > 0 && !TableReader.IsKey(section.Key))
                _problems.Add(item.Span, "键“{key}”只能由小写字母、数字、连字符和点组成，以字母开头", "the key \"{key}\" may hold small letters, digits, hyphens and dots only and begins with a letter", ("key", section.Key));
            if (result.Any(s => s.Key == section.Key))
                _problems.Add(item.Span, "章节的键“{key}”出现了两次", "the section key \"{key}\" stands twice", ("key", section.Key));
            if (section.Ordinal != 0 && section.Ordinal != result.Count + 1)
                _problems.Add(item.Span, "章节应按顺序编号：此处应为 {expected}，写的是 {ordinal}", "sections are numbered in order: {expected} is due here, {ordinal} is written", ("expected", result.Count + 1), ("ordinal", section.Ordinal));
            result.Add(section);
        }

        return result;
    }

    private List<TableDefinition> ReadTables(IReadOnlyList<SectionDefinition> sections)
    {
        var result = new List<TableDefinition>();
        foreach (var item in _root.Items("tables"))
        {
            if (result.Count == MostTables)
            {
                _problems.Add(item.Span, "表格太多：最多 {limit} 个", "too many tables: {limit} at most", ("limit", MostTables));
                break;
            }

            var table = item.Kind == FormatNodeKind.Text ? InheritedTable(item) : new TableReader(_problems).Read(item);
            if (table is null)
                continue;
            if (result.Any(t => t.Key == table.Key))
                _problems.Add(item.Span, "表格的键“{key}”出现了两次", "the table key \"{key}\" stands twice", ("key", table.Key));
            if (sections.All(s => s.Key != table.SectionKey))
                _problems.AddUnknown(item.Span, SectionKind, table.SectionKey, sections.Select(s => s.Key));
            result.Add(table);
        }

        return result;
    }

    private TableDefinition? InheritedTable(IFormatNode item)
    {
        var table = _base?.Table(item.Text);
        if (table is null)
            _problems.AddUnknown(item.Span, TableKind, item.Text, _base?.Tables.Select(t => t.Key) ?? []);
        return table;
    }

    private List<LegalLink> ReadLegalLinks()
    {
        var result = new List<LegalLink>();
        foreach (var item in _root.Items("legalLinks"))
        {
            var reader = new ObjectReader(item, _problems);
            var link = new LegalLink(reader.RequireText("name"), reader.RequireText("url"));
            reader.Finish();
            if (link.Url.Length > 0 && !(Uri.TryCreate(link.Url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
                _problems.Add(item.Span, "“url”应为以 https:// 开头的完整网址", "\"url\" must be a full address that begins with https://");
            result.Add(link);
        }

        return result;
    }

    private List<DeadlineDefinition> ReadDeadlines()
    {
        var result = new List<DeadlineDefinition>();
        foreach (var item in _root.Items("deadlines"))
        {
            var reader = new ObjectReader(item, _problems);
            var deadline = new DeadlineDefinition(
                reader.RequireText("kind"),
                reader.Number("month", 1, 12, required: true) ?? 1,
                reader.Number("day", 1, 31, required: true) ?? 1,
                reader.Texts("agencyWords"),
                reader.OptionalText("legalBasis") ?? "");
            reader.Finish();
            if (deadline.Day > DateTime.DaysInMonth(2023, deadline.Month))
                _problems.Add(item.Span, "{month} 月没有 {day} 日", "month {month} has no day {day}", ("month", deadline.Month), ("day", deadline.Day));
            if (result.Any(d => d.Kind == deadline.Kind))
                _problems.Add(item.Span, "机关类别“{key}”出现了两次", "the kind of agency \"{key}\" stands twice", ("key", deadline.Kind));
            else if (deadline.AgencyWords.Count == 0 && result.Any(d => d.AgencyWords.Count == 0))
                _problems.Add(item.Span, "只能有一个不写“agencyWords”的默认类别", "only one kind may be the default, without \"agencyWords\"");
            result.Add(deadline);
        }

        return result;
    }
}
