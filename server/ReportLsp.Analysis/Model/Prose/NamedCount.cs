using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>A count with the words that say what it counts, made comparable: the same key is the same quantity.</summary>
/// <param name="Quantity">The count.</param>
/// <param name="Key">The words before it, with its year and scope; null where they name nothing.</param>
/// <param name="WideKey">The same with the words behind it; null where there are none.</param>
/// <param name="IsOfYear">True where its words say that all of the year is meant.</param>
/// <param name="IsTelling">True where the words before it are long enough to name one thing without that.</param>
/// <param name="IsWideTelling">The same of all words.</param>
internal sealed record NamedCount(Quantity Quantity, string? Key, string? WideKey, bool IsOfYear, bool IsTelling, bool IsWideTelling);
