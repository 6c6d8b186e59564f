using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli;

/// <summary>Bad usage, or something outside that keeps the run from its job: ends it with exit code 2 and a message.</summary>
/// <param name="text">What is wrong and what to do.</param>
public sealed class UsageException(LocalizedText text) : Exception(text.For(Language.English))
{
    /// <summary>A message without arguments.</summary>
    public UsageException(string chinese, string english) : this(new LocalizedText(chinese, english))
    {
    }

    /// <summary>What is wrong and what to do.</summary>
    public LocalizedText Text { get; } = text;
}
