using System.Text;

namespace ReportLsp.Cli.Tests;

/// <summary>Result of a command line run in this process.</summary>
public sealed record CliResult(int Code, string Output, string Error);

/// <summary>Runs command lines in this process, in a folder of its own that is removed afterwards.</summary>
public sealed class CliRunner : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("reportlsp-test-").FullName;

    /// <summary>Environment variables of the runs.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal) { ["LANG"] = "en_US.UTF-8" };

    public string PathOf(string name) => Path.Combine(Folder, name.Replace('/', Path.DirectorySeparatorChar));

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public CliResult Run(params string[] args) => RunWith("", args);

    public CliResult RunWith(string input, params string[] args)
    {
        var (code, output, error) = RunWith(Encoding.UTF8.GetBytes(input), args);
        return new CliResult(code, Encoding.UTF8.GetString(output), error);
    }

    /// <summary>The same with bytes in and out.</summary>
    public (int Code, byte[] Output, string Error) RunWith(byte[] input, params string[] args)
    {
        using var stdin = new MemoryStream(input);
        using var stdout = new MemoryStream();
        using var stderr = new MemoryStream();
        var code = CommandLineApp.Run(args, new CliHost
        {
            Input = stdin,
            Output = stdout,
            Error = stderr,
            WorkingDirectory = Folder,
            Environment = name => Environment.GetValueOrDefault(name),
            Today = static () => new DateOnly(2024, 6, 1),
        });
        return (code, stdout.ToArray(), Encoding.UTF8.GetString(stderr.ToArray()));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
