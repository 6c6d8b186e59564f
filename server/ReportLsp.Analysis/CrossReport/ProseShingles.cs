namespace ReportLsp.Analysis.CrossReport;

/// <summary>
/// The prose of a report as hashes of all runs of <see cref="ShingleLength"/> characters, numbers and names masked, so that two reports can
/// be compared without their texts. Immutable.
/// </summary>
/// <param name="Shingles">The hashes in order of the text, repetitions included.</param>
/// <param name="Sentences">The sentences in order of the text.</param>
public sealed record ProseShingles(IReadOnlyList<uint> Shingles, IReadOnlyList<SentenceFact> Sentences)
{
    /// <summary>
    /// Characters in a shingle. Longer than the set phrases of four to six characters that all such reports are made of (政府信息公开,
    /// 依申请公开), so that reports written by different people share few.
    /// </summary>
    public const int ShingleLength = 8;

    /// <summary>No prose.</summary>
    public static ProseShingles None { get; } = new([], []);

    /// <summary>Index after the last shingle that begins in a sentence.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    public int EndOf(int sentence) => sentence + 1 < Sentences.Count ? Sentences[sentence + 1].FirstShingle : Shingles.Count;
}
