using System.Runtime.InteropServices;
using ReportLsp.Analysis.Formats;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.CrossReport;

/// <summary>Hashes the prose under the headings of a report; what stands before the first heading or beside a table is not anybody's prose.</summary>
internal static class ProseReader
{
    private static readonly CharacterSet SentenceEnds = new("。；！？!?;");

    /// <summary>Characters looked at; some twenty times a long report, so that a file of another kind costs no memory.</summary>
    private const int MostCharacters = 1 << 16;

    /// <summary>Sentences that room is made for; a list that grows copies all it has.</summary>
    private const int SentencesOfParagraph = 2;

    private const uint Base = 0x01000193;

    /// <summary>The power of the base that the character leaving a shingle has.</summary>
    private static readonly uint Leaving = Power(ProseShingles.ShingleLength);

    /// <summary>The prose of a report.</summary>
    public static ProseShingles Read(Report report, AgencyIdentity agency)
    {
        var text = report.Text.Text;
        var masker = new ProseMasker(report.Format, agency.Key);
        var masked = new List<char>(2048);
        var sentences = new List<SentenceFact>(report.Paragraphs.Count * SentencesOfParagraph);
        foreach (var paragraph in report.Paragraphs)
        {
            if (paragraph.Section is null || paragraph.Section.Definition?.Roles.Contains(SectionRoles.TableOnly) == true)
                continue;
            var start = paragraph.Span.Start;
            while (start < paragraph.Span.End && masked.Count < MostCharacters)
            {
                var end = EndOfSentence(text, start, paragraph.Span.End);
                var first = masked.Count;
                masker.Append(text.AsSpan(start, end - start), masked);
                if (masked.Count > first)
                    sentences.Add(new SentenceFact(HashOf(CollectionsMarshal.AsSpan(masked)[first..]), first, Place(report.Text, start, end)));
                start = end;
            }
        }

        return Shingle(CollectionsMarshal.AsSpan(masked), sentences);
    }

    private static int EndOfSentence(string text, int start, int limit)
    {
        var at = SentenceEnds.IndexIn(text.AsSpan(start, limit - start));
        return at < 0 ? limit : start + at + 1;
    }

    private static FactPlace Place(SourceText text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text.Text[end - 1]))
            end--;
        return new FactPlace(TextSpan.FromBounds(start, end), text.GetPosition(start));
    }

    /// <summary>Hashes of all runs of characters; the last sentences lose those that would run over the end.</summary>
    private static ProseShingles Shingle(ReadOnlySpan<char> masked, List<SentenceFact> sentences)
    {
        var count = masked.Length - ProseShingles.ShingleLength + 1;
        if (count <= 0)
            return ProseShingles.None;
        var shingles = new uint[count];
        var hash = 0u;
        for (var i = 0; i < masked.Length; i++)
        {
            hash = (hash * Base) + masked[i];
            if (i >= ProseShingles.ShingleLength)
                hash -= masked[i - ProseShingles.ShingleLength] * Leaving;
            if (i >= ProseShingles.ShingleLength - 1)
                shingles[i - ProseShingles.ShingleLength + 1] = Mix(hash);
        }

        while (sentences.Count > 0 && sentences[^1].FirstShingle >= count)
            sentences.RemoveAt(sentences.Count - 1);
        return new ProseShingles(shingles, [.. sentences]);
    }

    private static uint Power(int exponent)
    {
        var result = 1u;
        for (var i = 0; i < exponent; i++)
            result *= Base;
        return result;
    }

    /// <summary>Spreads the bits, so that the least of many hashes is a fair choice (the last step of MurmurHash3).</summary>
    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    private static ulong HashOf(ReadOnlySpan<char> masked)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in masked)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
