using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Cli.Output;

/// <summary>What outputs say of a report besides its findings: little enough to be kept for every file of a run. Immutable.</summary>
public sealed record ReportOutline
{
    /// <summary>Id of its format, or null.</summary>
    public string? Format { get; init; }

    /// <summary>The report year, or null.</summary>
    public int? Year { get; init; }

    /// <summary>The reporting agency, or null.</summary>
    public string? Agency { get; init; }

    /// <summary>The forms of its tables, each once, in order.</summary>
    public IReadOnlyList<TableForm> Forms { get; init; } = [];

    /// <summary>Equations of its tables that hold.</summary>
    public int Held { get; init; }

    /// <summary>Equations of its tables that fail.</summary>
    public int Failed { get; init; }

    /// <summary>Equations of its tables of which too little is known.</summary>
    public int Unknown { get; init; }

    /// <summary>The outline of a report.</summary>
    public static ReportOutline Of(Report report)
    {
        int held = 0, failed = 0, unknown = 0;
        var forms = new List<TableForm>(report.Tables.Count);
        foreach (var table in report.Tables)
        {
            if (!forms.Contains(table.Form))
                forms.Add(table.Form);
            foreach (var relation in table.Relations)
            {
                if (relation.Definition.Operator != RelationOperator.Equal)
                    continue;
                if (relation.Outcome == RelationOutcome.Held)
                    held++;
                else if (relation.Outcome == RelationOutcome.Failed)
                    failed++;
                else
                    unknown++;
            }
        }

        return new ReportOutline
        {
            Format = report.Format?.Id,
            Year = report.Year?.Value,
            Agency = report.Agency?.Value,
            Forms = forms,
            Held = held,
            Failed = failed,
            Unknown = unknown,
        };
    }
}
