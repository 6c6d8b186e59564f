namespace ReportLsp.Rules.Totals;

/// <summary>What a label says about the figures beside or under it.</summary>
internal enum TotalLabelKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>小计: of the figures since the last one.</summary>
    Subtotal,

    /// <summary>合计, 总计, 共计, total: of all.</summary>
    Total,

    /// <summary>Figures that are not added up: shares, averages, prices, numbers of rows, parts named by 其中.</summary>
    NoSum,
}

/// <summary>Reads labels of tables of no format.</summary>
internal static class TotalLabel
{
    private static readonly string[] Totals = ["合计", "总计", "共计", "total", "grandtotal", "totals"];
    private static readonly string[] Subtotals = ["小计", "subtotal"];
    private static readonly string[] NoSums =
    [
        "%", "率", "占比", "比例", "比重", "平均", "均值", "人均", "户均", "单价", "标准", "序号", "编号", "年度", "年份", "名次", "排名", "其中", "增幅", "增长", "同比",
        "average", "mean", "rate", "share", "percent", "price", "rank", "no.", "year",
    ];

    /// <summary>What a label says; white space, colons and bracketed notes do not matter.</summary>
    public static TotalLabelKind Of(string text)
    {
        Span<char> buffer = stackalloc char[32];
        var length = 0;
        var depth = 0;
        foreach (var c in text)
        {
            depth += c is '（' or '(' ? 1 : 0;
            var skip = depth > 0 || char.IsWhiteSpace(c) || c is '：' or ':' or '*';
            depth -= depth > 0 && c is '）' or ')' ? 1 : 0;
            if (skip)
                continue;
            if (length == buffer.Length)
                break;
            buffer[length++] = char.ToLowerInvariant(c);
        }

        var label = buffer[..length].ToString();
        if (Array.Exists(Totals, t => label == t))
            return TotalLabelKind.Total;
        if (Array.Exists(Subtotals, t => label == t))
            return TotalLabelKind.Subtotal;
        return label.Length > 0 && (label is "no" or "年" || Array.Exists(NoSums, w => text.Contains(w, StringComparison.OrdinalIgnoreCase)))
            ? TotalLabelKind.NoSum
            : TotalLabelKind.None;
    }
}
