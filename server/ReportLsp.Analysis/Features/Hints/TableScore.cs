using System.Globalization;
using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Features;

/// <summary>The score of a table in words.</summary>
internal static class TableScore
{
    /// <summary><c>39/39 勾稽 ✓</c>, <c>2 项不平</c>, or <c>37/39 勾稽</c> where some are not known.</summary>
    public static string Title(EquationScore score, Language language)
    {
        var isChinese = language == Language.Chinese;
        if (score.Failed > 0)
            return isChinese ? Invariant($"{score.Failed} 项不平") : score.Failed == 1 ? "1 equation fails" : Invariant($"{score.Failed} equations fail");
        var words = isChinese ? "勾稽" : "equations";
        return score.Unknown == 0 ? $"{score.Fraction} {words} ✓" : $"{score.Fraction} {words}";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
