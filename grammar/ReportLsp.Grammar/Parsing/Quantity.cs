using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>A number with what it counts, in prose: 140多条, 三十二件, 1.2万元, 百分之五.</summary>
/// <param name="Span">From the first character of the number (or of 约 before it) to the end of the classifier.</param>
/// <param name="NumberSpan">The number alone, with a 万 or 亿 that multiplies it.</param>
/// <param name="Value">The number, exact; 1.2万件 is 12000, while 1.2万元 is 1.2 of 万元.</param>
/// <param name="Classifier">What follows it, as written; <c>%</c> for 百分之.</param>
/// <param name="IsVague">True where the number is said not to be exact: 余 多 约 近 超, or one end of a range.</param>
public sealed record Quantity(TextSpan Span, TextSpan NumberSpan, decimal Value, string Classifier, bool IsVague)
{
    /// <summary>The same quantity as many characters further on, or back.</summary>
    public Quantity MovedBy(int count) => count == 0 ? this : this with { Span = Span.MovedBy(count), NumberSpan = NumberSpan.MovedBy(count) };
}
