using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formatting;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Server.Session;

/// <summary>
/// Reads a blank report that nobody sees while the client still says hello: formats, rules and code are then loaded when the first document is
/// opened. What it finds is dropped.
/// </summary>
internal static class WarmUp
{
    /// <summary>Begins, on another thread.</summary>
    public static void Start(RuleSet rules) => Task.Run(() => Read(rules));

    private static void Read(RuleSet rules)
    {
        var formats = FormatSet.BuiltIn;
        var format = formats.Formats[^1];
        var blank = BlankReportWriter.Write(format, "", format.FirstYear, new Dictionary<string, decimal>(), "0");
        _ = new Document("", SourceText.From(blank), new AnalysisSettings { Formats = formats, Rules = rules }).Diagnostics;
    }
}
