namespace ReportLsp.Testing;

/// <summary>
/// Compares rendered text with a file of the repository. Test data is kept as <c>name.verified.ext</c>; what differs is written beside it as
/// <c>name.received.ext</c>. UPDATE_BASELINES=1 writes the files instead.
/// </summary>
public static class BaselineFile
{
    private static bool IsUpdate => Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    /// <summary>Compares with <c>name.verified.ext</c>.</summary>
    /// <param name="name">Path in the repository without <c>.verified</c> and extension, with <c>/</c>.</param>
    /// <param name="extension">Extension without a dot.</param>
    /// <param name="actual">The text.</param>
    public static void Verify(string name, string extension, string actual) =>
        Compare(RepositoryFiles.PathOf($"{name}.verified.{extension}"), RepositoryFiles.PathOf($"{name}.received.{extension}"), actual);

    /// <summary>Compares with a file that is used as it is, such as a schema that ships.</summary>
    /// <param name="path">Path in the repository, with <c>/</c>.</param>
    /// <param name="actual">The text.</param>
    public static void VerifyShipped(string path, string actual)
    {
        var full = RepositoryFiles.PathOf(path);
        var received = Path.Combine(Path.GetDirectoryName(full)!, Path.GetFileNameWithoutExtension(full) + ".received" + Path.GetExtension(full));
        Compare(full, received, actual);
    }

    /// <summary>Compares the part of a file between two marker lines, such as a table in the README.</summary>
    /// <param name="path">Path in the repository, with <c>/</c>.</param>
    /// <param name="begin">The line before the part.</param>
    /// <param name="end">The line after it.</param>
    /// <param name="actual">The part.</param>
    public static void VerifyPart(string path, string begin, string end, string actual)
    {
        var full = RepositoryFiles.PathOf(path);
        var text = File.ReadAllText(full);
        var from = text.IndexOf(begin + "\n", StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(end, from, StringComparison.Ordinal);
        if (to < 0)
            Xunit.Assert.Fail($"{path} has no lines \"{begin}\" and \"{end}\"");
        VerifyShipped(path, text[..(from + begin.Length + 1)] + actual.TrimEnd('\n') + "\n" + text[to..]);
    }

    private static void Compare(string verified, string received, string actual)
    {
        actual = actual.ReplaceLineEndings("\n");
        var due = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (due == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
        if (IsUpdate)
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Xunit.Assert.Fail($"differs from {verified}; see {received}. UPDATE_BASELINES=1 accepts what was received.\n{FirstDifference(due ?? "", actual)}");
    }

    private static string FirstDifference(string due, string actual)
    {
        var (left, right) = (due.Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var (a, b) = (left.ElementAtOrDefault(i), right.ElementAtOrDefault(i));
            if (a != b)
                return $"line {i + 1}\n- {a}\n+ {b}";
        }

        return "";
    }
}
