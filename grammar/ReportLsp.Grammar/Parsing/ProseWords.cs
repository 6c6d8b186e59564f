namespace ReportLsp.Grammar.Parsing;

/// <summary>Words of the language, of no format, that binding prose to figures needs.</summary>
public static class ProseWords
{
    /// <summary>Words that say nothing of what is counted.</summary>
    public static IReadOnlyList<string> Neutral { get; } =
    [
        "的", "了", "共", "共计", "合计", "累计", "总计", "总共", "一共", "全年", "全年度", "年内", "年度", "本年", "本年度", "今年", "今年以来", "本年以来", "本年度以来", "年初以来", "当年", "一年来", "一年", "其中", "中", "里", "已", "已经", "均", "都",
        "尚", "尚有", "还", "还有", "另", "另有", "又", "再", "仅", "只", "有", "共有", "为", "是", "达", "达到", "数", "量", "数量", "总数", "总量", "总数量", "件数", "受理量", "申请量", "办理量", "收件量", "总件数", "件", "类", "因", "由", "被", "经",
        "对", "将", "以", "等", "和", "与", "及", "以及", "或", "或者", "依法", "依规", "依法依规", "按照", "规定", "按时", "按期", "及时", "规范", "认真", "书面", "提出", "提起", "提交",
        "引起", "引发", "涉及", "作出", "做出", "作", "决定", "继续", "情况", "情形", "涉", "属于", "属", "理由", "为由", "所", "该", "此", "上述", "“", "”", "同时", "此外", "包括", "包含", "含",
        "具体", "截至", "截止", "截至年底", "截至年末", "截止年底", "截至目前", "年底", "年末", "新", "本", "各类", "各", "统一", "产生", "发出", "下达", "现象", "事件", "到", "实现", "保持", "继续保持", "做到", "而", "始终", "连续", "率", "我", "向", "也", "共同", "实际", "全部", "一起", "一件", "一例", "一宗", "一次",
        "任何", "任何形式", "一切", "任意", "任一", "此类", "该类", "这类", "相应", "一份", "一封", "一笔", "一项",
    ];

    /// <summary>Words for some of several.</summary>
    public static IReadOnlyList<string> Some { get; } = ["部分", "大部分", "个别", "少数", "多数", "一些", "某些", "有的"];

    /// <summary>Words that make a count one of a part only.</summary>
    public static IReadOnlyList<string> Restricting { get; } =
    [
        "通过", "关于", "有关", "针对", "围绕", "网上", "线上", "线下", "网络", "在线", "信函", "邮寄", "邮件", "邮箱", "电子", "当面", "现场", "传真", "窗口", "首次", "撤回", "补正", "延期", "延长", "集中", "同一",
        "渠道", "来自", "上级", "移交", "转来", "合并", "一审", "二审", "再审", .. Some,
    ];

    /// <summary>Words for what takes a thing out of a count without an outcome of its own.</summary>
    public static IReadOnlyList<string> Withdrawals { get; } = ["撤回", "撤销申请", "撤销了申请", "合并办理", "合并处理", "并案", "终止办理"];

    /// <summary>Words of a part of a year, or of more than a year.</summary>
    public static IReadOnlyList<string> PartOfYear { get; } =
    [
        "上半年", "下半年", "季度", "月份", "年初", "以来", "前三季度", "历年", "近三年", "近年", "近几年", "三年来", "多年", "往年", "前年", "每月", "每季度", "每年", "月均", "日均", "任期", "近两年", "近四年", "近五年", "两年来", "四年来", "五年来", "两年共", "两年累计",
        "两年合计", "三年共", "三年累计", "三年间", "三年合计", "五年共", "五年累计", "五年间", "十三五”期间", "十三五期间", "十三五”时期", "十四五”期间", "十四五期间", "十四五”时期", "十四五时期",
        "成立以来", "组建以来", "开通以来", "累计至今",
    ];

    /// <summary>Words behind a year for all time from it on.</summary>
    public static IReadOnlyList<string> Since { get; } = ["以来", "至今", "起", "开始"];

    /// <summary>Words for the report year that end what was said of another.</summary>
    public static IReadOnlyList<string> ThisYear { get; } = ["今年", "今年以来", "本年", "本年度", "本年以来", "本年度以来"];

    /// <summary>Words that say that all of the year is meant.</summary>
    public static IReadOnlyList<string> WholeYear { get; } = ["全年", "本年", "今年", "年内", "累计", "一年来", "全年度"];

    /// <summary>Words for the year before.</summary>
    public static IReadOnlyList<string> LastYear { get; } = ["上年", "上年度", "上一年", "上一年度", "去年", "上年同期", "去年同期"];

    /// <summary>Words that say no.</summary>
    public static IReadOnlyList<string> Negations { get; } = ["未", "没有", "无", "从未", "未曾", "暂无", "并未", "均未", "也未", "也无", "未有"];

    /// <summary>Words for zero that stand before a noun: 零申请.</summary>
    public static IReadOnlyList<string> Zeros { get; } = ["零", "0", "０"];

    /// <summary>Words for something that happened.</summary>
    public static IReadOnlyList<string> Happenings { get; } = ["发生", "出现", "产生", "引发", "存在", "发生过", "出现过"];

    /// <summary>Words for all, those before others that end them.</summary>
    public static IReadOnlyList<string> Quantifiers { get; } = ["已全部", "均全部", "全部", "全数", "悉数", "全都", "均已", "均", "都", "皆", "全"];

    /// <summary>Words that may stand between a word for all and its verb.</summary>
    public static IReadOnlyList<string> BeforeVerb { get; } =
        ["按时", "按期", "如期", "依法", "依规", "依法依规", "及时", "获", "获得", "被", "得到", "予以", "判决", "裁定", "裁判", "已", "规范", "在规定时限内", "在法定期限内", "年内", "妥善", "规定时限内", "法定期限内", "复议机关", "法院"];

    /// <summary>Words that make a rate one of those done in time, not of all.</summary>
    public static IReadOnlyList<string> InTime { get; } = ["按时", "按期", "及时", "限时", "如期"];

    /// <summary>Words of a plan or a wish: figures of such a sentence are no facts.</summary>
    public static IReadOnlyList<string> Plans { get; } = ["力争", "争取", "预计", "拟于", "拟定", "明年", "来年", "下一步", "今后", "不少于"];

    /// <summary>Words that say that parts overlap.</summary>
    public static IReadOnlyList<string> Overlaps { get; } = ["同步", "同时发布", "重复", "多渠道", "交叉", "转发", "兼", "多个渠道", "次数", "既"];

    /// <summary>Classifiers a count of the tables may have.</summary>
    public static IReadOnlyList<string> Counting { get; } = ["件", "宗", "起", "例", "个", "份", "笔", "部", ""];

    /// <summary>Verbs and small words left out where two phrases are compared.</summary>
    public static IReadOnlyList<string> LeftOut { get; } =
    [
        "通过", "全年度", "全年", "本年度", "本年", "今年", "年内", "累计", "共计", "总计", "合计", "总共", "共", "了", "的", "其中", "具体看", "达到", "达", "为", "有",
    ];
}
