namespace ReportLsp.Server.Handlers;

/// <summary>Names of the commands that the server carries out.</summary>
internal static class Commands
{
    /// <summary>Checks all reports of the workspace and shows their findings. No arguments.</summary>
    public const string CheckWorkspace = "reportlsp.checkWorkspace";

    /// <summary>Writes the totals of a document anew, or of the table at a line. Arguments: uri, line (0-based, optional).</summary>
    public const string RecalculateTotals = "reportlsp.recalculateTotals";

    /// <summary>Converts the tables of a document to pipe tables, or the table at a line. Arguments: uri, line (0-based, optional).</summary>
    public const string ConvertTables = "reportlsp.convertTables";

    /// <summary>Applies all safe fixes, or the preferred fixes of one rule. Arguments: uri, rule id (optional).</summary>
    public const string FixAll = "reportlsp.fixAll";

    /// <summary>Shows the first of some places. Arguments: uri, position, locations.</summary>
    public const string ShowLocations = "reportlsp.showLocations";

    /// <summary>Selects a range. Arguments: uri, range.</summary>
    public const string Select = "reportlsp.select";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [CheckWorkspace, RecalculateTotals, ConvertTables, FixAll, ShowLocations, Select];
}
