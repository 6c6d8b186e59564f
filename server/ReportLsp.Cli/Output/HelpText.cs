using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli.Output;

/// <summary>How a fix is offered in text output.</summary>
public static class HelpText
{
    /// <summary>The title of the fix and the command that applies it.</summary>
    public static LocalizedText Of(CodeFix fix) => new(
        new MessageTemplate("{title}{command}", "{title}{command}"),
        new MessageArguments(("title", fix.Title), ("command", Command(fix))));

    private static LocalizedText Command(CodeFix fix) =>
        !fix.IsPreferred ? new LocalizedText("（备选）", " (alternative)")
        : fix.IsSafe ? new LocalizedText("（reportlsp fix）", " (reportlsp fix)")
        : new LocalizedText("（reportlsp fix --unsafe）", " (reportlsp fix --unsafe)");
}
