using ReportLsp.Analysis.Model;

namespace ReportLsp.Analysis.Engine;

/// <summary>The ranges of lines a suppression can cover: the file, a section, a table, a line.</summary>
internal sealed class ReportScopes
{
    private readonly Report _report;
    private readonly (int First, int Last)[] _sections;
    private readonly (int First, int Last)[] _tables;
    private readonly int[] _nextContent;

    public ReportScopes(Report report)
    {
        _report = report;
        _sections = [.. report.Sections.Select(s => (s.Line, Math.Max(s.Line, s.Body.Last)))];
        _tables = [.. report.Tables.Select(t => t.Lines).Concat(report.GenericTables.Select(t => t.Lines))];
        Array.Sort(_sections);
        Array.Sort(_tables);
        _nextContent = report.Directives.Count == 0 ? [] : NextContent(report.LineRoles);
    }

    private (int First, int Last) File => (0, _report.Text.LineCount - 1);

    /// <summary>What a directive on a line covers: the next paragraph or table; a section before its heading; the file before the title.</summary>
    public (int First, int Last) After(int line)
    {
        var next = line + 1 < _nextContent.Length ? _nextContent[line + 1] : -1;
        if (next < 0)
            return (line, line - 1);
        return _report.LineRoles[next] switch
        {
            LineRole.Title => File,
            LineRole.SectionHeading => Holding(_sections, next) ?? (next, next),
            LineRole.Table => Holding(_tables, next) ?? (next, next),
            _ => (next, next),
        };
    }

    /// <summary>The scopes that hold a line, widest first.</summary>
    public IEnumerable<(int First, int Last)> Holding(int line)
    {
        var file = File;
        yield return file;
        if (Holding(_sections, line) is { } section && section != file)
            yield return section;
        if (Holding(_tables, line) is { } table && table != (line, line))
            yield return table;
        if (file != (line, line) && Holding(_sections, line) != (line, line))
            yield return (line, line);
    }

    private static (int First, int Last)? Holding((int First, int Last)[] ranges, int line)
    {
        var (low, high) = (0, ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].First <= line)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high >= 0 && ranges[high].Last >= line ? ranges[high] : null;
    }

    private static int[] NextContent(IReadOnlyList<LineRole> roles)
    {
        var result = new int[roles.Count];
        var next = -1;
        for (var i = roles.Count - 1; i >= 0; i--)
        {
            if (roles[i] is not (LineRole.Blank or LineRole.Directive or LineRole.Metadata))
                next = i;
            result[i] = next;
        }

        return result;
    }
}
