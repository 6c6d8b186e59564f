using System.Text.Json;
using ReportLsp.Analysis.Formats.Reading;

namespace ReportLsp.Analysis.Formats;

/// <summary>The formats that come with the program.</summary>
public static class BuiltInFormats
{
    /// <summary>Resources in the order they are read; a format stands after the one it extends.</summary>
    private static readonly string[] Resources = ["gov-disclosure-2021.json", "gov-disclosure-2019.json"];

    private static readonly Lazy<IReadOnlyList<StatutoryFormat>> Loaded = new(Load);

    /// <summary>All built-in formats, oldest first; read once, on first use.</summary>
    public static IReadOnlyList<StatutoryFormat> All => Loaded.Value;

    /// <summary>The text of a built-in format file as shipped, by format id; null for an unknown one.</summary>
    public static string? SourceOf(string id)
    {
        using var stream = typeof(BuiltInFormats).Assembly.GetManifestResourceStream(id + ".json");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IReadOnlyList<StatutoryFormat> Load()
    {
        var formats = new List<StatutoryFormat>(Resources.Length);
        foreach (var resource in Resources)
        {
            using var stream = typeof(BuiltInFormats).Assembly.GetManifestResourceStream(resource)
                ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
            using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
            var problems = new ReadProblems(resource);
            var format = FormatReader.Read(new JsonElementNode(document.RootElement), formats, problems)
                ?? throw new InvalidOperationException($"{resource}: {problems.Items[0].Message.For(Diagnostics.Language.English)}");
            formats.Add(format);
        }

        formats.Sort((a, b) => a.FirstYear.CompareTo(b.FirstYear));
        return formats;
    }
}
