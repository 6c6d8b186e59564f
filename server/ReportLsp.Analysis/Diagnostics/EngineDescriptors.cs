namespace ReportLsp.Analysis.Diagnostics;

/// <summary>Findings that come from the engine and the loaders, not from a rule over a report. None of them can be silenced by <c>@suppress</c>.</summary>
public static class EngineDescriptors
{
    /// <summary>RPT0001: a rule, or the binding of a report, threw.</summary>
    public static DiagnosticDescriptor RuleCrashed { get; } = new()
    {
        Id = "RPT0001",
        Name = "rule-crashed",
        Title = new LocalizedText("检查程序自身出错", "The checker itself failed"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "规则 {rule} 运行出错（{exception}），本文件未做这项检查；其余规则照常。请把本文件和这条消息反馈给软件维护人员。",
                "Rule {rule} failed ({exception}) and did not check this file; all other rules ran. Please report this message with the file."),
            ["cross"] = new(
                "规则 {rule} 运行出错（{exception}），本次检查未做这项报告之间的比对；其余规则照常。请把这批文件和这条消息反馈给软件维护人员。",
                "Rule {rule} failed ({exception}) and did not compare the reports of this run; all other rules ran. Please report this message with the files."),
            ["binder"] = new(
                "解析报告结构时出错（{exception}），表格与章节未能检查。请把本文件和这条消息反馈给软件维护人员。",
                "Reading the structure of the report failed ({exception}); tables and sections were not checked. Please report this message with the file."),
        },
    };

    /// <summary>RPT0002: a suppression that silences nothing, or is not allowed.</summary>
    public static DiagnosticDescriptor UnusedSuppression { get; } = new()
    {
        Id = "RPT0002",
        Name = "unused-suppression",
        Title = new LocalizedText("无效的 @suppress", "Suppression without effect"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "@suppress {rules} 没有屏蔽任何问题，请删去。",
                "@suppress {rules} silences nothing; remove it."),
            ["denied"] = new(
                "配置文件不允许使用 @suppress，{rules} 照常报告；请改正问题并删去这一行。",
                "The configuration does not allow @suppress: {rules} is reported all the same. Mend the finding and remove this line."),
        },
    };

    /// <summary>RPT0004: something wrong in <c>reportlsp.json</c>.</summary>
    public static DiagnosticDescriptor InvalidConfiguration { get; } = new()
    {
        Id = "RPT0004",
        Name = "invalid-configuration",
        Title = new LocalizedText("配置文件有误", "Invalid configuration"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "配置文件不是有效的 JSON，已改用默认配置：第 {line} 行第 {column} 列，{detail}。",
                "The configuration is not valid JSON and was left out: line {line}, column {column}: {detail}."),
            ["unreadable"] = new(
                "配置文件读不出来（{detail}），已改用默认配置。",
                "The configuration cannot be read ({detail}) and was left out."),
            ["unknown"] = new(
                "配置中没有{what}“{name}”，这一项不起作用。{hint}",
                "The configuration knows no {what} \"{name}\"; this entry has no effect.{hint}"),
            ["value"] = new(
                "“{name}”的值“{value}”不对，应为{expected}；这一项不起作用。{hint}",
                "The value \"{value}\" of \"{name}\" is wrong, it should be {expected}; this entry has no effect.{hint}"),
            ["extends"] = new(
                "extends 引用的“{value}”{reason}，已忽略。",
                "extends \"{value}\" was left out: {reason}."),
        },
    };

    /// <summary>RPT0005: something wrong in a workspace format file.</summary>
    public static DiagnosticDescriptor InvalidFormat { get; } = new()
    {
        Id = "RPT0005",
        Name = "invalid-format",
        Title = new LocalizedText("格式文件有误", "Invalid format file"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "格式文件第 {line} 行第 {column} 列有误：{detail}。改正之前不使用这个格式。",
                "Format file, line {line}, column {column}: {detail}. The format is not used until this is mended."),
        },
    };

    /// <summary>RPT0006: a file that cannot be read as text.</summary>
    public static DiagnosticDescriptor UnreadableFile { get; } = new()
    {
        Id = "RPT0006",
        Name = "unreadable-file",
        Title = new LocalizedText("文件读不出来", "Unreadable file"),
        DefaultSeverity = DiagnosticSeverity.Error,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new(
                "文件读不出来，没有检查：{detail}。",
                "The file cannot be read and was not checked: {detail}."),
        },
    };

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [RuleCrashed, UnusedSuppression, InvalidConfiguration, InvalidFormat, UnreadableFile];

    /// <summary>True for a finding of the engine or a loader.</summary>
    public static bool Contains(DiagnosticDescriptor descriptor) => All.Contains(descriptor);
}
