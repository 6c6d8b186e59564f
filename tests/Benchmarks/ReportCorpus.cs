using System.Globalization;
using System.Text;
using ReportLsp.Analysis.Formats;
using ReportLsp.Testing.Reports;

namespace ReportLsp.Benchmarks;

/// <summary>Generated reports of 10 KB: four successive years of each agency, every twentieth with the prose of another.</summary>
internal static class ReportCorpus
{
    private const int Size = 10_000;
    private const int Years = 4;
    private const int CopiedEvery = 20;
    private const string Syllables = "安柏沧丹峨枫皋禾涧岚梅宁坪青榕松潭桐蔚溪霞雁颖云泽竹";
    private const string Characters = "河渠道路桥梁学校医院山林田地社区村镇街巷公园灯光车站市场粮食蔬果水电气热网络资料图纸文件窗口热线信箱台账清单方案计划标准流程材料结果意见问题措施人员经费时间地点";

    /// <summary>Writes reports into a folder.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="count">How many.</param>
    /// <param name="sameProse">True to give all of them the same prose, the worst case of the search for copies.</param>
    public static void Write(string folder, int count, bool sameProse)
    {
        var format = BuiltInFormats.All.First(f => f.IsInForce(2024));
        for (var i = 0; i < count; i++)
        {
            var agency = i / Years;
            var year = 2021 + (i % Years);
            var style = agency % 3 == 0 ? ValueStyle.Plausible : ValueStyle.Zero;
            var plan = ReportBuilder.Build(format, i, style);
            var text = plan.ToString().Replace(plan.Agency, NameOf(agency), StringComparison.Ordinal)
                .Replace($"{plan.Year}", $"{year}", StringComparison.Ordinal);
            var prose = sameProse ? 0 : i % CopiedEvery == CopiedEvery - 1 ? i - 7 : i;
            var at = text.IndexOf("（一）主动公开", StringComparison.Ordinal);
            text = text.Insert(at, Prose(prose, Size - Encoding.UTF8.GetByteCount(text)));
            File.WriteAllText(Path.Combine(folder, $"{i:D5}.report"), text);
        }
    }

    private static string NameOf(int agency)
    {
        var n = Syllables.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{Syllables[agency % n]}{Syllables[agency / n % n]}{Syllables[(agency / n / n) + 3]}县水务局");
    }

    private static string Prose(int seed, int bytes)
    {
        var random = new Random(seed);
        var result = new StringBuilder();
        while (result.Length * 3 < Math.Max(bytes, 1500))
        {
            for (var clause = 0; clause < 3; clause++)
            {
                for (var length = 6 + random.Next(14); length > 0; length--)
                    result.Append(Characters[random.Next(Characters.Length)]);
                result.Append(clause < 2 ? '，' : '。');
            }
        }

        return result.Append('\n').ToString();
    }
}
