using System.Text;
using System.Text.Json;
using ReportLsp.Analysis.Formats.Reading;
using ReportLsp.Analysis.Formats.Snapshot;

namespace ReportLsp.Analysis.Formats;

/// <summary>The formats that come with the program: JSON for people and for what extends them, a snapshot made from it for the program.</summary>
public static class BuiltInFormats
{
    /// <summary>Ids, oldest first. They are read from the last: an older format extends a newer one.</summary>
    private static readonly string[] Ids = ["gov-disclosure-2019", "gov-disclosure-2021"];

    private static readonly Lazy<IReadOnlyList<StatutoryFormat>> Loaded = new(Load);

    /// <summary>All built-in formats, oldest first; read once, on first use.</summary>
    public static IReadOnlyList<StatutoryFormat> All => Loaded.Value;

    /// <summary>The text of a built-in format file as shipped, by format id; null for an unknown one.</summary>
    public static string? SourceOf(string id) => ResourceText(id + ".json");

    /// <summary>The formats as their JSON states them, oldest first: what the snapshots are made from and compared with.</summary>
    /// <exception cref="InvalidOperationException">A file is wrong; the message names it.</exception>
    internal static IReadOnlyList<StatutoryFormat> FromSources()
    {
        var formats = new List<StatutoryFormat>(Ids.Length);
        for (var i = Ids.Length - 1; i >= 0; i--)
        {
            var name = Ids[i] + ".json";
            using var document = JsonDocument.Parse(RequiredText(name), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
            var problems = new ReadProblems(name);
            var format = FormatReader.Read(new JsonElementNode(document.RootElement), formats, problems)
                ?? throw new InvalidOperationException($"{name}: {problems.Items[0].Message.For(Diagnostics.Language.English)}");
            formats.Add(format);
        }

        formats.Reverse();
        return formats;
    }

    private static IReadOnlyList<StatutoryFormat> Load()
    {
        var formats = new List<StatutoryFormat>(Ids.Length);
        for (var i = Ids.Length - 1; i >= 0; i--)
        {
            var name = Ids[i] + ".snapshot.txt";
            formats.Add(FormatSnapshot.Read(name, RequiredText(name), formats));
        }

        formats.Reverse();
        return formats;
    }

    private static string RequiredText(string name) => ResourceText(name) ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");

    private static string? ResourceText(string name)
    {
        using var stream = typeof(BuiltInFormats).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
