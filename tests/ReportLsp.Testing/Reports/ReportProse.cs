using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Testing.Reports;

/// <summary>Prose of generated reports: complete, with counts taken from the tables.</summary>
/// <param name="random">Chooses the wording.</param>
/// <param name="agency">The agency.</param>
/// <param name="year">The report year.</param>
/// <param name="value">Value of a cell by table, row and column; null where there is no such cell.</param>
internal sealed class ReportProse(Random random, string agency, int year, Func<string, string, string, decimal?> value)
{
    /// <summary>The overview: every statutory aspect.</summary>
    public IReadOnlyList<string> Overview() =>
    [
        Choose(
            $"{year}年，{agency}认真贯彻《中华人民共和国政府信息公开条例》，围绕群众关心的事项做好公开，工作运行平稳。现将有关情况报告如下。",
            $"一年来，{agency}把政务公开作为转变作风、服务群众的重要抓手，依照《中华人民共和国政府信息公开条例》规定履行公开职责。"),
        "（一）主动公开。" + Choose(
            "及时公开机构职能、财政预决算、行政执法和民生保障等信息，重要文件与解读材料同步发布。",
            "对照公开目录逐项核对，凡属应当公开的，在规定时限内通过门户网站发布，并在公开栏同步张贴。"),
        "（二）依申请公开。" + Applications(),
        "（三）政府信息管理。" + Choose(
            "公开前逐件进行保密审查，对已发布的信息定期复核，失效的及时标注。",
            "落实文件公开属性源头认定，建立信息台账，做到底数清楚、更新及时。"),
        "（四）政府信息公开平台建设。" + Choose(
            "门户网站公开专栏按统一规范设置栏目，政务新媒体由专人维护，内容先审后发。",
            "完善网站检索功能，在办事大厅设立查阅点，配备查询设备，方便群众就近获取信息。"),
        "（五）监督保障。" + Choose(
            "将公开工作纳入年度考核，开展业务培训，组织社会评议，全年未发生责任追究的情形。",
            "明确分管负责人和经办科室，定期通报检查结果，接受社会评议，未出现需要追究责任的情况。"),
    ];

    /// <summary>Problems, then measures.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        "（一）存在的主要问题。" + Choose(
            "一是政策解读形式不够丰富，图文解读偏少；二是基层经办人员更换频繁，业务不够熟练。",
            "一是部分信息更新不够及时；二是公众参与的渠道还不够多样，征集到的意见建议偏少。"),
        "（二）改进情况。" + Choose(
            "一是加强与起草科室的配合，制作图表、问答等解读材料；二是组织集中培训，编印办理手册，提高答复质量。",
            "一是建立更新提醒制度，逐项明确责任人；二是拓宽征集渠道，主动到社区听取意见，改进公开内容。"),
    ];

    /// <summary>Other matters: the processing fee, which is charged where the table counts unpaid ones.</summary>
    public IReadOnlyList<string> OtherMatters() =>
    [
        value("applications", "other.2", "total") is > 0
            ? "本年度依照收费办法向申请人收取政府信息公开信息处理费320元，已全额缴入国库。"
            : Choose("本年度未收取政府信息公开信息处理费，无其他需要报告的事项。", $"{year}年度，本机关未收取信息处理费，没有其他需要报告的事项。"),
    ];

    private string Applications()
    {
        var received = value("applications", "new", "total");
        var carried = value("applications", "carried", "total");
        var next = value("applications", "next", "total");
        if (received is not { } count || carried is not { } before || next is not { } after)
            return "畅通受理渠道，规范办理流程。";
        if (count == 0)
            return "畅通受理渠道，全年未收到政府信息公开申请。";
        var text = $"畅通受理渠道，全年新收政府信息公开申请{Numbers.Format(count)}件";
        if (before > 0)
            text += $"，上年结转{Numbers.Format(before)}件";
        if (after > 0)
            text += $"，结转下年度继续办理{Numbers.Format(after)}件";
        return text + "，答复内容经法制审核后按时送达申请人。";
    }

    private string Choose(params ReadOnlySpan<string> texts) => texts[random.Next(texts.Length)];
}
