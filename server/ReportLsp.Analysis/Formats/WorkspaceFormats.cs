using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ReportLsp.Analysis.Config;
using ReportLsp.Analysis.Formats.Reading;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats;

/// <summary>The formats of a workspace, and what is wrong with their files. A broken file costs its own findings and nothing else.</summary>
/// <param name="Formats">The formats that were read, in order of file name.</param>
/// <param name="Files">Each file that was looked at, in order of file name, with its findings.</param>
public sealed record WorkspaceFormats(IReadOnlyList<StatutoryFormat> Formats, IReadOnlyList<FormatFile> Files)
{
    /// <summary>Where the formats of a workspace are, relative to its root.</summary>
    public const string Directory = ".reportlsp/formats";

    /// <summary>Largest file read, in bytes.</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>Deepest nesting read.</summary>
    public const int Deepest = 32;

    /// <summary>Most files read; the rest is left out, which is said at the first of them.</summary>
    public const int MostFiles = 64;

    /// <summary>No formats.</summary>
    public static WorkspaceFormats None { get; } = new([], []);

    /// <summary>Reads all <c>*.json</c> files of <see cref="Directory"/> under a workspace root. Never throws for what the files are.</summary>
    /// <param name="root">The directory that holds <c>.reportlsp</c>.</param>
    public static WorkspaceFormats Load(string root)
    {
        var directory = Path.Combine(root, ".reportlsp", "formats");
        string[] paths;
        try
        {
            if (!System.IO.Directory.Exists(directory))
                return None;
            paths = System.IO.Directory.GetFiles(directory, "*.json");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return None;
        }

        Array.Sort(paths, StringComparer.Ordinal);
        var formats = new List<StatutoryFormat>();
        var files = new List<FormatFile>();
        foreach (var path in paths.Where(p => !p.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase)))
        {
            var problems = new ReadProblems(path);
            if (files.Count == MostFiles)
            {
                problems.Add(default, "格式文件太多，只读前 {limit} 个", "too many format files; only the first {limit} are read", ("limit", MostFiles));
                files.Add(new FormatFile(path, null, problems.Items));
                break;
            }

            var text = ReadText(path, problems);
            var format = text is null ? null : Read(text, [.. BuiltInFormats.All, .. formats], problems);
            if (format is not null)
                Add(format, formats, problems);
            files.Add(new FormatFile(path, text, problems.Items));
        }

        return new WorkspaceFormats(formats, files);
    }

    /// <summary>Reads one format from text, as an editor holds it.</summary>
    /// <param name="path">Path for the findings.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="known">Formats it may extend.</param>
    /// <param name="problems">What is wrong; empty where a format is returned.</param>
    public static StatutoryFormat? Parse(string path, SourceText text, IReadOnlyList<StatutoryFormat> known, out IReadOnlyList<FormatProblem> problems)
    {
        var found = new ReadProblems(path);
        var format = text.Length > LargestFile ? TooLarge(found) : Read(text, known, found);
        problems = found.Items;
        return format;
    }

    private static void Add(StatutoryFormat format, List<StatutoryFormat> formats, ReadProblems problems)
    {
        if (BuiltInFormats.All.Any(f => f.Id == format.Id) || formats.Any(f => f.Id == format.Id))
            problems.Add(default, "已经有“id”为“{id}”的格式，请换一个", "there is a format with the \"id\" \"{id}\" already; choose another", ("id", format.Id));
        else
            formats.Add(format);
    }

    private static SourceText? ReadText(string path, ReadProblems problems)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > LargestFile)
            {
                TooLarge(problems);
                return null;
            }

            var bytes = new byte[stream.Length];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            var decoded = TextDecoder.Decode(bytes.AsSpan(0, length));
            if (decoded.Text is null)
                problems.Add(default, "文件不是文本或编码无法识别", "the file is not text: {reason}", ("reason", decoded.Reason));
            return decoded.Text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problems.Add(default, "文件无法读取", "the file cannot be read");
            return null;
        }
    }

    private static StatutoryFormat? TooLarge(ReadProblems problems)
    {
        problems.Add(default, "格式文件太大：最多 {limit} 字节", "the format file is too large: {limit} bytes at most", ("limit", LargestFile));
        return null;
    }

    private static StatutoryFormat? Read(SourceText text, IReadOnlyList<StatutoryFormat> known, ReadProblems problems)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text.Text)) { MaxDepth = Deepest, DateParseHandling = DateParseHandling.None };
            var settings = new JsonLoadSettings
            {
                CommentHandling = CommentHandling.Ignore,
                LineInfoHandling = LineInfoHandling.Load,
                DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
            };
            var root = JToken.Load(reader, settings);
            while (reader.Read())
            {
                if (reader.TokenType == JsonToken.Comment)
                    continue;
                problems.Add(new TextSpan(JsonPlaces.Offset(reader.LineNumber, reader.LinePosition, text), 0), "对象结束后还有多余的内容", "something follows the end of the object");
                return null;
            }

            return FormatReader.Read(new JTokenNode(root, text), known, problems);
        }
        catch (JsonReaderException e)
        {
            var fault = JsonFault.In(text.Text, JsonPlaces.Offset(e.LineNumber, e.LinePosition, text), Deepest, namesAreUnique: true);
            problems.Add(new TextSpan(fault.Offset, 0), "不是有效的 JSON，{reason}", "no valid JSON: {reason}", ("reason", fault.Message));
            return null;
        }
    }
}

/// <summary>A format file that was looked at.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text, for positions; null where it could not be read.</param>
/// <param name="Problems">What is wrong with it, in order of discovery.</param>
public sealed record FormatFile(string Path, SourceText? Text, IReadOnlyList<FormatProblem> Problems);
