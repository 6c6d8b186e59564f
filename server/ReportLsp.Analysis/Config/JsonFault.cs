using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Analysis.Config;

/// <summary>The first thing wrong with a text that is no JSON, in words of our own: the library's are English only and speak of its states.</summary>
/// <param name="Offset">Where it is.</param>
/// <param name="Message">What is wrong, without a full stop.</param>
internal sealed record JsonFault(int Offset, LocalizedText Message)
{
    /// <summary>Finds it.</summary>
    /// <param name="text">A text that the library could not read.</param>
    /// <param name="offset">Where the library gave up, for a fault that only it sees.</param>
    /// <param name="deepest">Levels of objects and arrays allowed.</param>
    /// <param name="namesAreUnique">True where a name that stands twice in an object is a fault.</param>
    public static JsonFault In(string text, int offset, int deepest, bool namesAreUnique = false) =>
        new JsonFaultFinder(text, deepest, namesAreUnique).Find() ?? new JsonFault(Math.Min(offset, text.Length), new LocalizedText("这里的写法不对", "this cannot be read"));
}
