using System.Runtime.InteropServices;
using ReportLsp.Cli;

// Ctrl-C and SIGTERM ask the run to stop; what does not stop in time, or a second signal, ends the process. Files are replaced atomically.
const int StopMilliseconds = 2000;
using var stop = new CancellationTokenSource();
var signalCode = ExitCode.Interrupted;
Timer? deadline = null;
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitCode.Interrupted));
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitCode.Terminated));

if (OperatingSystem.IsWindows())
    Console.OutputEncoding = new System.Text.UTF8Encoding(false);
using var input = Console.OpenStandardInput();

// An editor that goes away ends the language server by its input.
using Stream output = (args is ["lsp", ..] ? null : PipeOutput.TryOpen()) ?? Console.OpenStandardOutput();
using var error = Console.OpenStandardError();
var host = new CliHost
{
    Input = input,
    Output = output,
    Error = error,
    WorkingDirectory = Directory.GetCurrentDirectory(),
    IsOutputTerminal = !Console.IsOutputRedirected,
    IsErrorTerminal = !Console.IsErrorRedirected,
    TerminalWidth = static () => Console.WindowWidth,
    Environment = Environment.GetEnvironmentVariable,
    Cancellation = stop.Token,
};
var code = CommandLineApp.Run(args, host);
return code == ExitCode.Interrupted ? signalCode : code;

void Stop(PosixSignalContext context, int code)
{
    if (stop.IsCancellationRequested)
        return;
    context.Cancel = true;
    signalCode = code;
    stop.Cancel();
    deadline = new Timer(_ => Environment.Exit(code), null, StopMilliseconds, Timeout.Infinite);
}
