using ReportLsp.Analysis.Formats;

namespace ReportLsp.Testing.Reports;

/// <summary>Changes of a whole report, each with the findings that are due; <see cref="TableMutator"/> has those of one table.</summary>
public static class ReportMutator
{
    /// <summary>Breaks header labels in two; legal where nothing is lost, else every broken one is a variant.</summary>
    public static Mutation SplitHeaders(ReportPlan plan, HeaderBreak headerBreak) => new(
        $"header labels {headerBreak}",
        plan with
        {
            Sections = [.. plan.Sections.Select(s => s with
            {
                Blocks = [.. s.Blocks.Select(b => b is PlannedTable t ? t with { Options = t.Options with { HeaderBreak = headerBreak } } : b)],
            })],
        },
        headerBreak == HeaderBreak.Truncated ? [new DueFinding("RPT2008")] : []);

    /// <summary>Puts a paragraph after a table, before the next section.</summary>
    public static Mutation ParagraphAfterTable(ReportPlan plan, string table, string text = "以上数据由各科室汇总后经办公室核对。") => new(
        "paragraph between tables",
        plan with
        {
            Sections = [.. plan.Sections.Select(s => s.Blocks.OfType<PlannedTable>().Any(t => t.Table.Definition.Key == table)
                ? s with { Blocks = [.. s.Blocks, new PlannedProse(text)] }
                : s)],
        },
        []);

    /// <summary>Takes a section out, its table with it: one finding, whose fix brings both back.</summary>
    public static Mutation DropSection(ReportPlan plan, string section) => new(
        "missing section",
        plan with { Sections = [.. plan.Sections.Where(s => s.Key != section)] },
        [new DueFinding("RPT1003", Section: section)]);

    /// <summary>Takes a table out of its section.</summary>
    public static Mutation DropTable(ReportPlan plan, string table) => new(
        "missing table",
        plan with
        {
            Sections = [.. plan.Sections.Select(s => s with
            {
                Blocks = [.. s.Blocks.Where(b => b is not PlannedTable t || t.Table.Definition.Key != table)],
            })],
        },
        [new DueFinding("RPT2001", table)]);

    /// <summary>Writes a section's heading as one of its known variants.</summary>
    public static Mutation VariantHeading(ReportPlan plan, string section, int variant)
    {
        var definition = plan.Format.Sections.First(s => s.Key == section);
        var title = definition.Variants[variant % definition.Variants.Count]
            .Replace("{year}", $"{plan.Year}", StringComparison.Ordinal).Replace("{agency}", plan.Agency, StringComparison.Ordinal);
        var heading = ReportBuilder.Heading(definition with { Title = title });
        return new Mutation(
            "variant heading",
            plan with { Sections = [.. plan.Sections.Select(s => s.Key == section ? s with { Heading = heading } : s)] },
            [new DueFinding("RPT1005", Section: section)]);
    }

    /// <summary>
    /// Puts in the tables of another format, values and all, where theirs differ; every such table is of the wrong format.
    /// The report itself still declares its own year.
    /// </summary>
    public static Mutation TablesOf(ReportPlan plan, ReportPlan other)
    {
        var due = new List<DueFinding>();
        foreach (var table in plan.Format.Tables)
        {
            if (other.Format.Table(table.Key) is not { } foreign || HasSameLabels(table, foreign))
                continue;
            due.Add(new DueFinding("RPT2002", table.Key));
            plan = plan.WithTable(table.Key, t => t with { Table = other.Table(table.Key)!.Table });
        }

        return new Mutation("tables of " + other.Format.Id, plan, due);
    }

    /// <summary>Takes the title out.</summary>
    public static Mutation DropTitle(ReportPlan plan) =>
        new("missing title", plan with { Opening = [.. plan.Opening.Skip(1)] }, [new DueFinding("RPT1001")]);

    private static bool HasSameLabels(TableDefinition a, TableDefinition b) =>
        a.Rows.SelectMany(r => r.Labels).Select(l => l.Text).SequenceEqual(b.Rows.SelectMany(r => r.Labels).Select(l => l.Text), StringComparer.Ordinal);
}
