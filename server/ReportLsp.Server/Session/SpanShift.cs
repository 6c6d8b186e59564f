using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Server.Session;

/// <summary>Moves places of a text to a later version of it: what stands before and after all that changed keeps its place.</summary>
/// <param name="Prefix">Code units that both begin with.</param>
/// <param name="Suffix">Code units that both end with, after the prefix.</param>
/// <param name="Before">Length of the earlier text.</param>
/// <param name="After">Length of the later text.</param>
internal readonly record struct SpanShift(int Prefix, int Suffix, int Before, int After)
{
    /// <summary>The shift between two versions.</summary>
    public static SpanShift Between(SourceText before, SourceText after)
    {
        var prefix = before.Text.AsSpan().CommonPrefixLength(after.Text);
        var most = Math.Min(before.Length, after.Length) - prefix;
        var suffix = 0;
        while (suffix < most && before.Text[^(suffix + 1)] == after.Text[^(suffix + 1)])
            suffix++;
        return new SpanShift(prefix, suffix, before.Length, after.Length);
    }

    /// <summary>The place in the later text; null where it was touched.</summary>
    public TextSpan? Move(TextSpan span) =>
        span.End <= Prefix ? span
        : span.Start >= Before - Suffix ? span with { Start = span.Start + After - Before }
        : null;

    /// <summary>The findings that were not touched, moved.</summary>
    public CrossFindings Move(CrossFindings found)
    {
        var kept = new List<Diagnostic>(found.Reported.Count);
        foreach (var diagnostic in found.Reported)
        {
            if (Move(diagnostic.Span) is { } span)
                kept.Add(diagnostic with { Span = span, Related = [.. Moved(diagnostic.Related)], Fixes = [] });
        }

        return new CrossFindings(kept, found.Suppressed);
    }

    private IEnumerable<RelatedLocation> Moved(IReadOnlyList<RelatedLocation> related)
    {
        foreach (var location in related)
        {
            if (location.Path is not null)
                yield return location;
            else if (Move(location.Span) is { } span)
                yield return location with { Span = span };
        }
    }
}
