using ReportLsp.Grammar.Text;

namespace ReportLsp.Grammar.Parsing;

/// <summary>A number of things with the things listed: 三项工作：一是…, A、B、C三类.</summary>
/// <param name="NumberSpan">The number.</param>
/// <param name="Stated">Its value.</param>
/// <param name="ListSpan">The list.</param>
/// <param name="Least">Fewest items the list can be read as.</param>
/// <param name="Most">Most items, where a word such as 和 may join two items or stand inside one.</param>
public sealed record ListCount(TextSpan NumberSpan, int Stated, TextSpan ListSpan, int Least, int Most);
