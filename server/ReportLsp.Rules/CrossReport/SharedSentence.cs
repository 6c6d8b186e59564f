using ReportLsp.Analysis.CrossReport;

namespace ReportLsp.Rules.CrossReport;

/// <summary>Where two reports show best that one was copied.</summary>
internal static class SharedSentence
{
    /// <summary>Characters that make a sentence one that is not written twice by chance.</summary>
    private const int Telling = 20;

    /// <summary>The first long sentence that both have word for word; else the first they share, else their first.</summary>
    /// <param name="copy">The prose the finding stands in.</param>
    /// <param name="original">The other.</param>
    /// <param name="isStock">True for sentences that are nobody's own.</param>
    public static (SentenceFact Here, SentenceFact There) First(ProseShingles copy, ProseShingles original, Func<SentenceFact, bool> isStock)
    {
        var known = new Dictionary<ulong, SentenceFact>(original.Sentences.Count);
        foreach (var sentence in original.Sentences)
            known.TryAdd(sentence.Hash, sentence);
        (SentenceFact, SentenceFact)? shared = null;
        for (var i = 0; i < copy.Sentences.Count; i++)
        {
            var sentence = copy.Sentences[i];
            if (isStock(sentence) || !known.TryGetValue(sentence.Hash, out var other))
                continue;
            if (copy.EndOf(i) - sentence.FirstShingle >= Telling)
                return (sentence, other);
            shared ??= (sentence, other);
        }

        return shared ?? (copy.Sentences[0], original.Sentences[0]);
    }
}
