using ReportLsp.Analysis.Formats;

namespace ReportLsp.Testing.Reports;

/// <summary>A report in parts, before it is written; mutations change parts. Immutable.</summary>
public sealed record ReportPlan
{
    /// <summary>The format it follows.</summary>
    public required StatutoryFormat Format { get; init; }

    /// <summary>The report year.</summary>
    public required int Year { get; init; }

    /// <summary>The reporting agency.</summary>
    public required string Agency { get; init; }

    /// <summary>Lines before the first section: title, date of issue, the sentence on the period.</summary>
    public required IReadOnlyList<string> Opening { get; init; }

    /// <summary>The sections in order.</summary>
    public required IReadOnlyList<PlannedSection> Sections { get; init; }

    /// <summary>The tables in order.</summary>
    public IEnumerable<PlannedTable> Tables => Sections.SelectMany(s => s.Blocks).OfType<PlannedTable>();

    /// <summary>The planned table with a key, or null.</summary>
    public PlannedTable? Table(string key) => Tables.FirstOrDefault(t => t.Table.Definition.Key == key);

    /// <summary>The plan with the table of a key changed.</summary>
    public ReportPlan WithTable(string key, Func<PlannedTable, PlannedTable> change) => this with
    {
        Sections = [.. Sections.Select(s => s with
        {
            Blocks = [.. s.Blocks.Select(b => b is PlannedTable t && t.Table.Definition.Key == key ? change(t) : b)],
        })],
    };

    /// <summary>The plan with every table written with these options; with fewer options than tables they are used in turn.</summary>
    public ReportPlan WithForms(params IReadOnlyList<FlattenOptions> options)
    {
        var next = 0;
        return this with
        {
            Sections = [.. Sections.Select(s => s with
            {
                Blocks = [.. s.Blocks.Select(b => b is PlannedTable t ? t with { Options = options[next++ % options.Count] } : b)],
            })],
        };
    }

    /// <summary>The text, lines ended with LF.</summary>
    public override string ToString()
    {
        var lines = new List<string>(Opening);
        foreach (var section in Sections)
        {
            lines.Add(section.Heading);
            foreach (var block in section.Blocks)
                lines.AddRange(block.Lines);
        }

        return string.Join('\n', lines) + "\n";
    }
}

/// <summary>A section of a plan.</summary>
/// <param name="Key">Key of the section in the format.</param>
/// <param name="Heading">The heading line.</param>
/// <param name="Blocks">What stands under it.</param>
public sealed record PlannedSection(string Key, string Heading, IReadOnlyList<PlannedBlock> Blocks);

/// <summary>Prose or a table.</summary>
public abstract record PlannedBlock
{
    /// <summary>Its lines.</summary>
    public abstract IReadOnlyList<string> Lines { get; }
}

/// <summary>A paragraph.</summary>
/// <param name="Text">Its line.</param>
public sealed record PlannedProse(string Text) : PlannedBlock
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Lines => [Text];
}

/// <summary>A table with its form.</summary>
/// <param name="Table">The table.</param>
/// <param name="Options">The form it is written in.</param>
public sealed record PlannedTable(PrintedTable Table, FlattenOptions Options) : PlannedBlock
{
    /// <summary>A paragraph put between its rows, or null.</summary>
    public string? Interruption { get; init; }

    /// <summary>Index of the row the interruption stands before.</summary>
    public int InterruptionRow { get; init; }

    /// <summary>What becomes of the lines after they are written, or null.</summary>
    public Func<IReadOnlyList<string>, IEnumerable<string>>? Reprint { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Lines
    {
        get
        {
            var lines = TableFlattener.Write(Table, Options);
            if (Reprint is not null)
                return [.. Reprint(lines)];
            if (Interruption is null)
                return lines;
            var head = TableFlattener.Write(Table with { Rows = [.. Table.Rows.Take(InterruptionRow)] }, Options);
            return [.. lines.Take(head.Count), Interruption, .. lines.Skip(head.Count)];
        }
    }
}
