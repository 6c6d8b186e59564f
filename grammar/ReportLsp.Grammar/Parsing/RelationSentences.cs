using ReportLsp.Grammar.Text;
using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>
/// Equations told in words: 第一项加第二项之和，等于第三项加第四项之和; 合计等于男加女; Total equals Men plus Women.
/// A sentence counts only if all of it, from a colon or a stop to the next stop, is names, signs and one comparison.
/// </summary>
internal static class RelationSentences
{
    /// <summary>Only the beginning of a longer text is looked at.</summary>
    private const int LongestText = 2000;

    /// <summary>A longer clause is prose; the bound also keeps the work small, since the end of a sum is looked for from every label.</summary>
    private const int LongestClause = 300;

    private const int MostAttempts = 8;

    private static readonly Parser<bool> Space = RelationLexemes.Space;

    private static readonly Parser<int> Sign =
        from sign in (Parser<int>)SentenceLexemes.Sign from after in Space select sign;

    private static readonly Parser<RelationTerm> Operand =
        from name in (Parser<RelationSelector>)SentenceLexemes.Name
        select new RelationTerm(1, null, RelationGrammar.AsItem(name) ?? new RelationReference(ReferenceAxis.Any, name, null));

    private static readonly Parser<IReadOnlyList<RelationTerm>> Side =
        from space in Space
        from first in Operand
        from others in (from sign in Sign from term in Operand select term with { Sign = sign }).Many()
        from end in (Parser<bool>)SentenceLexemes.SideEnd
        select (IReadOnlyList<RelationTerm>)[first, .. others];

    private static readonly Parser<RelationSyntax> Sentence =
        from left in Side
        from comparison in (Parser<RelationOperator>)SentenceLexemes.Comparison
        from right in Side
        select new RelationSyntax(left, comparison, right, default);

    /// <summary>The first equation stated, or null.</summary>
    public static RelationSyntax? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var limit = Math.Min(text.Length, LongestText);
        var attempts = 0;
        for (var at = 0; at < limit && attempts < MostAttempts; at++)
        {
            if (SentenceLexemes.ComparisonAt(text, at, limit, out _) == 0)
                continue;
            attempts++;
            foreach (var clause in SentenceLexemes.ClausesAround(text, at, limit))
            {
                if (Read(text, clause) is { } relation)
                    return relation;
            }

            at = SentenceLexemes.EndOfClause(text, at, limit);
        }

        return null;
    }

    private static RelationSyntax? Read(string text, TextSpan clause)
    {
        if (clause.Length > LongestClause)
            return null;
        var result = Sentence(new InputArena().Start(text, clause.Start, clause.End));
        if (!result.WasSuccessful || !result.Remainder.AtEnd)
            return null;
        var relation = result.Value with { Span = clause };
        return IsSure(relation) ? relation : null;
    }

    /// <summary>Two names alone make no sum: "this equals that" is ordinary prose.</summary>
    private static bool IsSure(RelationSyntax relation)
    {
        var terms = relation.Left.Concat(relation.Right).ToList();
        return terms.Count >= 3 || terms.All(term => term.Reference!.Axis != ReferenceAxis.Any);
    }
}
