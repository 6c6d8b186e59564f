namespace ReportLsp.Cli;

/// <summary>Exit codes of the process. Where several apply, the highest counts; a stopped run has the code of its signal.</summary>
public static class ExitCode
{
    /// <summary>Nothing to complain about.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above <c>--fail-on</c>; with <c>--check</c>, something would change.</summary>
    public const int Findings = 1;

    /// <summary>Bad usage, bad configuration, an output that cannot be written, or nothing to check.</summary>
    public const int Usage = 2;

    /// <summary>An error of the program itself, RPT0001 included.</summary>
    public const int Internal = 3;

    /// <summary>Stopped by Ctrl-C (128 + SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>The reader of standard output went away (128 + SIGPIPE).</summary>
    public const int BrokenPipe = 141;

    /// <summary>Stopped by SIGTERM (128 + SIGTERM).</summary>
    public const int Terminated = 143;
}
