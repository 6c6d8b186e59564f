using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Engine;

/// <summary>A fix that was applied.</summary>
/// <param name="Diagnostic">The finding, in the text of its round.</param>
/// <param name="Fix">The fix.</param>
/// <param name="Round">Round it was applied in, from 0; each round is a fresh analysis of the text of the one before.</param>
public sealed record AppliedFix(Diagnostic Diagnostic, CodeFix Fix, int Round);

/// <summary>What came of applying fixes.</summary>
/// <param name="Document">The document after them; the one given where nothing was applied.</param>
/// <param name="Applied">The fixes, in order of application.</param>
public sealed record FixResult(Document Document, IReadOnlyList<AppliedFix> Applied)
{
    /// <summary>The text after the fixes.</summary>
    public SourceText Text => Document.Text;
}

/// <summary>
/// Applies fixes until none is left: each round applies all that do not overlap, then the text is analysed again.
/// It ends after ten rounds at the latest, never returns to a text it has seen, and gives up on a fix that leaves its finding.
/// </summary>
public static class FixApplier
{
    /// <summary>Rounds at most; more would mean that fixes call for each other.</summary>
    public const int MaximumRounds = 10;

    /// <summary>Preferred fixes that keep letters, Han characters and numeric values.</summary>
    public static bool Safe(Diagnostic diagnostic, CodeFix fix) => fix.IsSafe;

    /// <summary>All preferred fixes.</summary>
    public static bool All(Diagnostic diagnostic, CodeFix fix) => true;

    /// <summary>Applies the preferred fixes that are wanted.</summary>
    /// <param name="document">The document.</param>
    /// <param name="wanted">Which of the preferred fixes to apply: <see cref="Safe"/>, <see cref="All"/>, or a choice of rules.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static FixResult Apply(Document document, Func<Diagnostic, CodeFix, bool> wanted, CancellationToken cancellation = default)
    {
        var applied = new List<AppliedFix>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { document.Text.Text };
        var offeredBefore = new Dictionary<string, int>(StringComparer.Ordinal);
        var givenUp = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < MaximumRounds; round++)
        {
            var offers = Offers(document, wanted, cancellation);
            GiveUp(offers, offeredBefore, givenUp);
            var chosen = Choose(offers, givenUp, document.Text.Length);
            if (chosen.Count == 0)
                break;
            var text = document.Text.WithChanges(chosen.SelectMany(o => o.Fix.Changes));
            if (!seen.Add(text.Text))
                break;
            foreach (var offer in chosen)
                applied.Add(new AppliedFix(offer.Diagnostic, offer.Fix, round));
            offeredBefore = Count(offers, chosen);
            document = document.With(text);
        }

        return new FixResult(document, applied);
    }

    /// <summary>The text after one fix; null where its changes overlap or lie outside the text.</summary>
    public static SourceText? ApplyOne(SourceText text, CodeFix fix)
    {
        return new TakenSpans(text.Length).TryTake(fix.Changes) ? text.WithChanges(fix.Changes) : null;
    }

    private static List<Offer> Offers(Document document, Func<Diagnostic, CodeFix, bool> wanted, CancellationToken cancellation)
    {
        var result = new List<Offer>();
        foreach (var diagnostic in document.GetDiagnostics(cancellation))
        {
            foreach (var fix in diagnostic.Fixes)
            {
                if (!fix.IsPreferred || fix.Changes.Count == 0)
                    continue;
                if (wanted(diagnostic, fix))
                    result.Add(new Offer(diagnostic, fix, KeyOf(diagnostic)));
                break;
            }
        }

        return result;
    }

    /// <summary>Gives up on findings of which there are no fewer after their fixes were applied.</summary>
    private static void GiveUp(List<Offer> offers, Dictionary<string, int> before, HashSet<string> givenUp)
    {
        if (before.Count == 0)
            return;
        foreach (var group in offers.CountBy(o => o.Key))
        {
            if (before.TryGetValue(group.Key, out var count) && group.Value >= count)
                givenUp.Add(group.Key);
        }
    }

    private static Dictionary<string, int> Count(List<Offer> offers, List<Offer> chosen)
    {
        var keys = chosen.Select(o => o.Key).ToHashSet(StringComparer.Ordinal);
        return offers.Where(o => keys.Contains(o.Key)).CountBy(o => o.Key).ToDictionary(StringComparer.Ordinal);
    }

    private static List<Offer> Choose(List<Offer> offers, HashSet<string> givenUp, int length)
    {
        var taken = new TakenSpans(length);
        return [.. offers.Where(o => !givenUp.Contains(o.Key) && taken.TryTake(o.Fix.Changes))];
    }

    private static string KeyOf(Diagnostic diagnostic)
    {
        var scope = diagnostic.Scope;
        return string.Join('\n', diagnostic.Descriptor.Id, diagnostic.Message.For(Language.English), scope.Table, scope.Row, scope.Column, scope.Section);
    }

    private sealed record Offer(Diagnostic Diagnostic, CodeFix Fix, string Key);
}
