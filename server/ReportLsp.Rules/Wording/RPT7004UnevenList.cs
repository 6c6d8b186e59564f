using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Rules.Wording;

/// <summary>RPT7004: punctuation that is not the same throughout a list.</summary>
public sealed class RPT7004UnevenList : Rule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT7004",
        Name = "uneven-list",
        Title = new LocalizedText("列举的标点不统一", "Uneven punctuation of a list"),
        DefaultSeverity = DiagnosticSeverity.Off,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("同组各项多以“{due}”结尾，这一项不是，请统一。", "Most items of this list end with \"{due}\", this one does not; make them alike."),
            ["none"] = new("同组各项多数末尾没有标点，这一项有，请统一。", "Most items of this list end without a mark, this one has one; make them alike."),
            ["comma"] = new("并列各项之间用“、”，这里却用了逗号，请统一。", "The items of this series are divided by an enumeration comma, but a comma stands here; make them alike."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        if (context.Model.Format is null)
            return;
        foreach (var item in ItemRuns.Find(context.Model))
        {
            if (item.Due is { } due)
                context.Report("default", item.Place, new MessageArguments(("due", due)));
            else
                context.Report("none", item.Place);
        }

        foreach (var comma in SeriesCommas.Find(context.Model))
            context.Report("comma", comma);
    }
}
