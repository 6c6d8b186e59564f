using System.Text;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules;

/// <summary>
/// Analyses a small report of our own on a second core while the process still reads its command line or first message, so that types and
/// code are loaded when the first real report comes. Measured by tests/Benchmarks/startup.mjs; it changes no result.
/// </summary>
public static class WarmUp
{
    private const string Resource = "WarmUp.report";

    /// <summary>Starts the work in the background; returns at once. Does nothing on a single core.</summary>
    public static void Start()
    {
        if (Environment.ProcessorCount < 2)
            return;
        new Thread(Run) { IsBackground = true, Name = "warm-up" }.Start();
    }

    /// <summary>The document that is analysed.</summary>
    /// <exception cref="InvalidOperationException">The text is missing from the assembly.</exception>
    internal static Document Document()
    {
        using var stream = typeof(WarmUp).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var settings = new AnalysisSettings { Formats = new FormatSet(BuiltInFormats.All), Rules = RuleCatalog.Default };
        return new Document(Resource, SourceText.From(reader.ReadToEnd()), settings);
    }

    private static void Run()
    {
        try
        {
            _ = Document().Diagnostics;
        }
#pragma warning disable CA1031 // What fails here fails again, and is told, where it matters.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
