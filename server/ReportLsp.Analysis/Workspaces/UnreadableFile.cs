using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Workspaces;

/// <summary>RPT0006: what is said of a file that is not checked.</summary>
public static class UnreadableFile
{
    /// <summary>The finding, at the start of the file; none where the configuration leaves it out.</summary>
    /// <param name="reason">Why it is not checked, for people.</param>
    /// <param name="configuration">The configuration in effect for the file.</param>
    public static IReadOnlyList<Diagnostic> Findings(LocalizedText reason, RuleConfiguration configuration)
    {
        var descriptor = EngineDescriptors.UnreadableFile;
        if (!configuration.IsEnabled(descriptor))
            return [];
        var template = descriptor.Messages["default"];
        return
        [
            new Diagnostic
            {
                Descriptor = descriptor,
                Severity = configuration.SeverityOf(descriptor, template),
                Message = new LocalizedText(template, new MessageArguments(("detail", reason))),
                Span = new TextSpan(0, 0),
            },
        ];
    }
}
