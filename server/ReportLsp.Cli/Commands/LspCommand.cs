using System.CommandLine;
using System.IO.Pipelines;
using ReportLsp.Rules;
using ReportLsp.Server;

namespace ReportLsp.Cli.Commands;

/// <summary><c>lsp</c>: the language server on standard input and output.</summary>
internal static class LspCommand
{
    private const string Examples = """
        reportlsp lsp
        reportlsp lsp --stdio
        """;

    /// <summary>Bytes read, and written, at once: an edit comes, and findings go, in one piece.</summary>
    private const int BufferSize = 64 * 1024;

    /// <summary>One thread reads, one writes.</summary>
    private const int SpareThreads = 2;

    /// <summary>Makes the command.</summary>
    public static CliCommand Create(CliHost host)
    {
        var command = new CliCommand("lsp", "Run the language server for editors on standard input and output.", Examples);
        command.Options.Add(new Option<bool>("--stdio") { Description = "Standard input and output; there is no other way, editors like to say it." });
        command.Options.Add(new Option<int?>("--clientProcessId") { HelpName = "PID", Description = "Taken for editors that pass it; initialize says it again." });
        command.Run = _ => Run(host);
        return command;
    }

    /// <summary>Runs the server until the client ends it; gives the exit code.</summary>
    public static int Run(CliHost host)
    {
        // Reading standard input blocks a thread of the pool all the time: on a small machine too few would be left for work.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + SpareThreads, ports);
        var options = new ServerOptions
        {
            Rules = RuleCatalog.Default,
            Version = ToolInfo.Version,
            RulePagesUri = ToolInfo.RulePagesUri,
            Today = host.Today,
        };
        var server = new LanguageServer(
            PipeReader.Create(host.Input, new StreamPipeReaderOptions(bufferSize: BufferSize, leaveOpen: true)),
            PipeWriter.Create(host.Output, new StreamPipeWriterOptions(minimumBufferSize: BufferSize, leaveOpen: true)),
            options);
        var code = server.RunAsync(host.Cancellation).GetAwaiter().GetResult();
        host.Cancellation.ThrowIfCancellationRequested();
        return code;
    }
}
