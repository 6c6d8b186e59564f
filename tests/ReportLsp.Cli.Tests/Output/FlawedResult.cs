using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Cli.Output;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Tests.Output;

/// <summary>A small report with hand-made findings, so that the outputs do not change with the rules.</summary>
public static class FlawedResult
{
    private const string Report =
        "云溪县水务局2023年政府信息公开工作年度报告\n"
        + "| 项目\t| 自然人 | 总计 |\n"
        + "| 予以公开 | 16 | 17 |\n"
        + "\t\t=cmd|' /C calc'!A0\u001b[31m\n";

    public static DiagnosticDescriptor RowTotal { get; } = new()
    {
        Id = "RPT3001",
        Name = "row-total",
        Title = new LocalizedText("行合计不符", "The row does not add up"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("“{row}”各列之和为 {expected}，总计写的是 {actual}", "\"{row}\" adds up to {expected}, its total says {actual}"),
        },
        Fix = FixKind.Unsafe,
    };

    public static DiagnosticDescriptor Residue { get; } = new()
    {
        Id = "RPT1010",
        Name = "page-residue",
        Title = new LocalizedText("网页残留", "Left over from a web page"),
        DefaultSeverity = DiagnosticSeverity.Information,
        Messages = new Dictionary<string, MessageTemplate> { ["default"] = new("=残留，请删去：100%\n第二行", "=left over, 100%\nremove") },
    };

    public static RuleSet Rules { get; } = new([], null, [RowTotal, Residue]);

    public static FileResult Make(Language language)
    {
        var text = SourceText.From(Report);
        var total = new TextSpan(Report.IndexOf("17", StringComparison.Ordinal), 2);
        var item = new TextSpan(Report.IndexOf("16", StringComparison.Ordinal), 2);
        var label = new TextSpan(Report.IndexOf("予以公开", StringComparison.Ordinal), 4);
        var residue = new TextSpan(Report.IndexOf('='), 20);
        var arguments = new MessageArguments(("row", "予以公开"), ("expected", 16), ("actual", 17));
        return new FileResult
        {
            Path = "资料/年报 2023.txt",
            Text = text,
            Report = new ReportOutline { Year = 2023 },
            Language = language,
            Diagnostics =
            [
                new Diagnostic
                {
                    Descriptor = RowTotal,
                    Severity = DiagnosticSeverity.Error,
                    Message = new LocalizedText(RowTotal.Messages["default"], arguments),
                    Span = total,
                    Related =
                    [
                        new RelatedLocation(label, new LocalizedText("这一行", "this row")),
                        new RelatedLocation(item, new LocalizedText("自然人 16", "natural persons 16")),
                    ],
                    Fixes = [new CodeFix(new LocalizedText("总计改为 16", "set the total to 16"), false, true, [new TextChange(total, "16")])],
                    Scope = new FindingScope("applications", "open", "total", null, "17", "16", ["17", "16"]),
                },
                new Diagnostic
                {
                    Descriptor = Residue,
                    Severity = DiagnosticSeverity.Information,
                    Message = new LocalizedText(Residue.Messages["default"], MessageArguments.None),
                    Span = residue,
                    Fixes = [new CodeFix(new LocalizedText("删去", "remove it"), true, true, [new TextChange(residue, "")])],
                },
            ],
            Suppressed =
            [
                new SuppressedDiagnostic(
                    new Diagnostic
                    {
                        Descriptor = Residue,
                        Severity = DiagnosticSeverity.Information,
                        Message = new LocalizedText(Residue.Messages["default"], MessageArguments.None),
                        Span = label,
                    },
                    new Suppression { Directive = new Directive("suppress", default, "", default, 0), Rules = ["RPT1010"], Reason = "已核实", Lines = (0, 0), Span = default }),
            ],
        };
    }
}
