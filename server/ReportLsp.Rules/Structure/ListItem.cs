using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Structure;

/// <summary>The mark an item of a list begins with.</summary>
/// <param name="Style">Items of one list have the same style: level and stop of a number at the start of a line, or a mark in running text.</param>
/// <param name="Level">Level of a numbered line; 0 for a mark in running text.</param>
/// <param name="Ordinal">Its number.</param>
/// <param name="Span">The mark.</param>
/// <param name="NumberSpan">The number in it.</param>
internal sealed record ListItem(string Style, int Level, int Ordinal, TextSpan Span, TextSpan NumberSpan);

/// <summary>A place where numbers jump or repeat.</summary>
/// <param name="Before">The item before it.</param>
/// <param name="Items">The item there and those that go on from it.</param>
internal sealed record ListJump(ListItem Before, List<ListItem> Items);
