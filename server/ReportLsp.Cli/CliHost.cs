using System.Text;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Workspaces;
using ReportLsp.Cli.Files;
using ReportLsp.Cli.Output;

namespace ReportLsp.Cli;

/// <summary>What a run touches of the world: streams, working directory, environment, clock. Tests give their own.</summary>
public sealed class CliHost
{
    /// <summary>Columns assumed where the output is no terminal.</summary>
    public const int DefaultWidth = 100;

    /// <summary>Hours by which the easternmost time zone (Line Islands) is ahead of UTC.</summary>
    private const int LatestZoneHours = 14;

    private StreamWriter? _errorWriter;

    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output, as bytes; everything written is UTF-8.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error, as bytes.</summary>
    public required Stream Error { get; init; }

    /// <summary>Absolute path that relative paths start from and printed paths are relative to.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>True where standard output is a terminal.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>True where standard error is a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Gives the width of the terminal in columns; asked only where the output is one.</summary>
    public Func<int> TerminalWidth { get; init; } = static () => DefaultWidth;

    /// <summary>Gives an environment variable, or null.</summary>
    public Func<string, string?> Environment { get; init; } = static _ => null;

    /// <summary>
    /// Gives today's date; asked only where <c>--today</c> is absent. By default the latest date anywhere (UTC+14), whatever the time zone of
    /// the machine: what is a date to come there is one everywhere.
    /// </summary>
    public Func<DateOnly> Today { get; init; } = static () => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(LatestZoneHours));

    /// <summary>Signals that the run should stop.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Language of messages about the run itself (not of findings): English where the locale names another language than Chinese.</summary>
    public Language Language
    {
        get
        {
            var locale = FirstOf(Environment("LC_ALL"), Environment("LC_MESSAGES"), Environment("LANG"));
            return locale.Length == 0 || locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
        }
    }

    /// <summary>Standard error as text; each line is written at once.</summary>
    public TextWriter ErrorWriter => _errorWriter ??= OpenText(Error, autoFlush: true);

    /// <summary>The same with an output whose errors are <see cref="OutputException"/>.</summary>
    internal CliHost WithGuardedOutput() => new()
    {
        Input = Input,
        Output = new GuardedOutput(Output, ownsInner: false),
        Error = Error,
        WorkingDirectory = WorkingDirectory,
        IsOutputTerminal = IsOutputTerminal,
        IsErrorTerminal = IsErrorTerminal,
        TerminalWidth = TerminalWidth,
        Environment = Environment,
        Today = Today,
        Cancellation = Cancellation,
    };

    /// <summary>Wraps a stream as UTF-8 text without a byte order mark and with <c>\n</c> as newline; closing it leaves the stream open.</summary>
    public static StreamWriter OpenText(Stream stream, bool autoFlush = false) =>
        new(stream, new UTF8Encoding(false), 4096, leaveOpen: true) { NewLine = "\n", AutoFlush = autoFlush };

    /// <summary>Reads standard input to its end, as text.</summary>
    public LoadedFile LoadInput()
    {
        try
        {
            return FileLoader.Load(Input);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            return new LoadedFile(null, [], FileFailure.Reason(exception));
        }
    }

    /// <summary>The absolute path of a path as given.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    /// <summary>A path as it is printed: relative to the working directory, with <c>/</c>.</summary>
    public string DisplayPath(string fullPath)
    {
        var relative = Path.GetRelativePath(WorkingDirectory, fullPath);
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>Writes a message about the run to standard error.</summary>
    public void Say(LocalizedText message) => ErrorWriter.WriteLine("reportlsp: " + PrintableText.Clean(message.For(Language)));

    /// <summary>Writes a message about a file to standard error.</summary>
    /// <param name="path">The file as given or printed.</param>
    /// <param name="message">What is to be said of it.</param>
    public void Say(string path, LocalizedText message) => Say(About(path, message));

    /// <summary>A message about a file: its path, then the message.</summary>
    public static LocalizedText About(string path, LocalizedText message) =>
        new($"{path}：{message.For(Language.Chinese)}", $"{path}: {message.For(Language.English)}");

    private static string FirstOf(params string?[] values) => Array.Find(values, v => !string.IsNullOrEmpty(v)) ?? "";
}
